namespace ServiceKpi.Domain.Tests.Written;

public sealed class WrittenWordTests
{
    [Theory]
    [InlineData("Yes", true)]
    [InlineData("Ya", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("Tidak", false)]
    [InlineData("no", false)]
    [InlineData("0", false)]
    [InlineData("mungkin", null)]
    [InlineData("", null)]
    public void Yes_and_no_are_read_in_both_languages(string text, bool? answer) => WrittenWord.YesNo(text).Should().Be(answer);

    [Theory]
    [InlineData("Sangat Puas", false, 5)]
    [InlineData("puas", false, 4)]
    [InlineData("Cukup", false, 3)]
    [InlineData("Tidak puas", false, 2)]
    [InlineData("Sangat tidak puas", false, 1)]
    [InlineData("Very satisfied", false, 5)]
    [InlineData("very dissatisfied", false, 1)]
    [InlineData("5 - Sangat Puas", false, 5)]
    [InlineData("4 (Puas)", false, 4)]
    [InlineData("5 – luar biasa", false, null)]
    [InlineData("5 bintang", false, 5)]
    [InlineData("4 Stars", false, 4)]
    [InlineData("3 poin", true, 3)]
    [InlineData("5 menit", false, null)]
    [InlineData("1 - Puas sekali", false, null)]
    [InlineData("1 - Sangat Puas", false, null)]
    [InlineData("5/10", false, null)]
    [InlineData("5 stars of 10", false, null)]
    [InlineData("Good", false, null)]
    [InlineData("Offered", false, null)]
    [InlineData("4 - 5", false, null)]
    [InlineData("Sangat mudah", true, 1)]
    [InlineData("very difficult", true, 5)]
    [InlineData("Sangat puas", true, null)]
    public void A_score_is_read_in_the_words_of_its_scale(string text, bool isEffort, int? score) =>
        WrittenWord.Score(text, isEffort).Should().Be(score);

    [Theory]
    [InlineData("2:30", 9000)]
    [InlineData("1d 3h", 97_200)]
    [InlineData("2 jam 5 menit", 7500)]
    [InlineData("1,5h", 5400)]
    [InlineData("90", null)]
    [InlineData("1:75", null)]
    public void A_duration_is_read_in_hours_and_minutes_or_words(string text, int? seconds) =>
        WrittenDuration.Seconds(text).Should().Be(seconds);
}

namespace ServiceKpi.Web.Tests.Text;

public class ChangeFormatterTests
{
    [Theory]
    [InlineData("first-response-time", 110, 100, 1, Tone.Worse, "10.0%", "worse")]
    [InlineData("first-response-time", 90, 100, -1, Tone.Better, "10.0%", "better")]
    [InlineData("csat", 82.1, 80, 1, Tone.Better, "2.1 pts", "better")]
    [InlineData("nps", -10, 10, -1, Tone.Worse, "20.0 pts", "worse")]
    [InlineData("ces", 2.15, 2.03, 1, Tone.Worse, "0.12 pts", "worse")]
    [InlineData("visits", 10_000, 10_001, 0, Tone.Neutral, "unchanged", "")]
    public void A_change_is_judged_by_the_direction_that_is_better(
        string kpi, double now, double then, int sign, Tone tone, string amount, string word) =>
        In("en-US").View(Readings.Of(kpi, now, then)).Should().Be(new ChangeView(sign, tone, amount, word));

    [Theory]
    [InlineData("revenue", 110, 1, Tone.Better, "up", "better")]
    [InlineData("revenue", 90, -1, Tone.Worse, "down", "worse")]
    [InlineData("transaction-ratio", 90, -1, Tone.Worse, "down", "worse")]
    [InlineData("ticket-requests", 110, 1, Tone.Worse, "up", "worse")]
    public void Money_and_numbers_of_things_go_up_and_down(string kpi, double now, int sign, Tone tone, string word, string sentence) =>
        In("en-US").View(Readings.Of(kpi, now, 100)).Should().Be(new ChangeView(sign, tone, "10.0%", word) { Sentence = sentence });

    [Fact]
    public void A_change_is_told_in_indonesian_too() =>
        In("id-ID").View(Readings.Of("csat", 82.1, 80)).Should().Be(new ChangeView(1, Tone.Better, "2,1 poin", "membaik"));

    [Fact]
    public void Without_comparison_there_is_no_change() =>
        In("en-US").View(Readings.Of("revenue", 110)).Should().BeNull();

    [Fact]
    public void From_nothing_there_is_no_percentage() =>
        In("en-US").View(Readings.Of("visits", 110, 0))
            .Should().Be(new ChangeView(0, Tone.Neutral, string.Empty, "nothing to compare with"));

    [Fact]
    public void Too_few_cases_are_neither_better_nor_worse() =>
        In("en-US").View(Readings.Of("csat", 100, 50, few: true))
            .Should().Be(new ChangeView(1, Tone.Neutral, "50.0 pts", "too few") { Sentence = "too few to judge" });

    [Theory]
    [InlineData("en-US", "▼ 50.0% few before: too few before to judge")]
    [InlineData("id-ID", "▼ 50,0% dulu sedikit: sebelumnya terlalu sedikit untuk dinilai")]
    public void A_change_from_too_few_cases_is_neither_better_nor_worse(string culture, string told)
    {
        var view = In(culture).View(Readings.Of("first-response-time", 1800, 3600, fewBefore: true))!;

        view.Tone.Should().Be(Tone.Neutral);
        $"▼ {view.Amount} {view.Word}: {view.Sentence}".Should().Be(told);
    }

    [Theory]
    [InlineData(Clarity.Noise, "≈ steady", "no clear change")]
    [InlineData(Clarity.CannotTell, "may be chance", "cannot be told from chance")]
    public void A_change_that_is_not_clear_is_neither_better_nor_worse(Clarity clarity, string word, string sentence) =>
        In("en-US").View(Readings.Of("csat", 82.1, 80, clarity: clarity))
            .Should().Be(new ChangeView(1, Tone.Neutral, "2.1 pts", word) { Sentence = sentence });

    private static ChangeFormatter In(string culture) => new(Languages.Speak(culture));
}

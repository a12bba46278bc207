namespace ServiceKpi.Domain.Tests.Surveys;

public sealed class CommentTopicTests
{
    [Theory]
    [InlineData("lama \ufffe sekali é", " lama sekali e ")]
    [InlineData("lama \ud83d", " lama ")]
    [InlineData("\ude00 lama", " lama ")]
    public void What_is_no_sign_hides_no_word(string comment, string folded) => CommentTopic.Folded(comment).Should().Be(folded);

    private static readonly CommentTopic Wait = new("Waktu tunggu", "Menunggu*, lama\nwaktu tunggu; ANTRÉ*");

    [Theory]
    [InlineData("Menunggunya satu jam", true)]
    [InlineData("LAMA!", true)]
    [InlineData("antre di kasir", true)]
    [InlineData("Antrean", true)]
    [InlineData("antré", true)]
    [InlineData("waktu - tunggu", true)]
    [InlineData("Terlalu\nlama", true)]
    [InlineData("waktunya tunggu", false)]
    [InlineData("Lamaran kerja", false)]
    [InlineData("selama ini baik", false)]
    [InlineData("", false)]
    public void A_comment_is_about_a_topic_when_it_holds_one_of_its_words(string comment, bool fits) =>
        Wait.Fits(CommentTopic.Folded(comment)).Should().Be(fits);

    [Fact]
    public void Its_words_are_kept_in_one_form() => Wait.Words.Should().Be("menunggu*, lama, waktu tunggu, antre*");

    // A blank, a beginning of one letter and a star alone would be in every comment.
    [Theory]
    [InlineData(null)]
    [InlineData("  , ;")]
    [InlineData("*")]
    [InlineData("harga, a*")]
    [InlineData("!!")]
    public void Words_that_would_be_in_every_comment_are_none(string? words)
    {
        CommentTopic.Read(words).Should().BeNull();
        FluentActions.Invoking(() => new CommentTopic("x", words!)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Too_many_words_are_refused() =>
        CommentTopic.Read(string.Join(',', Enumerable.Range(1000, 500))).Should().BeNull();

    [Fact]
    public void What_is_offered_to_begin_with_can_be_used_and_knows_both_languages()
    {
        StartingTopics.All.Should().OnlyContain(t => CommentTopic.Read(t.Words) == t.Words);
        var wait = new CommentTopic("x", StartingTopics.All.Single(t => t.About == "wait").Words);

        wait.Fits(CommentTopic.Folded("Menunggu lebih dari satu jam")).Should().BeTrue();
        wait.Fits(CommentTopic.Folded("The queue was long")).Should().BeTrue();
        wait.Fits(CommentTopic.Folded("Harganya mahal")).Should().BeFalse();
    }
}

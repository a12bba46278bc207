using static ServiceKpi.Domain.Tests.Score.Scores;

namespace ServiceKpi.Domain.Tests.Score;

public sealed class ScoreBookTests
{
    private static readonly ScoreDefinition First = Version(1, "2025-05-01", Part("csat", 1, 50));
    private static readonly ScoreDefinition Second = Version(4, "2026-07-01", Part("csat", 1, 50));
    private static readonly ScoreDefinition Again = Version(7, "2026-07-01", Part("csat", 2, 50));
    private static readonly ScoreBook Book = new([Again, First, Second]);

    [Theory]
    [InlineData("2025-04-30", 0)]
    [InlineData("2025-05-01", 1)]
    [InlineData("2026-06-30", 1)]
    [InlineData("2026-07-01", 7)]
    [InlineData("2030-01-01", 7)]
    public void On_a_day_holds_what_began_last_and_of_two_of_one_month_the_later_made(string day, int id) =>
        (Book.On(TestTime.Day(day))?.Id ?? 0).Should().Be(id);

    [Fact]
    public void A_version_that_is_planned_does_not_end_the_one_before_it_early() =>
        new ScoreBook([First, Version(2, "2027-01-01", Part("nps", 1, 0)), Version(3, "2026-12-01", Part("nps", 2, 0))])
            .On(TestTime.Day("2027-02-01"))!.Id.Should().Be(2);

    [Fact]
    public void People_count_versions_from_one_without_gaps() =>
        Book.All.Append(new ScoreDefinition("Next", First.From, First.Parts)).Select(Book.NumberOf).Should().Equal(1, 2, 3, 4);

    [Theory]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-11-01", true)]
    [InlineData("2027-03-01", true)]
    public void A_later_version_never_begins_in_a_month_that_is_over(string from, bool may) =>
        Book.MayBegin(TestTime.Day(from), TestTime.Day("2026-11-21")).Should().Be(may);

    [Fact]
    public void The_first_may_begin_in_any_month() =>
        ScoreBook.Empty.MayBegin(TestTime.Day("2020-01-01"), TestTime.Day("2026-11-21")).Should().BeTrue();
}

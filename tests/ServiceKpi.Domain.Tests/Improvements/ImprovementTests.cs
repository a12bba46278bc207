namespace ServiceKpi.Domain.Tests.Improvements;

public sealed class ImprovementTests
{
    private static readonly DateOnly Start = TestDay.Monday;
    private static readonly Improvement One = new(new ImprovementWords("Loket kedua pada jam makan siang", "csat", [3, 1, 3], "Sari", Start, null));

    [Fact]
    public void Its_outlets_are_told_once() => One.OutletIds.Should().Equal(1, 3);

    // Begun on 2 March: on the 15th thirteen whole days have passed, on the 16th fourteen.
    [Theory]
    [InlineData("2026-03-02", 0)]
    [InlineData("2026-03-15", 0)]
    [InlineData("2026-03-16", 14)]
    [InlineData("2026-04-01", 30)]
    [InlineData("2027-01-01", 56)]
    public void It_is_looked_at_after_two_weeks_and_for_eight_at_most(string today, int days) =>
        (One.Look(TestTime.Day(today))?.Days ?? 0).Should().Be(days);

    [Theory]
    [InlineData(NumberMove.Better, NumberMove.Unclear, ImprovementVerdict.Worked)]
    [InlineData(NumberMove.Better, NumberMove.Worse, ImprovementVerdict.Worked)]
    [InlineData(NumberMove.Better, null, ImprovementVerdict.Worked)]
    [InlineData(NumberMove.Better, NumberMove.Better, ImprovementVerdict.BetterEverywhere)]
    [InlineData(NumberMove.Worse, NumberMove.Worse, ImprovementVerdict.Worse)]
    [InlineData(NumberMove.Unclear, NumberMove.Better, ImprovementVerdict.CannotTell)]
    public void What_became_better_everywhere_need_not_be_what_was_done(NumberMove here, NumberMove? elsewhere, ImprovementVerdict verdict) =>
        Improvement.Judge(here, elsewhere).Should().Be(verdict);

    [Fact]
    public void It_is_somewhere_and_says_what_was_done()
    {
        FluentActions.Invoking(() => new Improvement(One.Words with { OutletIds = [] })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Improvement(One.Words with { What = " " })).Should().Throw<ArgumentException>();
    }
}

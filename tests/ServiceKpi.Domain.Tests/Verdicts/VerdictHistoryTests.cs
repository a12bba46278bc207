namespace ServiceKpi.Domain.Tests.Verdicts;

public sealed class VerdictHistoryTests
{
    private readonly TestChain chain = new();

    [Theory]
    [InlineData("2026-03-31", "2026-02-28")]
    [InlineData("2026-03-10", "2026-02-28")]
    [InlineData("2026-02-28", "2026-02-28")]
    [InlineData("2026-02-27", "2026-01-31")]
    public void It_asks_for_twelve_full_months_that_are_over(string until, string last)
    {
        var question = VerdictHistory.Question(["A"], TestTime.Day(until), TestTime.Day("2026-03-20"), Comparison.LastYear);

        question.Period.To.Should().Be(TestTime.Day(last));
        question.Period.From.Should().Be(Period.MonthOf(TestTime.Day(last)).From.AddMonths(-11));
        question.Should().BeEquivalentTo(new { Grain = Grain.Month, Comparison = Comparison.LastYear });
    }

    [Fact]
    public void Without_a_chosen_comparison_each_month_meets_the_one_before() =>
        VerdictHistory.Question([], TestTime.Day("2026-03-20"), TestTime.Day("2026-03-20"), Comparison.None)
            .Comparison.Should().Be(Comparison.Previous);

    [Fact]
    public async Task Each_month_is_judged_against_its_own_comparison()
    {
        var outlet = chain.Add("A");
        Enter(outlet, "2025-11", visits: 10, perVisit: 100);
        Enter(outlet, "2025-12", visits: 12, perVisit: 110);
        Enter(outlet, "2026-01", visits: 10, perVisit: 120);
        Enter(outlet, "2026-02", visits: 8, perVisit: 120);

        var history = await HistoryAsync();

        history.Months.Should().HaveCount(12);
        history.Months.TakeLast(4).Select(m => m.Leaning).Should().Equal(
            null, LocationVerdict.Thriving, LocationVerdict.UnderVisited, LocationVerdict.UnderVisited);
        history.Months.TakeLast(4).Select(m => m.Verdict).Should().Equal(
            [null, null, LocationVerdict.UnderVisited, LocationVerdict.UnderVisited], "the first change of all may be chance");
        history.Months.SkipLast(3).Should().OnlyContain(m => m.Gap == VerdictGap.NoData);
        history.Latest.Should().Be(LocationVerdict.UnderVisited);
    }

    [Fact]
    public async Task A_row_of_months_ends_at_another_verdict_or_none()
    {
        var outlet = chain.Add("A");
        Enter(outlet, "2025-11", visits: 8, perVisit: 100);
        Enter(outlet, "2025-12", visits: 10, perVisit: 100);
        Enter(outlet, "2026-01", visits: 12, perVisit: 100);
        Enter(outlet, "2026-02", visits: 14, perVisit: 100);

        var history = await HistoryAsync();

        history.Months[^3].Gap.Should().Be(VerdictGap.MayBeChance);
        history.InARow(LocationVerdict.Thriving).Should().Be(2);
        history.InARow(LocationVerdict.Review).Should().Be(0);
    }

    private void Enter(Outlet outlet, string month, long visits, long perVisit)
    {
        foreach (var day in Enumerable.Range(1, 28))
        {
            chain.Entered(outlet, $"{month}-{day:00}", visits, visits * perVisit);
        }
    }

    private async Task<VerdictHistory> HistoryAsync()
    {
        var today = TestTime.Day("2026-03-20");
        var report = await chain.AskAsync(VerdictHistory.Question(["A"], today, today, Comparison.Previous));
        return VerdictHistory.Of(report, chain.Organisation)["A"];
    }
}

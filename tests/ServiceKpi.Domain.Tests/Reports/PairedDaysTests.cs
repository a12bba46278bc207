namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>A trend by day, worked by hand: November 2026 begins on a Sunday, October on a Thursday.</summary>
public sealed class PairedDaysTests
{
    private readonly TestChain chain = new("2026-11-28");

    [Fact]
    public async Task A_day_stands_beside_its_counterpart_as_the_whole_month_does()
    {
        var report = await AskAsync(Fairness.Fair, chain.Add("A"));

        Counterpart(report, "2026-11-02").Should().Be(TestTime.Day("2026-10-05"), "the first Monday meets the first Monday");
        Counterpart(report, "2026-11-28").Should().Be(TestTime.Day("2026-10-24"), "the fourth Saturday meets the fourth");
        report.Pairing!.Unpaired.Should().Be(0);
    }

    [Fact]
    public async Task A_day_without_a_counterpart_is_compared_with_nothing()
    {
        var later = new TestChain("2026-12-05");
        later.Add("A");

        var report = await later.AskAsync(Question(Fairness.Fair, Period.MonthOf(new(2026, 11, 1))));

        Counterpart(report, "2026-11-29").Should().BeNull("October has no fifth Sunday");
    }

    [Fact]
    public async Task Plainly_the_second_stands_beside_the_second() =>
        Counterpart(await AskAsync(Fairness.Plain, chain.Add("A")), "2026-11-02").Should().Be(TestTime.Day("2026-10-02"));

    [Theory]
    [InlineData(Fairness.Fair)]
    [InlineData(Fairness.Plain)]
    public async Task A_day_that_one_of_two_outlets_has_entered_is_compared_with_what_that_one_had(Fairness fairness)
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        foreach (var before in new[] { "2026-10-24", "2026-10-28" })
        {
            chain.Entered(a, before, 10, null).Entered(b, before, 90, null);
        }

        chain.Entered(a, "2026-11-28", 11, null);

        var last = (await AskAsync(fairness, a, b)).Values[^1];

        last.Value.Value.Should().Be(11);
        (last.Comparison!.Now.Value, last.Comparison.Value.Value).Should().Be((11, 10));
        (last.IsIncomplete, last.Coverage).Should().Be((true, new Coverage(1, 2)));
    }

    [Fact]
    public async Task A_day_of_a_month_that_is_over_is_judged_against_the_outlets_that_entered_it()
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        for (var day = new DateOnly(2026, 6, 1); day <= new DateOnly(2026, 10, 31); day = day.AddDays(1))
        {
            chain.Entered(a, $"{day:O}", 10, null);
            if (day != new DateOnly(2026, 10, 7))
            {
                chain.Entered(b, $"{day:O}", 10, null);
            }
        }

        chain.Targets.Add(new Target("visits", new(2026, 1, 1), null, null, 31_000, null));

        var report = await chain.AskAsync(Question(Fairness.Fair, Period.MonthOf(new(2026, 10, 1))));

        report.Values[6].Target!.Value.Should().BeApproximately(10, 1e-9);
        report.Values[6].Target!.Status.Should().Be(TargetStatus.Met);
        report.Values[7].Target!.Value.Should().BeApproximately(20, 1e-9);
    }

    private static DateOnly? Counterpart(KpiReport report, string day) =>
        report.Values.Single(v => v.Period.From == TestTime.Day(day)).Comparison?.Period.From;

    private Task<KpiReport> AskAsync(Fairness fairness, params Outlet[] outlets) =>
        chain.AskAsync(Question(fairness, Period.MonthOf(new(2026, 11, 1))) with { Outlets = [.. outlets.Select(o => o.Code)] });

    private static KpiQuestion Question(Fairness fairness, Period period) => new()
    {
        Period = period,
        Kpis = ["visits"],
        Grain = Grain.Day,
        Comparison = Comparison.Previous,
        Fairness = fairness,
        PairsDays = true,
        JudgesTargets = true,
    };
}

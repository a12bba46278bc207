namespace ServiceKpi.Domain.Tests.Attention;

public sealed class MissedTargetSearchTests
{
    private static readonly Period February = Period.MonthOf(TestTime.Day("2026-02-01"));

    private readonly TestChain chain = new("2026-03-05");

    /// <summary>6 of 10 is between 31 and 83 % by Wilson's interval, 60 of 100 between 50 and 69 %.</summary>
    [Theory]
    [InlineData(6, 4, 0)]
    [InlineData(60, 40, 1)]
    public async Task A_share_comes_up_when_its_whole_interval_misses_the_target(int happy, int unhappy, int expected)
    {
        chain.On(chain.Add("A"), "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, happy), (1, unhappy)));
        Set("csat", 70);

        (await FindAsync("csat")).Should().HaveCount(expected);
    }

    [Fact]
    public async Task A_sum_comes_up_whenever_it_is_missed_and_not_while_it_is_at_risk()
    {
        var (missed, atRisk) = (chain.Add("A"), chain.Add("B"));
        chain.Entered(missed, "2026-02-10", 70, null).Entered(atRisk, "2026-02-10", 95, null);
        Set("visits", 100, 90);

        var finding = (await FindAsync("visits")).Should().ContainSingle().Subject;

        finding.Outlet.Should().Be(missed);
        finding.Weight.Should().BeApproximately(0.3, 1e-9);
        finding.Severity.Should().Be(Severity.High);
        finding.Key.Should().Be(new FindingKey(FindingKind.MissedTarget, "A", "visits", February, "High"));
    }

    [Fact]
    public async Task What_is_told_as_a_fall_is_not_told_again()
    {
        var outlet = chain.Add("A");
        chain.On(outlet, "2026-01-10", d => d.Answered(SurveyKind.Csat, (5, 100)));
        chain.On(outlet, "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 60), (1, 40)));
        Set("csat", 70);
        var report = await AskAsync("csat");
        var falling = FallingKpiSearch.Of(report).ToList();

        falling.Should().ContainSingle();
        MissedTargetSearch.Of(report, falling).Should().BeEmpty();
    }

    private void Set(string kpi, long target, long? limit = null) =>
        chain.Targets.Add(new Target(kpi, TestTime.Day("2026-01-01"), null, null, 100 * target, 100 * limit));

    private async Task<List<MissedTarget>> FindAsync(string kpi) => [.. MissedTargetSearch.Of(await AskAsync(kpi), [])];

    private Task<KpiReport> AskAsync(string kpi) => chain.AskAsync(new()
    {
        Period = February,
        Kpis = [kpi],
        By = ReportRows.Outlet,
        Comparison = Comparison.Previous,
        Fairness = Fairness.Fair,
        JudgesChanges = true,
        JudgesTargets = true,
    });
}

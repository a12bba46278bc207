using System.Globalization;

namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>Worked by hand: what the target of a sum is over a month and a part of it, and of members over several months.</summary>
public sealed class TargetSpreadTests
{
    private readonly TestChain chain = new("2026-03-20");

    [Fact]
    public async Task The_sum_of_a_whole_month_has_the_target_of_the_month_and_of_several_outlets_the_sum()
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        chain.Entered(a, "2026-02-10", 500, null).Entered(b, "2026-02-10", 200, null);
        Set("visits", "2026-01-01", 600, 400);
        Set("visits", "2026-02-01", 200, outlet: b);

        var report = await ReportAsync("visits", "2026-02-01", "2026-02-28", ReportRows.Both);

        report.Values.Select(v => v.Target).Should().Equal(
            new TargetReading(800, 600, TargetStatus.AtRisk),
            new TargetReading(600, 400, TargetStatus.AtRisk),
            new TargetReading(200, null, TargetStatus.Met));
    }

    /// <summary>
    /// Thirteen weeks of 10 on weekdays and 20 on Sundays before a March with 26 weekdays and 5 Sundays: 36 parts of 10. On
    /// 20 March the 18 weekdays' and 3 Sundays' worth up to the 19th is 16 + 3 · 2 = 22 of 36 parts, less a weekday not entered.
    /// </summary>
    [Fact]
    public async Task A_month_that_is_running_is_judged_by_what_its_entered_days_were_to_bring()
    {
        var outlet = chain.Add("A");
        for (var day = TestTime.Day("2025-12-01"); day < TestTime.Day("2026-03-20"); day = day.AddDays(1))
        {
            if (day != TestTime.Day("2026-03-04"))
            {
                chain.Entered(outlet, Iso(day), day.DayOfWeek == DayOfWeek.Sunday ? 20 : 10, null);
            }
        }

        Set("visits", "2026-01-01", 360);

        var target = (await AskAsync("visits", "2026-03-01", "2026-03-31")).Target!;

        target.Value.Should().BeApproximately(210, 1e-9);
        target.OfWholeMonths.Should().Be(360);
        target.Status.Should().Be(TargetStatus.Met);
    }

    [Fact]
    public async Task The_days_of_a_month_share_its_target_as_their_weekdays_do()
    {
        var outlet = chain.Add("A");
        for (var day = TestTime.Day("2025-11-01"); day <= TestTime.Day("2026-02-28"); day = day.AddDays(1))
        {
            chain.Entered(outlet, Iso(day), day.DayOfWeek == DayOfWeek.Sunday ? 20 : 10, null);
        }

        Set("visits", "2026-01-01", 320);

        var report = await ReportAsync("visits", "2026-02-01", "2026-02-28", ReportRows.Total, Grain.Day);

        report.Values.Sum(v => v.Target!.Value).Should().BeApproximately(320, 1e-9);
        report.Values[0].Target!.Value.Should().BeApproximately(20, 1e-9, "1 February 2026 is a Sunday");
        report.Values[1].Target!.Value.Should().BeApproximately(10, 1e-9);
    }

    /// <summary>90 % kept in each of two months is 81 % in both; 10 % lost is 19 %.</summary>
    [Theory]
    [InlineData("retention-rate", 90, 81)]
    [InlineData("churn-rate", 10, 19)]
    public async Task What_is_kept_through_two_months_is_the_product_of_both(string kpi, int target, double expected)
    {
        var outlet = chain.Add("A");
        chain.Joined([.. Enumerable.Range(0, 10).Select(i => new Membership($"c{i}", outlet.Id, TestTime.Day("2025-01-01")))]);
        Set(kpi, "2026-01-01", target);

        (await AskAsync(kpi, "2026-01-01", "2026-02-28")).Target!.Value.Should().BeApproximately(expected, 1e-9);
    }

    /// <summary>Ten of thirty days are a third of 300, unless the target was set for that outlet and month.</summary>
    [Fact]
    public async Task An_outlet_that_opens_within_the_month_has_its_days_of_the_target()
    {
        var opened = chain.Add("A", openedOn: TestTime.Day("2025-11-21"));
        chain.Entered(opened, "2025-11-25", 90, null);
        Set("visits", "2025-01-01", 300, 270);

        (await AskAsync("visits", "2025-11-01", "2025-11-30")).Target.Should().Be(new TargetReading(100, 90, TargetStatus.AtRisk));

        Set("visits", "2025-11-01", 80, outlet: opened);

        (await AskAsync("visits", "2025-11-01", "2025-11-30")).Target!.Value.Should().Be(80);
    }

    [Fact]
    public async Task What_is_kept_in_one_month_is_the_target_itself()
    {
        var outlet = chain.Add("A");
        chain.Joined(new Membership("c", outlet.Id, TestTime.Day("2025-01-01")));
        Set("retention-rate", "2026-01-01", 57);

        var target = (await AskAsync("retention-rate", "2026-01-01", "2026-01-31")).Target!;

        target.Value.Should().Be(57);
        target.FollowedMonths.Should().Be(1);
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private void Set(string kpi, string from, long target, long? limit = null, Outlet? outlet = null) =>
        chain.Targets.Add(new Target(kpi, TestTime.Day(from), outlet?.Id, null, 100 * target, 100 * limit));

    private async Task<KpiReading> AskAsync(string kpi, string from, string to) =>
        (await ReportAsync(kpi, from, to, ReportRows.Total)).Values.Single();

    private Task<KpiReport> ReportAsync(string kpi, string from, string to, ReportRows by, Grain grain = Grain.Total) =>
        chain.AskAsync(new()
        {
            Period = new Period(TestTime.Day(from), TestTime.Day(to)),
            Kpis = [kpi],
            By = by,
            Grain = grain,
            JudgesTargets = true,
        });
}

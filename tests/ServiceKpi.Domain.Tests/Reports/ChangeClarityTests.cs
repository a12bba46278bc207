using System.Globalization;

namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>Worked by hand: whether a week differs from the one before by more than chance, by whole periods and by days that match.</summary>
public sealed class ChangeClarityTests
{
    private readonly TestChain chain = new("2026-03-20");

    /// <summary>
    /// A visit a day that brings 9 and 11 in turn and once 10: Σ(y − 10)² = 6, v = 7/6 · 6/7² = 1/7, so each ratio is ± 1.96 · 0.378 = 0.741
    /// and their difference ± √2 · 0.741 = 1.048.
    /// </summary>
    [Theory]
    [InlineData(0.9, Fairness.Plain, Clarity.Noise)]
    [InlineData(1.1, Fairness.Plain, Clarity.Clear)]
    [InlineData(-1.1, Fairness.Plain, Clarity.Clear)]
    [InlineData(0.9, Fairness.Fair, Clarity.Noise)]
    [InlineData(1.1, Fairness.Fair, Clarity.Clear)]
    public async Task A_ratio_of_days_changes_clearly_beyond_what_its_days_vary_by(double more, Fairness fairness, Clarity expected)
    {
        double[] week = [9, 11, 9, 11, 9, 11, 10];
        var outlet = chain.Add("A");
        for (var day = 0; day < 7; day++)
        {
            Enter(outlet, "2026-03-02", day, 1, week[day]);
            Enter(outlet, "2026-03-09", day, 1, week[day] + more);
        }

        (await CompareAsync("transaction-ratio", fairness)).Clarity.Should().Be(expected);
    }

    [Fact]
    public async Task A_day_without_its_counterpart_is_no_sign_of_how_the_days_that_match_vary()
    {
        var outlet = chain.Add("A");
        for (var day = 0; day < 6; day++)
        {
            Enter(outlet, "2026-03-02", day, 1, 10);
            Enter(outlet, "2026-03-09", day, 1, 11);
        }

        Enter(outlet, "2026-03-09", 6, 1, 500);

        (await CompareAsync("transaction-ratio", Fairness.Fair)).Clarity.Should().Be(Clarity.Clear);
        (await CompareAsync("transaction-ratio", Fairness.Plain)).Clarity.Should().Be(Clarity.Noise);
    }

    /// <summary>
    /// 8 and 12 in turn for seven weeks, then 10, are a variance of 3.93 a day, and a second outlet with 5 on each day adds none to it. A
    /// week counts seven days however many outlets there are: 1.96 · √(14 · 3.93) = 14.5, and 7 · 2 is less, 5 · 2 + 2 · 3 more than that.
    /// </summary>
    [Theory]
    [InlineData(0, Clarity.Noise)]
    [InlineData(2, Clarity.Clear)]
    public async Task Whole_periods_of_several_outlets_count_each_day_once(int daysOf13, Clarity expected)
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        for (var day = 0; day < 9 * 7; day++)
        {
            var week = day / 7;
            Enter(a, "2026-01-12", day, week == 8 ? (day % 7 < daysOf13 ? 13 : 12) : week == 7 ? 10 : week % 2 == 0 ? 8 : 12);
            Enter(b, "2026-01-12", day, 5);
        }

        (await CompareAsync("visits", Fairness.Plain)).Clarity.Should().Be(expected);
    }

    /// <summary>The opened outlet has six bad answers in its only week, which is not held against a week without it.</summary>
    [Fact]
    public async Task A_share_is_compared_without_the_outlets_that_cannot_be()
    {
        var old = chain.Add("A");
        var opened = chain.Add("B", openedOn: TestTime.Day("2026-03-09"));
        chain.On(old, "2026-03-04", d => d.Answered(SurveyKind.Csat, (5, 6))).On(old, "2026-03-10", d => d.Answered(SurveyKind.Csat, (5, 6)));
        chain.On(opened, "2026-03-10", d => d.Answered(SurveyKind.Csat, (1, 6)));

        var comparison = await CompareAsync("csat", Fairness.Fair);

        (comparison.Now.Value, comparison.Value.Value).Should().Be((100, 100));
        comparison.Basis.Should().Be(new ComparisonBasis(1, 1, null));
    }

    [Fact]
    public async Task No_ticket_at_an_outlet_that_records_them_and_at_a_new_one_is_a_real_0()
    {
        chain.On(chain.Add("A"), "2026-02-02", d => d.With(TicketBuilder.Opened(TestTime.Day("2026-02-02"))));
        chain.Add("B", openedOn: TestTime.Day("2026-03-09"));

        (await CompareAsync("ticket-requests", Fairness.MatchedDays)).Now.Value.Should().Be(0);
    }

    private void Enter(Outlet outlet, string from, int day, long visits, double? revenue = null) =>
        chain.Entered(
            outlet,
            TestTime.Day(from).AddDays(day).ToString("O", CultureInfo.InvariantCulture),
            visits,
            revenue is { } major ? (long)Math.Round(100 * major) : null);

    private async Task<KpiComparison> CompareAsync(string kpi, Fairness fairness)
    {
        var report = await chain.AskAsync(new()
        {
            Period = new Period(TestTime.Day("2026-03-09"), TestTime.Day("2026-03-15")),
            Kpis = [kpi],
            Comparison = Comparison.Previous,
            Fairness = fairness,
            JudgesChanges = true,
        });
        return report.Values.Single().Comparison!;
    }
}

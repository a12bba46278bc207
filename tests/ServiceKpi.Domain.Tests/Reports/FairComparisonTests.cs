using System.Globalization;

namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>Worked by hand: two weeks of an outlet, some days missing, a second outlet that opens in between.</summary>
public sealed class FairComparisonTests
{
    private static readonly Period SecondWeek = new(TestTime.Day("2026-03-09"), TestTime.Day("2026-03-15"));

    private readonly TestChain chain = new("2026-03-20");

    [Fact]
    public async Task A_missing_day_leaves_out_its_counterpart_too()
    {
        var outlet = chain.Add("A");
        Enter(outlet, "2026-03-02", 10, 10, 10, 10, 10, 10, 10);
        Enter(outlet, "2026-03-09", 12, 12, 12, 12, 12, 12, null);

        var (plain, fair) = (await CompareAsync(Fairness.Plain), await CompareAsync(Fairness.Fair));

        plain.Value.Value.Should().Be(70);
        plain.Change.Should().BeApproximately(100.0 * 2 / 70, 1e-9);
        (fair.Now.Value, fair.Value.Value).Should().Be((72, 60));
        fair.Change.Should().BeApproximately(20, 1e-9);
        fair.Basis.Should().Be(new ComparisonBasis(1, 0, 6));
    }

    [Fact]
    public async Task An_outlet_that_opened_in_between_is_left_out_of_the_total_and_has_no_change_itself()
    {
        var old = chain.Add("A");
        var opened = chain.Add("B", openedOn: TestTime.Day("2026-03-09"));
        Enter(old, "2026-03-02", 10, 10, 10, 10, 10, 10, 10);
        Enter(old, "2026-03-09", 11, 11, 11, 11, 11, 11, 11);
        Enter(opened, "2026-03-09", 50, 50, 50, 50, 50, 50, 50);

        var report = await AskAsync(Fairness.Fair, ReportRows.Both);

        var total = report.Of(KpiCatalog.Get("visits")).Single();
        total.Value.Value.Should().Be(427);
        (total.Comparison!.Now.Value, total.Comparison.Value.Value).Should().Be((77, 70));
        total.Comparison.Basis.Should().Be(new ComparisonBasis(1, 1, 7));
        report.Of(KpiCatalog.Get("visits"), opened).Single().Comparison!.Change.Should().BeNull();
        report.Pairing!.NotComparable.Should().Equal(opened);
    }

    [Fact]
    public async Task An_outlet_taken_along_although_it_opened_in_between_brings_all_its_days()
    {
        var old = chain.Add("A");
        var opened = chain.Add("B", openedOn: TestTime.Day("2026-03-09"));
        Enter(old, "2026-03-02", 10, 10, 10, 10, 10, 10, 10);
        Enter(old, "2026-03-09", 11, 11, 11, 11, 11, 11, null);
        Enter(opened, "2026-03-09", 50, 50);

        var comparison = await CompareAsync(Fairness.MatchedDays);

        (comparison.Now.Value, comparison.Value.Value).Should().Be((166, 60));
    }

    /// <summary>The holiday moved from the Tuesday to the Thursday: 364 days before the Thursday was an ordinary one.</summary>
    [Fact]
    public async Task A_moved_holiday_is_compared_with_itself_and_the_label_can_say_so()
    {
        var outlet = chain.Add("A");
        Enter(outlet, "2025-03-10", 10, 2, 10, 10, 10, 10, 10);
        Enter(outlet, "2026-03-09", 10, 10, 10, 2, 10, 10, 10);
        chain.Holidays.Add(new HolidayOccurrence("nyepi", TestTime.Day("2025-03-11")));
        chain.Holidays.Add(new HolidayOccurrence("nyepi", TestTime.Day("2026-03-12")));

        var report = await AskAsync(Fairness.Fair, ReportRows.Total, Comparison.LastYearWeekday);

        // Tuesday 10 March 2026 meets no ordinary Tuesday with figures near the holiday of 2025, so six pairs are left.
        var comparison = report.Of(KpiCatalog.Get("visits")).Single().Comparison!;
        (comparison.Now.Value, comparison.Value.Value).Should().Be((52, 52));
        report.Pairing!.Holidays.Should().Equal("nyepi");
    }

    [Fact]
    public async Task A_holiday_that_only_one_period_has_is_told()
    {
        chain.Add("A");
        chain.Holidays.Add(new HolidayOccurrence("nyepi", TestTime.Day("2026-03-12")));

        var report = await AskAsync(Fairness.Fair, ReportRows.Total);

        report.Pairing!.HolidaysOnOneSide.Should().Equal("nyepi");
    }

    [Fact]
    public async Task Shares_are_compared_over_whole_periods()
    {
        var outlet = chain.Add("A");
        chain.On(outlet, "2026-03-04", d => d.Answered(SurveyKind.Csat, (5, 6))).On(outlet, "2026-03-10", d => d.Answered(SurveyKind.Csat, (5, 2), (1, 4)));

        var report = await AskAsync(Fairness.Fair, ReportRows.Total, kpi: "csat");

        var comparison = report.Of(KpiCatalog.Get("csat")).Single().Comparison!;
        comparison.Change.Should().BeApproximately(100.0 / 3 - 100, 1e-9);
        comparison.Clarity.Should().Be(Clarity.Clear);
    }

    [Theory]
    [InlineData(11, Clarity.Noise)]
    [InlineData(13, Clarity.Clear)]
    public async Task A_change_of_visits_is_clear_when_it_exceeds_how_the_outlets_days_vary(long visits, Clarity expected)
    {
        // 8 and 12 in turn for seven weeks, then 10: Σ of squares around 9.75 is 27.5 for each weekday, 7 · 27.5 / 49 = 3.93 a
        // day, so that 14 days vary by 1.96 · √(14 · 3.93) = 14.5.
        var outlet = chain.Add("A");
        for (var week = 0; week < 8; week++)
        {
            Enter(outlet, Iso(TestTime.Day("2026-01-12").AddDays(7 * week)), [.. Enumerable.Repeat<long?>(week % 2 == 0 ? 8 : 12, 7)]);
        }

        Enter(outlet, "2026-03-02", 10, 10, 10, 10, 10, 10, 10);
        Enter(outlet, "2026-03-09", visits, visits, visits, visits, visits, visits, visits);

        (await CompareAsync(Fairness.Fair)).Clarity.Should().Be(expected);
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private void Enter(Outlet outlet, string from, params long?[] visits)
    {
        foreach (var (index, figure) in visits.Index().Where(v => v.Item is not null))
        {
            chain.Entered(outlet, Iso(TestTime.Day(from).AddDays(index)), figure, null);
        }
    }

    private async Task<KpiComparison> CompareAsync(Fairness fairness) =>
        (await AskAsync(fairness, ReportRows.Total)).Of(KpiCatalog.Get("visits")).Single().Comparison!;

    private Task<KpiReport> AskAsync(
        Fairness fairness, ReportRows by, Comparison comparison = Comparison.Previous, string kpi = "visits") =>
        chain.AskAsync(new()
        {
            Period = SecondWeek,
            Kpis = [kpi],
            By = by,
            Comparison = comparison,
            Fairness = fairness,
            JudgesChanges = true,
        });
}

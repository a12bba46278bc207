namespace ServiceKpi.Domain.Tests.Reports;

public sealed class KpiReportBuilderTests
{
    private static readonly Period March = new(TestTime.Day("2026-03-01"), TestTime.Day("2026-03-31"));
    private static readonly Kpi Visits = KpiCatalog.Get("visits");
    private static readonly Kpi Ratio = KpiCatalog.Get("transaction-ratio");

    private readonly TestChain chain = new();

    [Fact]
    public async Task The_total_adds_up_the_outlets_and_divides_last()
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        chain.Entered(a, "2026-03-02", visits: 1, revenueMinor: 1_000).Entered(b, "2026-03-02", visits: 9, revenueMinor: 900);

        var report = await chain.AskAsync(new() { Period = March, Kpis = [Ratio.Id], By = ReportRows.Both });

        report.Of(Ratio).Single().Value.Value.Should().Be(1.9, "1900 minor units of 10 visits, not the mean of 10 and 1");
        report.Of(Ratio, a).Single().Value.Value.Should().Be(10);
        report.Of(Ratio, b).Single().Value.Value.Should().Be(1);
        report.Values.Select(v => v.Outlet).Should().Equal(null, a, b);
    }

    [Theory]
    [InlineData(Grain.Day, 20)]
    [InlineData(Grain.Week, 4)]
    [InlineData(Grain.Month, 1)]
    public async Task The_total_is_the_sum_of_its_pieces(Grain grain, int pieces)
    {
        var outlet = chain.Add("A");
        foreach (var day in Enumerable.Range(1, 20))
        {
            chain.Entered(outlet, $"2026-03-{day:00}", visits: day, revenueMinor: null);
        }

        var total = await chain.AskAsync(new() { Period = March, Kpis = [Visits.Id] });
        var cut = await chain.AskAsync(new() { Period = March, Kpis = [Visits.Id], Grain = grain });

        cut.Pieces.Should().HaveCount(pieces, "pieces that have not begun are left out");
        cut.Of(Visits).Sum(v => v.Value.Value).Should().Be(210).And.Be(total.Of(Visits).Single().Value.Value);
        cut.Period.Should().Be(new Period(March.From, TestTime.Day("2026-03-20"))).And.Be(total.Period);
    }

    [Fact]
    public async Task A_period_that_still_runs_is_compared_to_date()
    {
        var outlet = chain.Add("A");
        chain.Entered(outlet, "2026-02-20", 5, null).Entered(outlet, "2026-02-21", 100, null).Entered(outlet, "2026-03-20", 6, null);

        var report = await chain.AskAsync(new() { Period = March, Kpis = [Visits.Id], Comparison = Comparison.Previous });

        var until20February = new Period(TestTime.Day("2026-02-01"), TestTime.Day("2026-02-20"));
        report.ComparedWith.Should().Be(until20February);
        var comparison = report.Of(Visits).Single().Comparison!;
        comparison.Period.Should().Be(until20February);
        comparison.Value.Value.Should().Be(5);
        comparison.Change.Should().BeApproximately(20, 1e-9);
    }

    [Fact]
    public async Task Each_piece_is_compared_with_its_own()
    {
        var outlet = chain.Add("A");
        chain.Entered(outlet, "2026-01-10", 10, null).Entered(outlet, "2026-02-10", 20, null).Entered(outlet, "2025-12-10", 4, null);

        var report = await chain.AskAsync(new()
        {
            Period = new(TestTime.Day("2026-01-01"), TestTime.Day("2026-02-28")),
            Kpis = [Visits.Id],
            Grain = Grain.Month,
            Comparison = Comparison.Previous,
        });

        report.Of(Visits).Select(v => (v.Value.Value, v.Comparison!.Value.Value, v.Comparison.Change))
            .Should().Equal((10, 4, 150), (20, 10, 100));
    }

    [Fact]
    public async Task A_period_that_has_not_begun_has_no_values_and_expects_no_entries()
    {
        chain.Add("A");
        var april = Period.MonthOf(TestTime.Day("2026-04-01"));

        var report = await chain.AskAsync(new() { Period = april, Grain = Grain.Week, Comparison = Comparison.LastYear });

        report.Period.Should().Be(april);
        report.Coverage.Should().Be(new Coverage(0, 0));
        report.Values.Should().NotBeEmpty().And.OnlyContain(v => v.Value.Value == null && v.Value.Reason != null && !v.BelowMinimumSample);
    }

    [Fact]
    public async Task Without_outlets_there_are_no_values_but_reasons()
    {
        var report = await chain.AskAsync(new() { Period = March, By = ReportRows.Both, Comparison = Comparison.Previous });

        report.Outlets.Should().BeEmpty();
        report.Values.Select(v => v.Kpi).Should().Equal(KpiCatalog.All);
        report.Values.Should().OnlyContain(v => v.Value.Value == null && v.Comparison!.Change == null);
    }

    [Theory]
    [InlineData("outlet", new[] { "A", "X", "Y" }, new string[0])]
    [InlineData("KPI", new string[0], new[] { "visits", "X", "Y" })]
    public async Task Unknown_names_are_all_told(string what, string[] outlets, string[] kpis)
    {
        chain.Add("A");

        var ask = () => chain.AskAsync(new() { Period = March, Outlets = outlets, Kpis = kpis });

        (await ask.Should().ThrowAsync<UnknownNameException>().WithMessage($"Unknown {what}: X, Y."))
            .Which.Names.Should().Equal("X", "Y");
    }

    [Fact]
    public async Task Kpis_come_in_the_order_asked_for_and_outlets_by_code_each_once()
    {
        var (b, a) = (chain.Add("B"), chain.Add("A"));
        chain.Add("C");

        var report = await chain.AskAsync(new()
        {
            Period = March,
            Kpis = ["visits", "csat", "visits"],
            Outlets = ["B", "A", "B"],
            By = ReportRows.Outlet,
        });

        report.Outlets.Should().Equal(a, b);
        report.Values.Select(v => (v.Kpi.Id, v.Outlet)).Should().Equal(("visits", a), ("visits", b), ("csat", a), ("csat", b));
    }

    [Fact]
    public async Task Every_reading_says_its_currency_period_and_outlets()
    {
        chain.Add("A");

        var report = await chain.AskAsync(new() { Period = March });

        report.Currency.Should().Be("IDR");
        report.ComparedWith.Should().BeNull();
        report.Values.Select(v => v.Kpi).Should().Equal(KpiCatalog.All);
        report.Values.Should().OnlyContain(v => v.Period == report.Period && v.Comparison == null);
    }
}

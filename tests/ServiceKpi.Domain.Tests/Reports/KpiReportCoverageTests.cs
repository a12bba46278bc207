namespace ServiceKpi.Domain.Tests.Reports;

public sealed class KpiReportCoverageTests
{
    /// <summary>Monday to Sunday, all of it past.</summary>
    private static readonly Period Week = new(TestTime.Day("2026-03-02"), TestTime.Day("2026-03-08"));

    private readonly TestChain chain = new();

    [Fact]
    public async Task Days_on_which_the_outlet_is_closed_are_not_expected()
    {
        var outlet = chain.Add("A", hours: HoursBuilder.Weekdays("08:00-17:00").Except(TestTime.Day("2026-03-04")).Build());
        chain.Entered(outlet, "2026-03-02", 1, 1).Entered(outlet, "2026-03-03", 1, 1);

        (await CoverageAsync()).Should().Be(new Coverage(2, 4));
    }

    [Fact]
    public async Task Days_before_the_opening_and_after_the_closing_are_not_expected()
    {
        chain.Add("A", openedOn: TestTime.Day("2026-03-04"));
        chain.Add("B", closedOn: TestTime.Day("2026-03-03"));

        (await CoverageAsync()).Should().Be(new Coverage(0, 5 + 2));
    }

    [Fact]
    public async Task A_day_entered_although_closed_is_expected_and_entered()
    {
        var outlet = chain.Add("A", hours: HoursBuilder.Weekdays("08:00-17:00").Build());
        chain.Entered(outlet, "2026-03-07", 1, 1);

        (await CoverageAsync()).Should().Be(new Coverage(1, 6));
    }

    [Theory]
    [InlineData(ReportRows.Outlet)]
    [InlineData(ReportRows.Both)]
    public async Task A_report_is_as_complete_as_all_its_outlets_together_whatever_its_rows(ReportRows by)
    {
        chain.Entered(chain.Add("A"), "2026-03-02", 1, 1);
        chain.Add("B");

        var report = await chain.AskAsync(new() { Period = Week, By = by, Kpis = ["visits"] });

        report.Coverage.Should().Be(new Coverage(1, 14));
        report.PieceCoverage.Should().Equal(new Coverage(1, 14));
    }

    [Fact]
    public async Task Days_to_come_are_not_expected()
    {
        chain.Add("A");

        var report = await chain.AskAsync(new() { Period = Period.MonthOf(Week.From) });

        report.Coverage.Should().Be(new Coverage(0, 20));
    }

    [Fact]
    public async Task Each_reading_counts_the_days_with_the_figures_of_its_own()
    {
        var outlet = chain.Add("A");
        chain.Entered(outlet, "2026-03-02", 1, null).Entered(outlet, "2026-03-03", 1, 1).Entered(outlet, "2026-03-04", null, 1);

        var report = await chain.AskAsync(new() { Period = Week, Kpis = ["visits", "transaction-ratio"], Grain = Grain.Day });

        report.Of(KpiCatalog.Get("visits")).Select(v => v.Coverage.Entered).Should().Equal(1, 1, 0, 0, 0, 0, 0);
        report.Of(KpiCatalog.Get("transaction-ratio")).Select(v => v.Coverage.Entered).Should().Equal(0, 1, 0, 0, 0, 0, 0);
        report.Coverage.Should().Be(new Coverage(3, 7));
    }

    [Fact]
    public async Task The_value_compared_with_is_held_to_the_minimum_sample_too()
    {
        var outlet = chain.Add("A");
        var answered = TicketBuilder.Opened("2026-03-02 09:00").At(outlet).Responded("2026-03-02 10:00");
        var before = TicketBuilder.Opened("2026-02-23 09:00").At(outlet).Responded("2026-02-23 10:00");
        chain.On(outlet, "2026-03-02", d => d.With(answered.Times(50))).On(outlet, "2026-02-23", d => d.Entered(1, 1).With(before));

        var report = await chain.AskAsync(
            new() { Period = Week, Kpis = ["first-response-time", "visits"], Comparison = Comparison.Previous });

        var response = report.Of(KpiCatalog.Get("first-response-time")).Single();
        response.BelowMinimumSample.Should().BeFalse();
        response.Comparison!.BelowMinimumSample.Should().BeTrue();
        var visits = report.Of(KpiCatalog.Get("visits")).Single();
        visits.Comparison!.BelowMinimumSample.Should().BeFalse("a sum is exact however few days it has");
        visits.Comparison.Coverage.Should().Be(new Coverage(1, 7));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task Few_answers_are_shown_and_marked(int answers, bool marked)
    {
        var outlet = chain.Add("A");
        chain.On(outlet, "2026-03-02", d => d.Answered(SurveyKind.Csat, (5, answers)));

        var reading = (await chain.AskAsync(new() { Period = Week, Kpis = ["csat"] })).Values.Single();

        reading.Value.Value.Should().Be(100);
        reading.BelowMinimumSample.Should().Be(marked);
    }

    [Fact]
    public async Task The_organisation_chooses_what_few_means()
    {
        var strict = new TestChain { Organisation = new() { TimeZone = "UTC", MinimumSample = 30 } };
        strict.On(strict.Add("A"), "2026-03-02", d => d.Answered(SurveyKind.Csat, (5, 29)));

        (await strict.AskAsync(new() { Period = Week, Kpis = ["csat"] })).Values.Single().BelowMinimumSample.Should().BeTrue();
    }

    [Fact]
    public async Task Sums_and_missing_values_are_never_marked()
    {
        chain.Entered(chain.Add("A"), "2026-03-02", 1, 1);

        var report = await chain.AskAsync(new() { Period = Week, Kpis = ["revenue", "visits", "csat"] });

        report.Values.Should().OnlyContain(v => !v.BelowMinimumSample);
    }

    private async Task<Coverage> CoverageAsync() => (await chain.AskAsync(new() { Period = Week })).Coverage;

    [Fact]
    public async Task A_day_that_has_begun_in_the_east_counts_there_and_not_yet_in_the_west()
    {
        // 2026-03-20 10:00 UTC: already the 21st on Kiritimati (UTC+14), still the 20th in New York.
        var chain = new TestChain();
        var east = chain.Add("EAST", zone: "Pacific/Kiritimati");
        chain.Add("WEST", zone: "America/New_York");
        chain.Entered(east, "2026-03-21", visits: 5, revenueMinor: 100);

        var report = await chain.AskAsync(new KpiQuestion
        {
            Period = new Period(TestTime.Day("2026-03-20"), TestTime.Day("2026-03-31")),
            By = ReportRows.Both,
        });

        report.Period.To.Should().Be(TestTime.Day("2026-03-21"));
        report.Coverage.Should().Be(new Coverage(1, 3));
        report.Of(KpiCatalog.Get("visits"), east).Single().Coverage.Should().Be(new Coverage(1, 2));
    }
}

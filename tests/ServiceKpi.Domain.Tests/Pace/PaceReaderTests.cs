namespace ServiceKpi.Domain.Tests.Pace;

/// <summary>It is 20 March 2026; since December every day but today has 10 visits and a revenue of 50.</summary>
public sealed class PaceReaderTests
{
    private static readonly DateOnly March = TestTime.Day("2026-03-01");
    private static readonly Kpi Visits = KpiCatalog.Get("visits");
    private static readonly Kpi Revenue = KpiCatalog.Get("revenue");
    private static readonly Kpi Ratio = KpiCatalog.Get("transaction-ratio");

    /// <summary>
    /// 19 of 31 days have 950 of a target of 1,600, of which 19/31 were to come. Heading for 1,550, there lack 50: ten visits at 5, or
    /// 50/120 more of each of the 120 visits to come on twelve days.
    /// </summary>
    [Fact]
    public async Task Revenue_is_read_with_what_would_close_its_gap()
    {
        var (chain, outlet) = Filled();
        chain.Targets.Add(new Target("revenue", March, outlet.Id, null, 1600_00));

        var (pace, gap) = (await SumsAsync(chain, [outlet], Revenue)).Single();

        pace.Done.Should().Be(950);
        pace.Expected.Should().BeApproximately(1600 * 19 / 31.0, 1e-9);
        pace.Landing!.Projected.Should().BeApproximately(1550, 1e-9);
        gap!.DaysLeft.Should().Be(12);
        gap.MoreVisits.Should().Be(10);
        gap.MorePerVisit.Should().BeApproximately(50 / 120.0, 1e-9);
    }

    [Fact]
    public async Task What_is_expected_is_what_the_report_judges_by()
    {
        var (chain, outlet) = Filled();
        var other = Fill(chain, "B", day => day.Day == 12 ? 7 : 14);
        chain.Targets.Add(new Target("visits", March, null, null, 320_00));

        var (pace, _) = (await SumsAsync(chain, [outlet, other], Visits)).Single();

        var report = await chain.AskAsync(new KpiQuestion { Period = Period.MonthOf(March), Kpis = ["visits"], JudgesTargets = true });
        var reading = report.Values.Single();
        pace.Expected.Should().BeApproximately(reading.Target!.Value, 1e-9);
        pace.Target.Should().Be(reading.Target.OfWholeMonths).And.Be(640);
        pace.Done.Should().Be(reading.Value.Value);
    }

    /// <summary>Nineteen of 31 days that are alike are known, one of them as closed: what it does not bring is lacking.</summary>
    [Fact]
    public async Task A_day_marked_closed_counts_as_entered_for_pace_and_report()
    {
        var (chain, outlet) = Filled();
        chain.On(outlet, "2026-03-12", d => d.Closed());
        chain.Targets.Add(new Target("visits", March, null, null, 310_00));

        var pace = (await SumsAsync(chain, [outlet], Visits)).Single().Pace;

        pace.Done.Should().Be(180);
        pace.Expected.Should().BeApproximately(190, 1e-9);
        (await ExpectedByReportAsync(chain, "visits")).Should().BeApproximately(190, 1e-9);
    }

    /// <summary>The outlet was marked closed on the feast a year before: the other 30 days share the target, and 18 are done.</summary>
    [Fact]
    public async Task A_holiday_marked_closed_a_year_before_has_no_share_in_pace_and_report()
    {
        var (chain, outlet) = Filled();
        for (var day = TestTime.Day("2025-02-01"); day < TestTime.Day("2025-04-20"); day = day.AddDays(1))
        {
            chain.Entered(outlet, $"{day:yyyy-MM-dd}", 10, 5000);
        }

        chain.On(outlet, "2025-03-12", d => d.Closed()).On(outlet, "2026-03-12", d => d.Closed());
        chain.Holidays.AddRange([new("feast", TestTime.Day("2025-03-12")), new("feast", TestTime.Day("2026-03-12"))]);
        chain.Targets.Add(new Target("visits", March, null, null, 300_00));

        var pace = (await SumsAsync(chain, [outlet], Visits)).Single().Pace;

        pace.HolidaysWithoutPattern.Should().BeEmpty();
        pace.Expected.Should().BeApproximately(180, 1e-9);
        (await ExpectedByReportAsync(chain, "visits")).Should().BeApproximately(180, 1e-9);
    }

    /// <summary>Nobody enters requests: those of today, whose day is not over, are in neither.</summary>
    [Fact]
    public async Task What_nobody_enters_is_expected_up_to_yesterday_by_pace_and_report()
    {
        var (chain, outlet) = Filled();
        chain.Targets.Add(new Target("ticket-requests", March, null, null, 310_00));

        (await SumsAsync(chain, [outlet], KpiCatalog.Get("ticket-requests"))).Single().Pace.Expected.Should().BeApproximately(190, 1e-9);
        (await ExpectedByReportAsync(chain, "ticket-requests")).Should().BeApproximately(190, 1e-9);
    }

    [Fact]
    public async Task Today_counts_as_left_until_it_is_entered()
    {
        var (chain, outlet) = Filled();
        var before = (await SumsAsync(chain, [outlet], Visits)).Single().Pace;

        chain.Entered(outlet, "2026-03-20", 10, 5000);

        before.DaysLeft.Should().Be(12);
        before.Missing.Should().BeEmpty();
        (await SumsAsync(chain, [outlet], Visits)).Single().Pace.DaysLeft.Should().Be(11);
    }

    [Fact]
    public async Task An_outlet_that_does_not_trade_in_the_month_needs_no_target()
    {
        var (chain, outlet) = Filled();
        var closed = chain.Add("B", closedOn: TestTime.Day("2026-02-28"));
        chain.Targets.Add(new Target("visits", March, outlet.Id, null, 300_00));

        var pace = (await SumsAsync(chain, [outlet, closed], Visits)).Single().Pace;

        pace.Target.Should().Be(300);
        pace.Outlets.Should().Be(1);
    }

    /// <summary>190 visits brought 950. For 6 over 310 visits, 1,860, the 120 to come must bring 910: 7.583 each.</summary>
    [Fact]
    public async Task A_ratio_is_told_by_what_the_days_left_need()
    {
        var (chain, outlet) = Filled();
        chain.Targets.Add(new Target("transaction-ratio", March, null, null, 6_00));

        var rest = await Reader(chain).RestAsync([outlet], Ratio, CancellationToken.None);

        rest!.Needed.Should().BeApproximately(910 / 120.0, 1e-9);
        rest.DaysLeft.Should().Be(12);
    }

    [Fact]
    public async Task On_the_first_of_a_month_a_median_is_open()
    {
        var chain = new TestChain("2026-03-01");
        var outlet = chain.Add("A");
        chain.Targets.Add(new Target("first-response-time", March, null, null, 3600_00));

        var rest = await Reader(chain).RestAsync([outlet], KpiCatalog.Get("first-response-time"), CancellationToken.None);

        rest!.Verdict.Should().Be(RestVerdict.Open);
        rest.Needed.Should().Be(3600);
    }

    [Fact]
    public async Task Without_a_target_nothing_is_told_of_a_ratio()
    {
        var (chain, outlet) = Filled();

        (await Reader(chain).RestAsync([outlet], Ratio, CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task Only_sums_have_a_pace()
    {
        var (chain, outlet) = Filled();

        await FluentActions.Awaiting(() => SumsAsync(chain, [outlet], Ratio)).Should().ThrowAsync<ArgumentException>();
    }

    private static (TestChain Chain, Outlet Outlet) Filled()
    {
        var chain = new TestChain();
        return (chain, Fill(chain, "A", _ => 10));
    }

    private static Outlet Fill(TestChain chain, string code, Func<DateOnly, long> visitsOf)
    {
        var outlet = chain.Add(code);
        for (var day = TestTime.Day("2025-11-25"); day < TestTime.Day("2026-03-20"); day = day.AddDays(1))
        {
            var visits = visitsOf(day);
            chain.On(outlet, $"{day:yyyy-MM-dd}", d => d.Entered(visits, visits * 500));
        }

        return outlet;
    }

    private static async Task<double> ExpectedByReportAsync(TestChain chain, string kpi) =>
        (await chain.AskAsync(new KpiQuestion { Period = Period.MonthOf(March), Kpis = [kpi], JudgesTargets = true })).Values.Single().Target!.Value;

    private static PaceReader Reader(TestChain chain) => new(chain, chain, chain, new FixedOrganisation(chain.Organisation), chain);

    private static Task<IReadOnlyList<(SumPace Pace, PaceGap? Gap)>> SumsAsync(TestChain chain, Outlet[] outlets, Kpi kpi) =>
        Reader(chain).SumsAsync(outlets, March, [kpi], CancellationToken.None);
}

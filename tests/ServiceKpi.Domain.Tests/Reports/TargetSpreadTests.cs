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

        var reading = (await AskAsync(kpi, "2026-01-01", "2026-02-28")).Target!;

        reading.Value.Should().BeApproximately(expected, 1e-9);
        (reading.Limit, reading.FollowedMonths).Should().Be((null, 2));
    }

    /// <summary>90 % are to stay in January and in February, where 80 % are the limit: 0.9 · 0.8 through both.</summary>
    [Fact]
    public async Task A_month_without_a_limit_has_its_target_in_the_limit_of_both()
    {
        Join(chain.Add("A"), 10);
        Set("retention-rate", "2026-01-01", 90);
        Set("retention-rate", "2026-02-01", 90, 80);

        var target = (await AskAsync("retention-rate", "2026-01-01", "2026-02-28")).Target!;

        target.Value.Should().BeApproximately(81, 1e-9);
        target.Limit.Should().BeApproximately(72, 1e-9);
    }

    /// <summary>Of 10 members 9 are to stay and of 30 others 24: 33 of 40.</summary>
    [Fact]
    public async Task Outlets_that_are_to_keep_different_parts_are_weighted_by_their_members()
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        Join(a, 10);
        Join(b, 30);
        Set("retention-rate", "2026-01-01", 90, outlet: a);
        Set("retention-rate", "2026-01-01", 80, outlet: b);

        (await AskAsync("retention-rate", "2026-01-01", "2026-01-31")).Target!.Value.Should().BeApproximately(82.5, 1e-9);
    }

    [Theory]
    [InlineData("retention-rate")]
    [InlineData("csat")]
    public async Task One_target_of_all_needs_no_weights(string kpi)
    {
        chain.Add("A");
        chain.Add("B");
        Set(kpi, "2026-01-01", 57);

        (await AskAsync(kpi, "2026-01-01", "2026-01-31")).Target!.Value.Should().Be(57, "there are no members and no answers to weigh by");
    }

    [Fact]
    public async Task The_target_of_whole_months_is_that_of_all_of_them()
    {
        chain.Entered(chain.Add("A"), "2026-03-02", 10, null);
        Set("visits", "2026-01-01", 280);
        Set("visits", "2026-03-01", 310);

        (await AskAsync("visits", "2026-02-01", "2026-03-31")).Target!.OfWholeMonths.Should().Be(590);
    }

    /// <summary>Three of seven days of a week of February are entered: of a month that has ended all seven were to bring 280/28.</summary>
    [Fact]
    public async Task Of_a_month_that_has_ended_days_that_were_not_entered_count_too()
    {
        var outlet = chain.Add("A");
        chain.Entered(outlet, "2026-02-02", 10, null).Entered(outlet, "2026-02-03", 10, null).Entered(outlet, "2026-02-04", 10, null);
        Set("visits", "2026-01-01", 280);

        (await AskAsync("visits", "2026-02-02", "2026-02-08")).Target!.Value.Should().BeApproximately(70, 1e-9);
    }

    [Fact]
    public async Task Today_is_to_bring_its_part_once_it_is_entered()
    {
        var outlet = chain.Add("A");
        chain.Entered(outlet, "2026-03-19", 10, null).Entered(outlet, "2026-03-20", 10, null);
        Set("visits", "2026-01-01", 310);

        (await AskAsync("visits", "2026-03-01", "2026-03-31")).Target!.Value.Should().BeApproximately(20, 1e-9);
    }

    [Theory]
    [InlineData("2026-03-01", 190)]
    [InlineData("2026-03-19", 10)]
    [InlineData("2026-03-20", 10)]
    public async Task What_nobody_enters_is_to_bring_what_its_days_before_today_were_to(string from, double expected)
    {
        chain.On(chain.Add("A"), "2026-03-02", d => d.With(TicketBuilder.Opened(TestTime.Day("2026-03-02"))));
        Set("ticket-requests", "2026-01-01", 310);

        (await AskAsync("ticket-requests", from, "2026-03-31")).Target!.Value.Should().BeApproximately(expected, 1e-9);
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

    private void Join(Outlet outlet, int members) =>
        chain.Joined([.. Enumerable.Range(0, members).Select(i => new Membership($"{outlet.Code}{i}", outlet.Id, TestTime.Day("2025-01-01")))]);

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

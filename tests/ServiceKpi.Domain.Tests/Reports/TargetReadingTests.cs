namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>Worked by hand: what the target of a share is, of one outlet and of several, of a month and of more.</summary>
public sealed class TargetReadingTests
{
    private readonly TestChain chain = new("2026-03-20");

    [Fact]
    public async Task A_value_without_a_target_says_nothing_of_one()
    {
        chain.On(chain.Add("A"), "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 8), (1, 2)));

        (await AskAsync("csat", "2026-02-01", "2026-02-28")).Target.Should().BeNull();
    }

    [Theory]
    [InlineData(80, 70, TargetStatus.Met)]
    [InlineData(81, 80, TargetStatus.AtRisk)]
    [InlineData(81, null, TargetStatus.Missed)]
    [InlineData(90, 81, TargetStatus.Missed)]
    public async Task A_level_is_judged_by_its_target_and_limit(int target, int? limit, TargetStatus expected)
    {
        chain.On(chain.Add("A"), "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 8), (1, 2)));
        Set("csat", "2026-01-01", target, limit);

        (await AskAsync("csat", "2026-02-01", "2026-02-28")).Target.Should().Be(new TargetReading(target, limit, expected));
    }

    [Fact]
    public async Task Too_few_answers_have_a_target_and_no_status()
    {
        chain.On(chain.Add("A"), "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 4)));
        Set("csat", "2026-01-01", 80);

        (await AskAsync("csat", "2026-02-01", "2026-02-28")).Target!.Status.Should().Be(TargetStatus.None);
    }

    [Fact]
    public async Task What_is_set_for_the_outlet_goes_before_its_region_and_that_before_the_organisation()
    {
        var (own, regional, other) = (chain.Add("A", region: "Jawa"), chain.Add("B", region: "Jawa"), chain.Add("C"));
        foreach (var outlet in new[] { own, regional, other })
        {
            chain.On(outlet, "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 10)));
        }

        Set("csat", "2026-01-01", 70);
        Set("csat", "2026-01-01", 80, region: "Jawa");
        Set("csat", "2026-01-01", 90, outlet: own);

        var report = await ReportAsync("csat", "2026-02-01", "2026-02-28", ReportRows.Outlet);

        report.Values.Select(v => v.Target!.Value).Should().Equal(90, 80, 70);
    }

    /// <summary>20 answers with a target of 90 and 60 with one of 70: had each met its own, (18 + 42) of 80 would be 75 %.</summary>
    [Fact]
    public async Task Several_outlets_have_the_target_that_their_own_make_together()
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        chain.On(a, "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 20)));
        chain.On(b, "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 40), (1, 20)));
        Set("csat", "2026-01-01", 90, 85, outlet: a);
        Set("csat", "2026-01-01", 70, outlet: b);

        var target = (await AskAsync("csat", "2026-02-01", "2026-02-28")).Target!;

        target.Value.Should().BeApproximately(75, 1e-9);
        target.Limit.Should().BeApproximately(((85 * 20) + (70 * 60)) / 80.0, 1e-9);
        target.Status.Should().Be(TargetStatus.Met);
    }

    [Fact]
    public async Task Several_outlets_have_none_when_one_of_them_has_none()
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        chain.On(a, "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 20)));
        chain.On(b, "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 20)));
        Set("csat", "2026-01-01", 90, outlet: a);

        (await AskAsync("csat", "2026-02-01", "2026-02-28")).Target.Should().BeNull();
    }

    [Fact]
    public async Task An_outlet_that_has_not_opened_yet_needs_no_target()
    {
        var a = chain.Add("A");
        chain.Add("B", openedOn: TestTime.Day("2026-03-01"));
        chain.On(a, "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 20)));
        Set("csat", "2026-01-01", 90, outlet: a);

        (await AskAsync("csat", "2026-02-01", "2026-02-28")).Target!.Value.Should().Be(90);
    }

    [Fact]
    public async Task A_month_in_which_no_outlet_was_there_has_no_part_in_a_target()
    {
        chain.On(chain.Add("A", openedOn: TestTime.Day("2026-03-01")), "2026-03-10", d => d.Answered(SurveyKind.Csat, (5, 20)));
        Set("csat", "2026-01-01", 80);

        (await AskAsync("csat", "2026-02-01", "2026-03-19")).Target!.Value.Should().Be(80);
    }

    /// <summary>Ten answers in January at 80, thirty in February at 90: (8 + 27) / 40.</summary>
    [Fact]
    public async Task A_period_of_two_targets_is_judged_by_what_both_make_together()
    {
        var outlet = chain.Add("A");
        chain.On(outlet, "2026-01-10", d => d.Answered(SurveyKind.Csat, (5, 10)));
        chain.On(outlet, "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 30)));
        Set("csat", "2026-01-01", 80);
        Set("csat", "2026-02-01", 90);

        (await AskAsync("csat", "2026-01-01", "2026-02-28")).Target!.Value.Should().BeApproximately(87.5, 1e-9);
        (await AskAsync("csat", "2025-12-01", "2026-02-28")).Target.Should().BeNull("December has none");
    }

    [Fact]
    public async Task A_change_from_a_month_on_leaves_what_was_judged_before()
    {
        var outlet = chain.Add("A");
        chain.On(outlet, "2026-01-10", d => d.Answered(SurveyKind.Csat, (5, 85), (1, 15)));
        Set("csat", "2026-01-01", 80);
        var before = await AskAsync("csat", "2026-01-01", "2026-01-31");

        Set("csat", "2026-02-01", 90);

        (await AskAsync("csat", "2026-01-01", "2026-01-31")).Target.Should().Be(before.Target);
    }

    [Fact]
    public async Task Whoever_is_asked_for_hours_answers_by_what_holds_now()
    {
        var outlet = chain.Add("A");
        Set("visits", "2026-02-01", 280);
        var held = chain.Reports();
        var question = new KpiQuestion { Period = new Period(TestTime.Day("2026-02-02"), TestTime.Day("2026-02-02")), Kpis = ["visits"], JudgesTargets = true };
        var before = (await held.BuildAsync(question, CancellationToken.None)).Values.Single().Target!.Value;

        // Mondays bring three times as much as any other day: a Monday of February gets more of the month.
        for (var day = TestTime.Day("2025-11-01"); day < TestTime.Day("2026-02-01"); day = day.AddDays(1))
        {
            chain.Entered(outlet, $"{day:yyyy-MM-dd}", day.DayOfWeek == DayOfWeek.Monday ? 30 : 10, null);
        }

        var now = (await held.BuildAsync(question, CancellationToken.None)).Values.Single().Target!.Value;
        before.Should().BeApproximately(10, 1e-9, "280 on 28 days alike");
        now.Should().BeApproximately(280 * 30.0 / ((4 * 30) + (24 * 10)), 1e-9, "four Mondays of 30 and 24 other days of 10");
    }

    [Fact]
    public async Task Questions_asked_together_are_answered_by_the_same_pattern_of_days()
    {
        var outlet = chain.Add("A");
        Set("visits", "2026-02-01", 280);
        var monday = new Period(TestTime.Day("2026-02-02"), TestTime.Day("2026-02-02"));
        var question = new KpiQuestion { Period = monday, Kpis = ["visits"], JudgesTargets = true, Together = new FoundTogether() };
        var first = await chain.AskAsync(question);
        chain.Entered(outlet, "2026-01-19", 30, null).Entered(outlet, "2026-01-26", 30, null).Entered(outlet, "2026-01-27", 10, null);

        (await chain.AskAsync(question)).Values.Single().Target.Should().Be(first.Values.Single().Target);
        (await chain.AskAsync(question with { Together = null })).Values.Single().Target.Should().NotBe(first.Values.Single().Target);
    }

    [Fact]
    public async Task Nobody_reads_targets_who_does_not_ask()
    {
        chain.On(chain.Add("A"), "2026-02-10", d => d.Answered(SurveyKind.Csat, (5, 8)));
        Set("csat", "2026-01-01", 80);

        var report = await chain.AskAsync(new() { Period = new(TestTime.Day("2026-02-01"), TestTime.Day("2026-02-28")), Kpis = ["csat"] });

        report.Values.Single().Target.Should().BeNull();
    }

    private void Set(string kpi, string from, long target, long? limit = null, Outlet? outlet = null, string? region = null) =>
        chain.Targets.Add(new Target(kpi, TestTime.Day(from), outlet?.Id, region, 100 * target, 100 * limit));

    private async Task<KpiReading> AskAsync(string kpi, string from, string to) =>
        (await ReportAsync(kpi, from, to, ReportRows.Total)).Values.Single();

    private Task<KpiReport> ReportAsync(string kpi, string from, string to, ReportRows by) =>
        chain.AskAsync(new()
        {
            Period = new Period(TestTime.Day(from), TestTime.Day(to)),
            Kpis = [kpi],
            By = by,
            JudgesTargets = true,
        });
}

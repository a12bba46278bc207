namespace ServiceKpi.Domain.Tests.Promotions;

public sealed class OutletRuleTests
{
    private static readonly DateOnly Today = TestTime.Day("2026-03-15");
    private static readonly Period[] Months = [.. Enumerable.Range(1, 3).Select(m => Period.MonthOf(new DateOnly(2026, m, 1)))];

    [Fact]
    public void An_event_over_the_end_of_a_month_keeps_both_months() =>
        Rules([Event("2026-01-30", "2026-02-01")]).Should().Equal(MonthRule.Kept, MonthRule.Kept, MonthRule.Running);

    [Fact]
    public void A_month_that_is_over_without_one_was_missed_and_one_that_runs_was_not() =>
        Rules([]).Should().Equal(MonthRule.Missed, MonthRule.Missed, MonthRule.Running);

    [Fact]
    public void An_event_ahead_keeps_nothing_yet()
    {
        Rules([Event("2026-03-20", "2026-03-21")]).Should().EndWith(MonthRule.Planned);
        Rules([Event("2026-03-15", "2026-03-21")]).Should().EndWith(MonthRule.Kept);
    }

    [Fact]
    public void An_outlet_is_not_asked_for_events_before_it_opens()
    {
        var outlet = TestOutlet.Trading(TestTime.Day("2026-02-10"), null);

        Rules([Event("2026-02-01", "2026-02-03")], outlet).Should().Equal(MonthRule.NotTrading, MonthRule.Missed, MonthRule.Running);
    }

    [Fact]
    public void Of_another_outlet_nothing_counts() =>
        Rules([Event("2026-01-01", "2026-01-02", outletId: 7)]).Should().StartWith(MonthRule.Missed);

    [Fact]
    public void Kept_and_judged_months_are_counted()
    {
        var rule = Rule([Event("2026-01-30", "2026-01-31"), Event("2026-01-03", "2026-01-03")], TestOutlet.AlwaysOpen);

        (rule.Kept, rule.Judged, rule.Months[0].Events).Should().Be((1, 2, 2));
    }

    private static PromotionEvent Event(string from, string to, int? outletId = null) =>
        new("Promo", TestTime.Day(from), TestTime.Day(to), outletId);

    private static IEnumerable<MonthRule> Rules(PromotionEvent[] events, Outlet? outlet = null) =>
        Rule(events, outlet ?? TestOutlet.AlwaysOpen).Months.Select(m => m.Rule);

    private static OutletRule Rule(PromotionEvent[] events, Outlet outlet) => OutletRule.Of(
        outlet,
        events,
        Months,
        Today);
}

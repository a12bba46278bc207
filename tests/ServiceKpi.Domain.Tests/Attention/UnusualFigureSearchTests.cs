namespace ServiceKpi.Domain.Tests.Attention;

public sealed class UnusualFigureSearchTests
{
    private static readonly DateOnly Thursday = TestTime.Day("2026-11-19");

    [Fact]
    public void Steady_figures_are_no_news() => Find(Steady()).Should().BeEmpty();

    [Fact]
    public void A_figure_is_told_with_what_is_usual_on_its_weekday()
    {
        var shop = Steady();
        for (var week = 1; week <= 13; week++)
        {
            shop.On(Thursday.AddDays(-7 * week), 300 + week, 3_000_000);
        }

        shop.On("2026-11-19", 41, 3_000_000);

        var found = Find(shop).Should().ContainSingle().Subject;
        found.Should().BeEquivalentTo(new { Day = Thursday, Value = 41.0, Usual = new { Low = 302.0, High = 312.0, Values = 13 } });
        found.Kpi.Id.Should().Be("visits");
        found.Severity.Should().Be(Severity.High, "it is more than twice as far as the limit");
    }

    [Fact]
    public void Days_before_the_last_fourteen_are_left_alone() =>
        Find(Steady().On("2026-11-05", 10, 1_000_000).On("2026-11-06", 10, 1_000_000))
            .Should().ContainSingle().Which.Day.Should().Be(TestTime.Day("2026-11-06"));

    [Fact]
    public void Few_visits_that_bring_little_revenue_are_one_finding() =>
        Find(Steady().On("2026-11-19", 10, 100_000)).Should().ContainSingle().Which.Kpi.Id.Should().Be("visits");

    [Fact]
    public void Few_visits_that_bring_much_revenue_are_two() =>
        Find(Steady().On("2026-11-19", 10, 9_000_000)).Select(f => f.Kpi.Id).Should().Equal("visits", "revenue");

    [Fact]
    public void The_ratio_speaks_only_where_neither_visits_nor_revenue_does()
    {
        // 30 % fewer visits and 30 % more revenue are each within 1.1^3.5 = 1.4; 1.3 / 0.72 = 1.8 is not.
        var found = Find(Steady().On("2026-11-19", 72, 1_300_000)).Should().ContainSingle().Subject;

        found.Kpi.Id.Should().Be("transaction-ratio");
        found.Value.Should().BeApproximately(13_000 / 72.0, 1e-9);
    }

    [Fact]
    public void A_day_of_a_promotion_may_be_busy_but_not_empty()
    {
        Find(Steady().On("2026-11-19", 400, 4_000_000), hasEvent: d => d == Thursday).Should().BeEmpty();
        Find(Steady().On("2026-11-19", 4, 40_000), hasEvent: d => d == Thursday).Should().ContainSingle();
    }

    [Fact]
    public void A_holiday_has_no_weekdays_pattern() =>
        Find(Steady().On("2026-11-19", 4, 40_000), isHoliday: d => d == Thursday).Should().BeEmpty();

    [Fact]
    public void Days_of_promotions_and_holidays_are_not_compared_with()
    {
        // Eight of the thirteen Thursdays before are out, five are too few.
        bool Out(DateOnly day) => day.DayOfWeek == DayOfWeek.Thursday && day < Thursday && day >= Thursday.AddDays(-56);

        Find(Steady().On("2026-11-19", 4, 40_000), isHoliday: Out).Should().BeEmpty();
        Find(Steady().On("2026-11-19", 4, 40_000), hasEvent: Out).Should().BeEmpty();
    }

    [Fact]
    public void A_day_marked_closed_is_neither_judged_nor_compared_with() =>
        Find(Steady().Closed("2026-11-19").Closed("2026-11-12")).Should().BeEmpty();

    private static Shop Steady() => new Shop().Always(100, 1_000_000);

    private static List<UnusualFigure> Find(
        Shop shop, Func<DateOnly, bool>? isHoliday = null, Func<DateOnly, bool>? hasEvent = null) =>
        [.. UnusualFigureSearch.Of(shop.Stretch(), isHoliday ?? (_ => false), hasEvent ?? (_ => false))];
}

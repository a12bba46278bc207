namespace ServiceKpi.Domain.Tests.Statistics;

/// <summary>Two weeks from Monday, 2 March 2026, to Sunday the 15th.</summary>
public sealed class WeekdayMeansTests
{
    private static readonly Period TwoWeeks = new(TestDay.Monday, TestDay.Monday.AddDays(13));

    /// <summary>Mondays of 10 and 20, Sundays of 40 and 60, and one Tuesday of 30, which takes the mean of all: 160/5.</summary>
    [Fact]
    public void A_weekday_has_the_mean_of_its_days_and_one_seen_once_that_of_all()
    {
        var means = Of(figures: [10, 30, null, null, null, null, 40, 20, null, null, null, null, null, 60]);

        (means[DayOfWeek.Monday], means[DayOfWeek.Sunday]).Should().Be((15, 50));
        (means[DayOfWeek.Tuesday], means[DayOfWeek.Friday]).Should().Be((32, 32));
        (means.ValuesOf(DayOfWeek.Monday), means.ValuesOf(DayOfWeek.Tuesday), means.Days).Should().Be((2, 5, 5));
    }

    [Fact]
    public void Where_nothing_is_known_every_weekday_counts_one()
    {
        var means = Of(figures: [.. Enumerable.Repeat<double?>(null, 14)]);

        means[DayOfWeek.Monday].Should().Be(1);
        (means.Days, means.ValuesOf(DayOfWeek.Monday)).Should().Be((0, 0));
    }

    [Fact]
    public void Days_of_holidays_and_days_that_do_not_trade_are_left_out()
    {
        HolidayCalendar feast = new([new HolidayOccurrence("feast", TestDay.Monday.AddDays(7))]);

        Of(Enumerable.Repeat<double?>(10, 14), feast).Days.Should().Be(13);
        Of(Enumerable.Repeat<double?>(10, 14), outlet: TestOutlet.Trading(TestDay.Monday.AddDays(3), null)).Days.Should().Be(11);
    }

    [Fact]
    public void The_days_before_a_month_are_thirteen_weeks() =>
        WeekdayMeans.Before(Period.MonthOf(TestDay.Monday)).Should()
            .Be(new Period(TestTime.Day("2025-11-30"), TestTime.Day("2026-02-28")));

    private static WeekdayMeans Of(IEnumerable<double?> figures, HolidayCalendar? holidays = null, Outlet? outlet = null)
    {
        var all = figures.ToList();
        return WeekdayMeans.Of(
            outlet ?? TestOutlet.AlwaysOpen,
            TwoWeeks,
            holidays ?? HolidayCalendar.Empty,
            day => all[day.DayNumber - TwoWeeks.From.DayNumber]);
    }
}

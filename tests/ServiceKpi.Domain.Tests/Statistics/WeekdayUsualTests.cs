namespace ServiceKpi.Domain.Tests.Statistics;

public sealed class WeekdayUsualTests
{
    private static readonly DateOnly Monday = TestDay.Monday;

    [Fact]
    public void Visits_and_revenue_each_have_their_own_median()
    {
        var usual = WeekdayUsual.Of([Entry(1, 10, 300), Entry(2, 30, 100), Entry(3, 20, 200)], Monday);

        usual.Visits!.Usual.Should().Be(20);
        usual.RevenueMinor!.Usual.Should().Be(200);
    }

    [Fact]
    public void Days_without_the_figure_are_left_out()
    {
        var usual = WeekdayUsual.Of([Entry(1, 10, null), Entry(2, 30, 100), Entry(3, 20, 200), Entry(4, null, null)], Monday);

        usual.Visits!.Usual.Should().Be(20);
        usual.RevenueMinor.Should().BeNull("there are but two values");
    }

    [Fact]
    public void Only_the_same_weekday_of_the_eight_weeks_before_counts()
    {
        DailyEntry[] others =
        [
            Entry(0, 900, 900), Entry(9, 900, 900), Entry(-1, 900, 900),
            new(1, Monday.AddDays(-1), 900, 900), new(1, Monday.AddDays(-8), 900, 900),
        ];

        WeekdayUsual.Of([Entry(1, 10, 1), Entry(2, 10, 1), Entry(8, 10, 1), .. others], Monday).Visits!.Usual.Should().Be(10);
        WeekdayUsual.Of([Entry(1, 10, 1), Entry(2, 10, 1), .. others], Monday).Visits.Should().BeNull();
    }

    [Fact]
    public void The_days_looked_at_are_eight_and_end_a_week_before()
    {
        WeekdayUsual.DaysBefore(Monday).Should().HaveCount(8).And.OnlyContain(d => d.DayOfWeek == DayOfWeek.Monday);
        WeekdayUsual.DaysBefore(Monday).First().Should().Be(new(2026, 2, 23));
        WeekdayUsual.DaysBefore(Monday).Last().Should().Be(new(2026, 1, 5));
        WeekdayUsual.DaysBefore(DateOnly.MinValue.AddDays(7)).Should().Equal(DateOnly.MinValue);
    }

    private static DailyEntry Entry(int weeksBefore, long? visits, long? revenueMinor) =>
        new(1, Monday.AddDays(-7 * weeksBefore), visits, revenueMinor);
}

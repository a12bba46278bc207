using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Time;

public sealed class PeriodCalendarSplitTests
{
    private static readonly PeriodCalendar Calendar = new();

    [Theory]
    [InlineData(Grain.Total, "2026-03-14", "2026-03-17", "2026-03-14/2026-03-17")]
    [InlineData(Grain.Day, "2026-03-30", "2026-04-01", "2026-03-30/2026-03-30 2026-03-31/2026-03-31 2026-04-01/2026-04-01")]
    [InlineData(Grain.Week, "2026-03-02", "2026-03-15", "2026-03-02/2026-03-08 2026-03-09/2026-03-15")]
    [InlineData(Grain.Week, "2026-03-04", "2026-03-10", "2026-03-04/2026-03-08 2026-03-09/2026-03-10")]
    [InlineData(Grain.Month, "2026-01-31", "2026-03-01", "2026-01-31/2026-01-31 2026-02-01/2026-02-28 2026-03-01/2026-03-01")]
    [InlineData(Grain.Quarter, "2026-03-31", "2026-07-01", "2026-03-31/2026-03-31 2026-04-01/2026-06-30 2026-07-01/2026-07-01")]
    [InlineData(Grain.Year, "2025-06-01", "2026-01-01", "2025-06-01/2025-12-31 2026-01-01/2026-01-01")]
    [InlineData(Grain.Year, "2026-03-04", "2026-03-04", "2026-03-04/2026-03-04")]
    public void A_period_is_cut_at_the_borders_of_the_grain(Grain grain, string from, string to, string pieces) =>
        string.Join(' ', Calendar.Split(new Period(TestTime.Day(from), TestTime.Day(to)), grain)).Should().Be(pieces);

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-03-02/2026-03-08")]
    [InlineData(DayOfWeek.Sunday, "2026-03-01/2026-03-07")]
    [InlineData(DayOfWeek.Saturday, "2026-02-28/2026-03-06")]
    public void Weeks_begin_on_the_day_the_organisation_chose(DayOfWeek first, string week)
    {
        var calendar = new PeriodCalendar(first);

        calendar.UnitOf(new(2026, 3, 4), Grain.Week).ToString().Should().Be(week);
        calendar.FirstDayOfWeek.Should().Be(first);
    }

    [Theory]
    [InlineData(Grain.Day, "2024-02-29", "2024-02-29/2024-02-29")]
    [InlineData(Grain.Week, "2026-03-08", "2026-03-02/2026-03-08")]
    [InlineData(Grain.Week, "2026-03-09", "2026-03-09/2026-03-15")]
    [InlineData(Grain.Month, "2024-02-01", "2024-02-01/2024-02-29")]
    [InlineData(Grain.Month, "2026-12-31", "2026-12-01/2026-12-31")]
    [InlineData(Grain.Quarter, "2026-03-31", "2026-01-01/2026-03-31")]
    [InlineData(Grain.Quarter, "2026-10-01", "2026-10-01/2026-12-31")]
    [InlineData(Grain.Year, "2026-07-01", "2026-01-01/2026-12-31")]
    public void The_unit_of_a_day_is_whole(Grain grain, string day, string unit) =>
        Calendar.UnitOf(TestTime.Day(day), grain).ToString().Should().Be(unit);

    [Fact]
    public void A_total_has_no_unit() =>
        FluentActions.Invoking(() => Calendar.UnitOf(new(2026, 3, 4), Grain.Total)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void The_pieces_are_disjoint_in_order_and_hold_exactly_the_days_of_the_period()
    {
        var cases =
            from grain in Gen.Elements(Enum.GetValues<Grain>())
            from weekday in Gen.Elements(Enum.GetValues<DayOfWeek>())
            from start in Gen.Choose(0, 1_500)
            from days in Gen.Choose(0, 800)
            let first = new DateOnly(2023, 6, 1).AddDays(start)
            select (grain, weekday, period: new Period(first, first.AddDays(days)));

        Law.Holds(cases, c =>
        {
            var pieces = new PeriodCalendar(c.weekday).Split(c.period, c.grain);

            pieces.SelectMany(p => p.EachDay()).Should().Equal(c.period.EachDay());
        });
    }

    [Fact]
    public void Inner_pieces_are_whole_units()
    {
        var period = new Period(new(2024, 1, 17), new(2026, 3, 9));

        foreach (var grain in Enum.GetValues<Grain>().Except([Grain.Total]))
        {
            Calendar.Split(period, grain).Skip(1).SkipLast(1).Should().OnlyContain(p => Calendar.UnitOf(p.From, grain) == p);
        }
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Time;

public sealed class PeriodCalendarCompareTests
{
    private const string LongAfter = "2030-01-01";

    private static readonly PeriodCalendar Calendar = new();

    [Theory]
    [InlineData("2026-03-01/2026-03-31", "2026-02-01/2026-02-28", "31 days meet 28")]
    [InlineData("2026-02-01/2026-02-28", "2026-01-01/2026-01-31", "28 days meet 31")]
    [InlineData("2024-03-01/2024-03-31", "2024-02-01/2024-02-29", "31 days meet 29")]
    [InlineData("2024-02-01/2024-02-29", "2024-01-01/2024-01-31", "29 days meet 31")]
    [InlineData("2026-05-01/2026-05-31", "2026-04-01/2026-04-30", "31 days meet 30")]
    [InlineData("2026-01-01/2026-01-31", "2025-12-01/2025-12-31", "over the turn of the year")]
    [InlineData("2026-04-01/2026-06-30", "2026-01-01/2026-03-31", "a quarter")]
    [InlineData("2026-01-01/2026-03-31", "2025-10-01/2025-12-31", "a quarter over the turn of the year")]
    [InlineData("2025-01-01/2025-12-31", "2024-01-01/2024-12-31", "a year")]
    [InlineData("2026-03-02/2026-03-08", "2026-02-23/2026-03-01", "a week")]
    [InlineData("2026-03-04/2026-03-04", "2026-03-03/2026-03-03", "a day")]
    [InlineData("2026-03-04/2026-03-13", "2026-02-22/2026-03-03", "ten days")]
    [InlineData("2026-03-01/2026-03-30", "2026-01-30/2026-02-28", "almost a month is as many days before")]
    public void The_previous_period_is_of_the_same_grain_or_length(string period, string previous, string why) =>
        Compare(period, Comparison.Previous, LongAfter).Should().Be(previous, why);

    [Theory]
    [InlineData("2026-03-01/2026-03-31", "2026-03-01", "2026-02-01/2026-02-01", "the first day of a month")]
    [InlineData("2026-03-01/2026-03-31", "2026-03-15", "2026-02-01/2026-02-15", "the middle of a month")]
    [InlineData("2026-03-01/2026-03-31", "2026-03-30", "2026-02-01/2026-02-28", "a day the other month lacks")]
    [InlineData("2026-03-01/2026-03-31", "2026-03-31", "2026-02-01/2026-02-28", "the last day of a month")]
    [InlineData("2026-02-01/2026-02-28", "2026-02-27", "2026-01-01/2026-01-27", "the last day but one")]
    [InlineData("2026-04-01/2026-06-30", "2026-05-15", "2026-01-01/2026-02-15", "a quarter")]
    [InlineData("2026-01-01/2026-12-31", "2026-03-10", "2025-01-01/2025-03-10", "a year")]
    [InlineData("2026-03-02/2026-03-08", "2026-03-04", "2026-02-23/2026-02-25", "a week")]
    [InlineData("2026-03-04/2026-03-13", "2026-03-05", "2026-02-22/2026-02-23", "ten days")]
    [InlineData("2026-03-01/2026-03-31", "2026-02-15", "2026-02-01/2026-02-28", "a month that has not begun")]
    public void A_running_period_is_compared_to_date_with_to_date(string period, string today, string previous, string why) =>
        Compare(period, Comparison.Previous, today).Should().Be(previous, why);

    [Theory]
    [InlineData("2026-11-16/2026-11-18", Grain.Week, "2026-11-09/2026-11-11", "Monday to Wednesday")]
    [InlineData("2026-11-05/2026-11-08", Grain.Week, "2026-10-29/2026-11-01", "Thursday to Sunday")]
    [InlineData("2026-11-18/2026-11-18", Grain.Week, "2026-11-11/2026-11-11", "a Wednesday alone")]
    [InlineData("2026-11-01/2026-11-18", Grain.Month, "2026-10-01/2026-10-18", "the beginning of a month")]
    [InlineData("2026-11-04/2026-11-30", Grain.Month, "2026-10-04/2026-10-30", "the end of a month")]
    [InlineData("2026-03-10/2026-03-31", Grain.Month, "2026-02-10/2026-02-28", "days that February lacks")]
    [InlineData("2026-03-29/2026-03-31", Grain.Month, null, "only days that February lacks")]
    [InlineData("2026-03-31/2026-03-31", Grain.Month, null, "a day that February lacks")]
    [InlineData("2026-10-01/2026-11-18", Grain.Quarter, "2026-07-01/2026-08-18", "the beginning of a quarter")]
    [InlineData("2026-05-01/2026-06-30", Grain.Quarter, "2026-02-01/2026-03-31", "the last two months of a quarter")]
    [InlineData("2026-01-01/2026-11-18", Grain.Year, "2025-01-01/2025-11-18", "the beginning of a year")]
    [InlineData("2026-11-18/2026-11-18", Grain.Day, "2026-11-17/2026-11-17", "a day")]
    public void A_piece_cut_short_is_compared_with_the_same_days_of_the_piece_before(string piece, Grain grain, string? previous, string why) =>
        Compare(piece, Comparison.Previous, LongAfter, grain).Should().Be(previous, why);

    [Theory]
    [InlineData("2026-11-01/2026-11-18", "2026-11-18", "2026-10-01/2026-10-18", "this month to date")]
    [InlineData("2026-11-01/2026-11-18", "2026-11-19", "2026-10-14/2026-10-31", "18 days that are over")]
    [InlineData("2026-10-01/2026-11-18", "2026-11-18", "2026-07-01/2026-08-18", "this quarter to date")]
    [InlineData("2026-01-01/2026-11-18", "2026-11-18", "2025-01-01/2025-11-18", "this year to date")]
    [InlineData("2026-11-16/2026-11-18", "2026-11-18", "2026-11-09/2026-11-11", "this week to date")]
    [InlineData("2026-11-16/2026-11-18", "2026-11-20", "2026-11-13/2026-11-15", "three days that are over")]
    [InlineData("2026-11-16/2026-11-16", "2026-11-16", "2026-11-15/2026-11-15", "a day")]
    public void What_begins_with_a_unit_and_ends_today_is_that_unit_to_date(string period, string today, string previous, string why) =>
        Compare(period, Comparison.Previous, today).Should().Be(previous, why);

    [Theory]
    [InlineData("2026-11-10/2026-11-10", Grain.Total, "2026-11-03/2026-11-03", "a Tuesday")]
    [InlineData("2026-11-10/2026-11-12", Grain.Total, "2026-11-03/2026-11-05", "Tuesday to Thursday")]
    [InlineData("2026-11-10/2026-11-10", Grain.Day, "2026-11-03/2026-11-03", "a piece of a day")]
    [InlineData("2026-11-10/2026-11-16", Grain.Total, "2026-11-03/2026-11-09", "seven days")]
    [InlineData("2026-11-10/2026-11-19", Grain.Total, "2026-10-31/2026-11-09", "ten days")]
    [InlineData("2026-02-01/2026-02-28", Grain.Total, "2026-01-01/2026-01-31", "a month")]
    public void Less_than_a_week_can_keep_its_weekdays(string period, Grain grain, string previous, string why) =>
        Compare(period, Comparison.Previous, LongAfter, grain, keepsWeekdays: true).Should().Be(previous, why);

    [Theory]
    [InlineData("2026-03-01/2026-03-31", "2025-03-01/2025-03-31", "a month")]
    [InlineData("2025-02-01/2025-02-28", "2024-02-01/2024-02-29", "February after a leap year")]
    [InlineData("2024-02-01/2024-02-29", "2023-02-01/2023-02-28", "February of a leap year")]
    [InlineData("2024-02-29/2024-02-29", "2023-02-28/2023-02-28", "29 February")]
    [InlineData("2024-02-10/2024-02-29", "2023-02-10/2023-02-28", "up to 29 February")]
    [InlineData("2026-03-04/2026-03-13", "2025-03-04/2025-03-13", "ten days")]
    [InlineData("2026-01-01/2026-12-31", "2025-01-01/2025-12-31", "a year")]
    public void Last_year_is_the_same_calendar_days(string period, string lastYear, string why) =>
        Compare(period, Comparison.LastYear, LongAfter).Should().Be(lastYear, why);

    [Theory]
    [InlineData("2026-03-01/2026-03-31", "2026-03-15", "2025-03-01/2025-03-15")]
    [InlineData("2024-02-01/2024-02-29", "2024-02-28", "2023-02-01/2023-02-28")]
    [InlineData("2025-02-01/2025-02-28", "2025-02-27", "2024-02-01/2024-02-27")]
    public void Last_year_of_a_running_period_is_to_date(string period, string today, string lastYear) =>
        Compare(period, Comparison.LastYear, today).Should().Be(lastYear);

    [Theory]
    [InlineData("2026-03-02/2026-03-08", LongAfter, "2025-03-03/2025-03-09")]
    [InlineData("2026-03-02/2026-03-08", "2026-03-04", "2025-03-03/2025-03-05")]
    [InlineData("2024-02-29/2024-02-29", LongAfter, "2023-03-02/2023-03-02")]
    public void Last_year_by_weekday_is_364_days_before(string period, string today, string lastYear) =>
        Compare(period, Comparison.LastYearWeekday, today).Should().Be(lastYear);

    [Fact]
    public void By_weekday_every_day_meets_its_own_weekday() => Law.Holds(Periods, period =>
    {
        var other = Calendar.Compare(period, Comparison.LastYearWeekday, DateOnly.MaxValue)!.Value;

        other.Days.Should().Be(period.Days);
        other.From.DayOfWeek.Should().Be(period.From.DayOfWeek);
    });

    [Fact]
    public void The_period_before_ends_on_the_day_before_the_period() => Law.Holds(Periods, period =>
        Calendar.Compare(period, Comparison.Previous, DateOnly.MaxValue)!.Value.To.Should().Be(period.DayBefore));

    [Fact]
    public void Compared_with_nothing_there_is_no_period() =>
        Calendar.Compare(Period.Of(new(2026, 3, 4)), Comparison.None, new(2026, 3, 4)).Should().BeNull();

    [Fact]
    public void An_unknown_comparison_throws() =>
        FluentActions.Invoking(() => Calendar.Compare(Period.Of(new(2026, 3, 4)), (Comparison)99, new(2026, 3, 4)))
            .Should().Throw<ArgumentOutOfRangeException>();

    private static Gen<Period> Periods =>
        from grain in Gen.Elements(Grain.Total, Grain.Month, Grain.Quarter, Grain.Year)
        from start in Gen.Choose(0, 1_500)
        from days in Gen.Choose(0, 400)
        let first = new DateOnly(2023, 6, 1).AddDays(start)
        select grain == Grain.Total ? new Period(first, first.AddDays(days)) : Calendar.UnitOf(first, grain);

    private static string? Compare(
        string period, Comparison comparison, string today, Grain grain = Grain.Total, bool keepsWeekdays = false)
    {
        var ends = period.Split('/').Select(TestTime.Day).ToArray();
        return Calendar.Compare(new Period(ends[0], ends[1]), comparison, TestTime.Day(today), grain, keepsWeekdays)?.ToString();
    }
}

namespace ServiceKpi.Domain.Tests.Pace;

/// <summary>February 2027, 28 days from a Monday on, at an outlet with whatever figures a test is about.</summary>
internal static class PaceMonths
{
    public static Period February { get; } = Period.MonthOf(TestTime.Day("2027-02-01"));

    /// <summary>The month on the morning of a day; figures of later days are not known yet.</summary>
    public static OutletMonth On(
        string today, Func<DateOnly, double?> figureOf, OpeningHours? hours = null, HolidayCalendar? holidays = null, string? closed = null)
    {
        var morning = TestTime.Day(today);
        return OutletMonth.Of(
            TestOutlet.In("UTC", hours), February, morning, holidays ?? HolidayCalendar.Empty, day => day < morning ? figureOf(day) : null,
            day => closed is not null && day == TestTime.Day(closed));
    }

    /// <summary>So much on every day, and before the month a tenth more and less in turn, by weeks.</summary>
    public static Func<DateOnly, double?> About(double figure) =>
        day => day >= February.From ? figure : figure * (day.DayNumber / 7 % 2 == 0 ? 1.1 : 0.9);
}

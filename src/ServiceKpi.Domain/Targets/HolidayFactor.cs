namespace ServiceKpi.Domain.Targets;

/// <summary>
/// How many times an ordinary day a day that lives by a holiday is worth: what it had on the same day of the holiday a year
/// before, against the ordinary days of that weekday around it then.
/// </summary>
internal static class HolidayFactor
{
    /// <summary>The most that a holiday may count; more is the noise of a day that is usually empty.</summary>
    private const double Most = 5;

    private const int DaysOfWeek = 7;
    private const int WeeksAround = 5;

    /// <summary>The days whose figures the factors of a run of days that live by one holiday may ask for.</summary>
    public static Period DaysRead(DateOnly then) =>
        new(then.AddDays(-DaysOfWeek * WeeksAround), then.AddDays(DaysOfWeek * WeeksAround));

    /// <summary>The day that lived by the same holiday a year before; null when the calendar does not know it.</summary>
    public static DateOnly? DayBefore(DateOnly day, HolidayOccurrence holiday, HolidayCalendar holidays) =>
        holidays.Before(holiday) is { } before ? before.Day.AddDays(day.DayNumber - holiday.Day.DayNumber) : null;

    /// <summary>The factor, 0 to 5, and 0 when the day was marked closed a year before; null when the year before does not tell.</summary>
    public static double? Of(
        Outlet outlet,
        DateOnly day,
        HolidayOccurrence holiday,
        HolidayCalendar holidays,
        Func<DateOnly, double?> figureOf,
        Func<DateOnly, bool> isClosed)
    {
        if (DayBefore(day, holiday, holidays) is not { } then || (figureOf(then) ?? (isClosed(then) ? 0 : null)) is not { } figure)
        {
            return null;
        }

        var (sum, count) = (0.0, 0);
        for (var week = -WeeksAround; week <= WeeksAround; week++)
        {
            var around = then.AddDays(DaysOfWeek * week);
            if (week != 0 && holidays.On(around) is null && figureOf(around) is { } ordinary && outlet.TradesOn(around))
            {
                sum += ordinary;
                count++;
            }
        }

        return count >= WeekdayMeans.LeastValues && sum > 0 ? Math.Clamp(figure * count / sum, 0, Most) : null;
    }
}

/// <summary>Asks for the figure of a day once, however often it is looked at.</summary>
internal static class RememberedFigures
{
    /// <summary>The same figures, those of some days remembered.</summary>
    public static Func<DateOnly, double?> Of(Period days, Func<DateOnly, double?> figureOf)
    {
        var figures = new double?[days.Days];
        var asked = new bool[days.Days];
        return day =>
        {
            var i = day.DayNumber - days.From.DayNumber;
            if (i < 0 || i >= figures.Length)
            {
                return figureOf(day);
            }

            if (!asked[i])
            {
                (asked[i], figures[i]) = (true, figureOf(day));
            }

            return figures[i];
        };
    }
}

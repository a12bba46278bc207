namespace ServiceKpi.Domain.Statistics;

/// <summary>
/// What an outlet usually has on each weekday: the mean of its entered trading days that live by no holiday. A weekday with fewer
/// than <see cref="LeastValues"/> of them takes the mean of all.
/// </summary>
public sealed class WeekdayMeans
{
    /// <summary>How many days before a month are looked at: thirteen of each weekday.</summary>
    public const int DaysLookedAt = 91;

    /// <summary>Fewer values than this do not make a mean of their own.</summary>
    public const int LeastValues = 2;

    private const int DaysOfWeek = 7;

    private readonly double[] sums = new double[DaysOfWeek];
    private readonly int[] counts = new int[DaysOfWeek];
    private readonly double meanOfAll;

    private WeekdayMeans(Outlet outlet, Period days, HolidayCalendar holidays, Func<DateOnly, double?> figureOf)
    {
        for (var number = days.From.DayNumber; number <= days.To.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (holidays.On(day) is null && figureOf(day) is { } figure && outlet.TradesOn(day))
            {
                sums[(int)day.DayOfWeek] += figure;
                counts[(int)day.DayOfWeek]++;
                meanOfAll += figure;
                Days++;
            }
        }

        meanOfAll = Days > 0 ? meanOfAll / Days : 1;
    }

    /// <summary>How many days are in the means; 0 when nothing is known, so that every weekday counts 1.</summary>
    public int Days { get; }

    /// <summary>The usual figure of a weekday.</summary>
    public double this[DayOfWeek weekday] =>
        counts[(int)weekday] >= LeastValues ? sums[(int)weekday] / counts[(int)weekday] : meanOfAll;

    /// <summary>The days before a month that are looked at.</summary>
    public static Period Before(Period month) => new(month.From.AddDays(-DaysLookedAt), month.DayBefore);

    /// <summary>The means over some days.</summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="days">The days.</param>
    /// <param name="holidays">The holidays, whose days are left out.</param>
    /// <param name="figureOf">The figure of a day; null when it is not known.</param>
    public static WeekdayMeans Of(Outlet outlet, Period days, HolidayCalendar holidays, Func<DateOnly, double?> figureOf)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(figureOf);
        return new WeekdayMeans(outlet, days, holidays, figureOf);
    }

    /// <summary>How many days the mean of a weekday is made of: its own, or all where it has too few.</summary>
    public int ValuesOf(DayOfWeek weekday) => counts[(int)weekday] >= LeastValues ? counts[(int)weekday] : Days;
}

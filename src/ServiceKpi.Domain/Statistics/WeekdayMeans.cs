namespace ServiceKpi.Domain.Statistics;

/// <summary>
/// What an outlet usually has on each weekday: the mean of its entered trading days that live by no holiday. A weekday with fewer
/// than <see cref="LeastValues"/> of them takes the mean of all.
/// </summary>
internal sealed class WeekdayMeans
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

/// <summary>
/// How far a figure of a day lies from the mean of its weekday, by some weeks of days. The variance is the pooled one within
/// the weekdays, Σ(y − mean of its weekday)² / (days − weekdays): NIST/SEMATECH e-Handbook of Statistical Methods, 7.4.3.3, the
/// mean square of the error in a one-way analysis of variance.
/// </summary>
/// <param name="Variance">The variance of a day, in the square of the figure's unit, 0 or more.</param>
/// <param name="DegreesOfFreedom">Days less weekdays.</param>
internal sealed record WeekdaySpread(double Variance, int DegreesOfFreedom)
{
    /// <summary>How many days before a period are looked at: eight of each weekday.</summary>
    public const int DaysLookedAt = 56;

    /// <summary>With fewer degrees of freedom, half of what eight weeks give, nothing is said.</summary>
    public const int LeastDegreesOfFreedom = 24;

    /// <summary>The days that the spread of a period is taken from: those just before it.</summary>
    public static Period Before(Period period) => new(period.From.AddDays(-DaysLookedAt), period.DayBefore);

    /// <summary>
    /// The spread of the sum of several series (one an outlet), each around its own weekdays. Series vary together, in a week of
    /// rain say, so it is the deviations of a day that are added up before they are squared. Null when too few days are known.
    /// </summary>
    /// <param name="from">The first of the days; the others follow.</param>
    /// <param name="series">The figures of each day; null for a day without one.</param>
    public static WeekdaySpread? Of(DateOnly from, IEnumerable<IReadOnlyList<double?>> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var deviations = new double?[DaysLookedAt];
        foreach (var figures in series)
        {
            Add(deviations, figures);
        }

        var known = deviations.Index().Where(d => d.Item is not null).ToList();
        var weekdays = known.Select(d => from.AddDays(d.Index).DayOfWeek).Distinct().Count();
        var freedom = known.Count - weekdays;
        return freedom < LeastDegreesOfFreedom
            ? null
            : new WeekdaySpread(known.Sum(d => d.Item!.Value * d.Item.Value) / freedom, freedom);
    }

    private static void Add(double?[] deviations, IReadOnlyList<double?> figures)
    {
        for (var weekday = 0; weekday < 7; weekday++)
        {
            var (sum, count) = (0.0, 0);
            for (var i = weekday; i < figures.Count; i += 7)
            {
                sum += figures[i] ?? 0;
                count += figures[i] is null ? 0 : 1;
            }

            for (var i = weekday; i < figures.Count; i += 7)
            {
                if (figures[i] is { } figure)
                {
                    deviations[i] = (deviations[i] ?? 0) + figure - (sum / count);
                }
            }
        }
    }
}

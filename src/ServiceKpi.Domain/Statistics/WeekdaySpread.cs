namespace ServiceKpi.Domain.Statistics;

/// <summary>
/// How far a figure of a day lies from the mean of its weekday, by some weeks of days. The variance is the pooled one within
/// the weekdays, Σ(y − mean of its weekday)² / (days − weekdays): NIST/SEMATECH e-Handbook of Statistical Methods, 7.4.3.3, the
/// mean square of the error in a one-way analysis of variance.
/// </summary>
/// <param name="Variance">The variance of a day, in the square of the figure's unit, 0 or more.</param>
/// <param name="DegreesOfFreedom">Days less weekdays.</param>
public sealed record WeekdaySpread(double Variance, int DegreesOfFreedom)
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

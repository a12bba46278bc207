namespace ServiceKpi.Domain.Promotions;

/// <summary>
/// How much visits vary around the mean of their weekday when nothing special happens.
/// </summary>
/// <remarks>
/// Visits are counts and vary more where there are more, so their variance is taken as φ × mean, with the dispersion
/// φ = Σ (visits − mean)² / mean / (days − weekdays): Pearson's statistic over its degrees of freedom (P. McCullagh and
/// J. A. Nelder, Generalized Linear Models, 2nd ed. 1989, 4.5 and 6.2). It is never below 1, which is what independent
/// visitors vary by (Poisson). Outlets are added up day by day first, so that a day that is good for all of them is not
/// counted as so many independent ones.
/// </remarks>
/// <param name="Dispersion">φ, 1 or more.</param>
/// <param name="Freedom">The degrees of freedom, 1 or more where a weekday has two days.</param>
internal sealed record VisitSpread(double Dispersion, int Freedom)
{
    private const double Poisson = 1;

    /// <summary>The spread of the baseline days of some outlets together.</summary>
    public static VisitSpread Of(IReadOnlyList<EventDays> outlets)
    {
        var days =
            from outlet in outlets
            from day in outlet.Counted(EventPhase.Before)
            let usual = outlet.Usual(day.Day.DayOfWeek)
            where usual.IsKnown
            group (Off: day.Visits!.Value - usual.Mean!.Value, Mean: usual.Mean!.Value) by day.Day into sameDay
            select (sameDay.Key, Off: sameDay.Sum(d => d.Off), Mean: sameDay.Sum(d => d.Mean));
        var varying = days.Where(d => d.Mean > 0).ToList();
        var freedom = Math.Max(1, varying.Count - varying.Select(d => d.Key.DayOfWeek).Distinct().Count());
        return new(Math.Max(Poisson, varying.Sum(d => d.Off * d.Off / d.Mean) / freedom), freedom);
    }

    /// <summary>
    /// The standard error of Σ (visits − mean of the weekday) over some days: the days vary themselves, and so do the means,
    /// each of which every day of its weekday is measured against (G. J. Hahn and W. Q. Meeker, Statistical Intervals, 1991,
    /// 4.7: √(1/m + 1/n) for the mean of m future observations).
    /// </summary>
    public double ErrorOf(IEnumerable<(WeekdayBaseline Usual, int Days)> weekdays) => Math.Sqrt(Dispersion * weekdays.Sum(
        w => w.Usual.Mean!.Value * (w.Days + ((double)w.Days * w.Days / w.Usual.Days))));
}

namespace ServiceKpi.Domain.Promotions;

/// <summary>The visits of some days beside what is usual on their weekdays.</summary>
/// <remarks>
/// The interval is the 95 % prediction interval of Hahn and Meeker: what the same number of ordinary days would differ from
/// the baseline by chance, of the spread of the baseline days and of the days themselves. See <see cref="VisitSpread"/>.
/// </remarks>
public sealed record VisitChange
{
    /// <summary>Why there is no value; null when there is one.</summary>
    public EffectSilence? Silence { get; init; }

    /// <summary>The weekdays with fewer than <see cref="WeekdayBaseline.LeastDays"/> days in the baseline.</summary>
    public IReadOnlyList<DayOfWeek> UnknownWeekdays { get; init; } = [];

    /// <summary>How many outlets are in it.</summary>
    public int Outlets { get; init; }

    /// <summary>How many outlet-days are in it.</summary>
    public int Days { get; init; }

    /// <summary>Their visits, 0 or more.</summary>
    public long Visits { get; init; }

    /// <summary>The visits usual on the same weekdays, above 0 when there is a value.</summary>
    public double Baseline { get; init; }

    /// <summary>The visits beyond the baseline; negative when fewer came.</summary>
    public double Extra => Visits - Baseline;

    /// <summary>(Visits − baseline) / baseline in percent; null with a <see cref="Silence"/>.</summary>
    public double? Change => Silence is null ? 100 * Extra / Baseline : null;

    /// <summary>The standard error of <see cref="Extra"/>, in visits.</summary>
    public double Error { get; init; }

    /// <summary>The degrees of freedom of <see cref="Error"/>, 1 or more when there is a value.</summary>
    public double Freedom { get; init; }

    /// <summary>The 95 % interval of <see cref="Extra"/>, in visits; null with a <see cref="Silence"/>.</summary>
    public ConfidenceInterval? ExtraInterval { get; init; }

    /// <summary>The 95 % interval of <see cref="Change"/>, in percent; null with a <see cref="Silence"/>.</summary>
    public ConfidenceInterval? Interval => ExtraInterval is { } extra
        ? new(100 * extra.Low / Baseline, 100 * extra.High / Baseline)
        : null;

    /// <summary>Whether it is more than the chance of ordinary weeks.</summary>
    public Clarity Clarity => ExtraInterval is not { } extra ? Clarity.CannotTell
        : extra.Low > 0 || extra.High < 0 ? Clarity.Clear
        : Clarity.Noise;

    /// <summary>True when clearly more came.</summary>
    public bool IsClearlyMore => ExtraInterval is { Low: > 0 };

    internal static VisitChange Silent(EffectSilence silence, IReadOnlyList<DayOfWeek>? weekdays = null) =>
        new() { Silence = silence, UnknownWeekdays = weekdays ?? [] };
}

/// <summary>Measures visits against what is usual.</summary>
internal static class VisitChanges
{
    /// <summary>
    /// The visits of the days of some phases against the baseline, of one outlet or of several added up. Of several, those
    /// of which nothing can be said are left out; <see cref="VisitChange.Outlets"/> tells how many are in.
    /// </summary>
    /// <param name="outlets">The outlets, at least one.</param>
    /// <param name="phases">The phases, not <see cref="EventPhase.Before"/>.</param>
    public static VisitChange Of(IReadOnlyList<EventDays> outlets, params IReadOnlyList<EventPhase> phases)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        List<(EventDays Outlet, VisitChange? Silent)> all = [.. outlets.Select(o => (o, Silence(o, phases)))];
        List<EventDays> known = [.. all.Where(o => o.Silent is null).Select(o => o.Outlet)];
        if (known.Count == 0)
        {
            return all.Select(o => o.Silent!).MaxBy(s => s.Silence)!;
        }

        var weekdays = known.SelectMany(o => Weekdays(o, phases)).ToList();
        var spread = VisitSpread.Of(known);
        var visits = known.SelectMany(o => Counted(o, phases)).Sum(d => d.Visits!.Value);
        var baseline = weekdays.Sum(w => w.Days * w.Usual.Mean!.Value);
        var error = spread.ErrorOf(weekdays);
        var half = StudentT.Quantile(spread.Freedom) * error;
        return new VisitChange
        {
            Outlets = known.Count,
            Days = weekdays.Sum(w => w.Days),
            Visits = visits,
            Baseline = baseline,
            Error = error,
            Freedom = spread.Freedom,
            ExtraInterval = new ConfidenceInterval(visits - baseline - half, visits - baseline + half),
        };
    }

    private static VisitChange? Silence(EventDays outlet, IReadOnlyList<EventPhase> phases)
    {
        var weekdays = Weekdays(outlet, phases).ToList();
        if (weekdays.Count == 0)
        {
            var days = outlet.Days.Where(d => phases.Contains(d.Phase));
            return VisitChange.Silent(
                days.All(d => d.Use == EventDayUse.Ahead) ? EffectSilence.NotBegun : EffectSilence.NothingEntered);
        }

        List<DayOfWeek> unknown = [.. weekdays.Where(w => !w.Usual.IsKnown).Select(w => w.Usual.Weekday)];
        return unknown.Count > 0 ? VisitChange.Silent(EffectSilence.TooFewBaselineDays, unknown)
            : weekdays.All(w => w.Usual.Mean == 0) ? VisitChange.Silent(EffectSilence.NoVisitsBefore)
            : null;
    }

    private static IEnumerable<(WeekdayBaseline Usual, int Days)> Weekdays(EventDays outlet, IReadOnlyList<EventPhase> phases) =>
        Counted(outlet, phases).GroupBy(d => d.Day.DayOfWeek).Select(g => (outlet.Usual(g.Key), g.Count()));

    private static IEnumerable<EventDay> Counted(EventDays outlet, IReadOnlyList<EventPhase> phases) => phases.SelectMany(outlet.Counted);
}

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

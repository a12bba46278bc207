namespace ServiceKpi.Domain.Promotions;

/// <summary>Measures visits against what is usual.</summary>
public static class VisitChanges
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

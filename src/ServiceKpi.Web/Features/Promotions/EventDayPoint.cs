namespace ServiceKpi.Web.Features.Promotions;

/// <summary>A day around an event, of all its outlets together.</summary>
/// <param name="Day">The day.</param>
/// <param name="Phase">Where it lies.</param>
/// <param name="Visits">The visits that count; null when none do.</param>
/// <param name="LeftOut">The visits entered that do not count, as on a day of another event; null without any.</param>
/// <param name="Usual">What is usual at the outlets that count; null when that is not known.</param>
/// <param name="Use">Whether the day counts, at any of the outlets; else why not.</param>
public sealed record EventDayPoint(
    DateOnly Day, EventPhase Phase, long? Visits, long? LeftOut, double? Usual, EventDayUse Use)
{
    /// <summary>The days around an event, in order.</summary>
    public static IReadOnlyList<EventDayPoint> Of(EventEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return [.. effect.Outlets
            .SelectMany(o => o.Days.Days.Select(d => (Day: d, Usual: o.Days.Usual(d.Day.DayOfWeek))))
            .GroupBy(d => (d.Day.Day, d.Day.Phase))
            .OrderBy(g => g.Key.Day)
            .Select(Make)];
    }

    private static EventDayPoint Make(IGrouping<(DateOnly Day, EventPhase Phase), (EventDay Day, WeekdayBaseline Usual)> days)
    {
        var counted = days.Where(d => d.Day.Use == EventDayUse.Counted).ToList();
        var leftOut = days.Where(d => d.Day.Use != EventDayUse.Counted && d.Day.Visits is not null).ToList();
        var usual = (counted.Count > 0 ? counted : [.. days]).Where(d => d.Usual.IsKnown).ToList();
        return new EventDayPoint(
            days.Key.Day,
            days.Key.Phase,
            counted.Count > 0 ? counted.Sum(d => d.Day.Visits!.Value) : null,
            leftOut.Count > 0 ? leftOut.Sum(d => d.Day.Visits!.Value) : null,
            usual.Count > 0 ? usual.Sum(d => d.Usual.Mean!.Value) : null,
            counted.Count > 0 ? EventDayUse.Counted : days.First().Day.Use);
    }
}

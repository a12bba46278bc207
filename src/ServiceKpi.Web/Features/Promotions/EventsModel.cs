namespace ServiceKpi.Web.Features.Promotions;

/// <summary>The events of a period, a page of them.</summary>
/// <param name="Months">The months by their last one, each with its events by their first day, the latest first.</param>
/// <param name="Outlets">The outlets by their number.</param>
/// <param name="Page">The page, 1 for the latest events.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
public sealed record EventsModel(
    IReadOnlyList<IGrouping<Period, EventEffect>> Months, IReadOnlyDictionary<int, Outlet> Outlets, int Page, int Pages)
{
    /// <summary>How many events a page shows.</summary>
    public const int PageSize = 40;

    /// <summary>The events of one page, those that run longest into the future first.</summary>
    public static EventsModel Of(IReadOnlyList<EventEffect> shown, IEnumerable<Outlet> outlets, int page, int all) => new(
        [.. shown.GroupBy(e => Period.MonthOf(e.Event.StartsOn))],
        outlets.ToDictionary(o => o.Id),
        page,
        PagesOf(all));

    /// <summary>How many pages so many events take.</summary>
    public static int PagesOf(int events) => Math.Max(1, (events + PageSize - 1) / PageSize);
}

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

/// <summary>Who kept the rule of one event a month.</summary>
/// <param name="Rows">The outlets by code.</param>
/// <param name="Months">The months in order, the running one last.</param>
public sealed record RuleModel(IReadOnlyList<OutletRule> Rows, IReadOnlyList<Period> Months)
{
    /// <summary>How many outlets the table shows.</summary>
    public const int MostShown = 150;

    private const int MonthsShown = 12;

    /// <summary>The months that are looked at.</summary>
    public static IReadOnlyList<Period> MonthsUpTo(DateOnly today) =>
        [.. Enumerable.Range(1 - MonthsShown, MonthsShown).Select(m => Period.MonthOf(Period.MonthOf(today).From.AddMonths(m)))];

    /// <summary>How the outlets kept the rule.</summary>
    public static RuleModel Of(
        IReadOnlyList<Outlet> outlets, IReadOnlyList<PromotionEvent> events, IReadOnlyList<Period> months, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        var ofChain = events.Where(e => e.OutletId is null).ToList();
        var own = events.Where(e => e.OutletId is not null).ToLookup(e => e.OutletId!.Value);
        return new([.. outlets.Select(o => OutletRule.Of(o, [.. ofChain, .. own[o.Id]], months, o.DayOf(now)))], months);
    }

    /// <summary>How many outlets kept the rule in a month, of those for which it counted.</summary>
    public (int Kept, int Judged) In(int month)
    {
        var rules = Rows.Select(r => r.Months[month].Rule).Where(r => r != MonthRule.NotTrading).ToList();
        return (rules.Count(r => r == MonthRule.Kept), rules.Count);
    }
}

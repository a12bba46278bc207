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

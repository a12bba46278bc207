namespace ServiceKpi.Web.Features.Daily;

/// <summary>What was entered, by outlet and day: the least complete outlets first, and no more than a screen can hold.</summary>
/// <param name="Days">The latest days of the period.</param>
/// <param name="Rows">The outlets with their days, and how many are missing, as the line of truth counts them.</param>
/// <param name="Outlets">How many outlets there are, shown or not.</param>
/// <param name="Period">The whole period.</param>
public sealed record CompletenessModel(
    IReadOnlyList<DateOnly> Days,
    IReadOnlyList<(Outlet Outlet, IReadOnlyList<EntryDay> Days, int Missing)> Rows,
    int Outlets,
    Period Period)
{
    private const int MostDays = 62;
    private const int MostOutlets = 100;

    /// <summary>The grid of a report of visits and revenue by outlet and day; what is due is due on the outlet's own day.</summary>
    public static CompletenessModel Of(KpiReport report, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(report);
        var from = report.Period.Days > MostDays ? report.Period.To.AddDays(1 - MostDays) : report.Period.From;
        var shown = new Period(from, report.Period.To);
        var byOutlet = report.Values.ToLookup(v => v.Outlet);
        var rows = report.Outlets
            .Select(o => (Outlet: o, Days: EntryDay.Of(report with { Values = [.. byOutlet[o]] }, o, shown, o.DayOf(now))))
            .Select(r => (r.Outlet, r.Days, Missing: r.Days.Count(d => d.State == EntryState.Missing)))
            .OrderByDescending(r => r.Missing)
            .ThenByDescending(r => r.Days.Count(d => d.State == EntryState.Partly))
            .ThenBy(r => r.Outlet.Code, StringComparer.Ordinal)
            .Take(MostOutlets);
        return new CompletenessModel([.. shown.EachDay()], [.. rows], report.Outlets.Count, report.Period);
    }
}

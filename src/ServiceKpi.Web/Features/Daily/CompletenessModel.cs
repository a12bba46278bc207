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

/// <summary>An outlet that owes days: those before today without figures.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Missing">How many days are missing.</param>
/// <param name="Since">The first of them.</param>
/// <param name="LastEntry">The last day with figures; none in the days looked at.</param>
/// <param name="Staff">Who enters its days.</param>
public sealed record LateRow(Outlet Outlet, int Missing, DateOnly Since, DateOnly? LastEntry, IReadOnlyList<string> Staff)
{
    /// <summary>The outlets that owe days, the one that owes most first.</summary>
    public static IReadOnlyList<LateRow> Of(CompletenessModel model, IReadOnlyList<Person> people, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(people);
        return
        [
            .. from row in model.Rows
               let today = row.Outlet.DayOf(now)
               let missing = row.Days.Where(d => d.State == EntryState.Missing && d.Day < today).Select(d => d.Day).ToList()
               where missing.Count > 0
               orderby missing.Count descending, missing[0], row.Outlet.Code
               select new LateRow(row.Outlet, missing.Count, missing[0], LastEntryOf(row.Days), StaffOf(row.Outlet, people)),
        ];
    }

    private static DateOnly? LastEntryOf(IReadOnlyList<EntryDay> days) =>
        days.LastOrDefault(d => d.State is EntryState.Entered or EntryState.Partly or EntryState.MarkedClosed)?.Day;

    private static List<string> StaffOf(Outlet outlet, IReadOnlyList<Person> people) =>
    [
        .. people
            .Where(p => p.Role == Role.Staff && p.DisabledAt is null && (p.AllOutlets || p.OutletIds.Contains(outlet.Id)))
            .Select(p => p.Name)
            .Order(StringComparer.CurrentCulture),
    ];
}

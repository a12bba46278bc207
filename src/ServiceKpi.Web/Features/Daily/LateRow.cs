namespace ServiceKpi.Web.Features.Daily;

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

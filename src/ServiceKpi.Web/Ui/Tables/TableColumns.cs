namespace ServiceKpi.Web.Ui.Tables;

/// <summary>Which columns a table of outlets has: the ones chosen, or the usual.</summary>
internal static class TableColumns
{
    /// <summary>The columns unless others are chosen.</summary>
    public static IReadOnlyList<string> Usual { get; } =
        [SortOrder.Score, .. KpiCatalog.Leading.Select(k => k.Id)];

    /// <summary>The columns of a state.</summary>
    public static IReadOnlyList<string> Of(DashboardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Columns.Count > 0 ? state.Columns : Usual;
    }

    /// <summary>The KPIs among the columns.</summary>
    public static IReadOnlyList<Kpi> KpisOf(DashboardState state) =>
        [.. Of(state).Where(c => c != SortOrder.Score).Select(KpiCatalog.Get)];

    /// <summary>True when the state shows the scores or sorts by them.</summary>
    public static bool ShowsScore(DashboardState state) => Of(state).Contains(SortOrder.Score) || state.Sort?.Column == SortOrder.Score;
}

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

/// <summary>A column of the outlet table.</summary>
/// <param name="Id">The id of its KPI, or another name to sort by.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Hint">What it tells.</param>
/// <param name="Href">The address of the table sorted by it, or turned round.</param>
/// <param name="Sorted">The value of <c>aria-sort</c>; none when the table is sorted by another.</param>
public sealed record OutletColumn(string Id, string Title, string Hint, string Href, string? Sorted);

/// <summary>One value in the outlet table, ready to show.</summary>
/// <param name="Text">The value in full, or the reason that there is none.</param>
/// <param name="Change">The change; none without comparison.</param>
/// <param name="Hint">What the value rests on.</param>
/// <param name="Value">The value, unrounded; none when the text is a reason.</param>
/// <param name="Few">True when the value is of too few cases to judge.</param>
/// <param name="Target">How the value stands to its target; none to say nothing of targets.</param>
/// <param name="Href">What is in the value.</param>
public sealed record OutletCell(string Text, ChangeView? Change, string? Hint, double? Value, bool Few, TargetView? Target, string Href)
{
    /// <summary>The value as in a line: short.</summary>
    public required string Brief { get; init; }

    /// <summary>What else has to be said of the value, in a few words.</summary>
    public string? Note { get; init; }
}

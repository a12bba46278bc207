namespace ServiceKpi.Web.Ui.Tables;

/// <summary>A column of the outlet table.</summary>
/// <param name="Id">The id of its KPI, or another name to sort by.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Hint">What it tells.</param>
/// <param name="Href">The address of the table sorted by it, or turned round.</param>
/// <param name="Sorted">The value of <c>aria-sort</c>; none when the table is sorted by another.</param>
public sealed record OutletColumn(string Id, string Title, string Hint, string Href, string? Sorted);

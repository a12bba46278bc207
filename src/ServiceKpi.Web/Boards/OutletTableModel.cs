namespace ServiceKpi.Web.Boards;

/// <summary>The outlet table, sorted and ready to show.</summary>
/// <param name="Name">The column of the names.</param>
/// <param name="Verdict">The column of the verdicts.</param>
/// <param name="Columns">The columns of the KPIs.</param>
/// <param name="Rows">The outlets in order.</param>
/// <param name="Filter">What the address filters by.</param>
public sealed record OutletTableModel(
    OutletColumn Name,
    OutletColumn Verdict,
    IReadOnlyList<OutletColumn> Columns,
    IReadOnlyList<OutletRow> Rows,
    string Filter)
{
    /// <summary>Whether the organisation has composed a score, so that there can be a column of it.</summary>
    public bool HasScore { get; init; }
}

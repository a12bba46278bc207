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

/// <summary>An outlet in the outlet table, ready to show.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="Place">The city and region.</param>
/// <param name="Href">The outlet's page.</param>
/// <param name="Rank">The place by the sorted KPI, <c>2=</c> for a tie; none when unranked.</param>
/// <param name="Verdict">The verdict on the location.</param>
/// <param name="Cells">The values, by column.</param>
public sealed record OutletRow(
    string Code, string Name, string Place, string Href, string? Rank, VerdictView Verdict, IReadOnlyList<OutletCell> Cells)
{
    /// <summary>True when every word of the filter is in the code, name, place or verdict.</summary>
    public bool Matches(string filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var text = $"{Code} {Name} {Place} {Verdict.Name}";
        return filter.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }
}

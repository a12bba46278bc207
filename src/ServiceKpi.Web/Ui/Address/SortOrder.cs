namespace ServiceKpi.Web.Ui.Address;

/// <summary>The order of the outlet table, written as <c>csat</c>, or <c>-csat</c> for the highest first.</summary>
/// <param name="Column">The id of a KPI, <see cref="Name"/>, <see cref="Verdict"/> or <see cref="Score"/>.</param>
/// <param name="Descending">True for the highest first.</param>
public sealed record SortOrder(string Column, bool Descending)
{
    /// <summary>The column of the outlets' names.</summary>
    public const string Name = "name";

    /// <summary>The column of the verdicts.</summary>
    public const string Verdict = "verdict";

    /// <summary>The column of the excellence scores.</summary>
    public const string Score = "score";

    /// <summary>The best score first.</summary>
    public static SortOrder BestScore { get; } = new(Score, Descending: true);

    /// <summary>The order written, or null when there is no such column.</summary>
    public static SortOrder? Parse(string? text)
    {
        var column = text?.TrimStart('-');
        return column is Name or Verdict or Score || (column is not null && KpiCatalog.Find(column) is not null)
            ? new(column, text!.StartsWith('-'))
            : null;
    }

    /// <summary>The order of a KPI with the best first.</summary>
    public static SortOrder BestFirst(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return new(kpi.Id, kpi.Definition.Better == Direction.Higher);
    }

    /// <inheritdoc/>
    public override string ToString() => Descending ? "-" + Column : Column;
}

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>What is in a number, ready to show.</summary>
/// <param name="Reading">The number.</param>
/// <param name="Question">Which of its rows are listed.</param>
/// <param name="Summary">How many of all its rows count, and why others do not.</param>
/// <param name="Found">How many rows there are of those asked for.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record RowListing(
    KpiReading Reading, RowQuestion Question, RowSummary Summary, long Found, IReadOnlyList<JudgedRow> Rows)
{
    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The rows of a full page.</summary>
    public required int Length { get; init; }

    /// <summary>When somebody last changed one of the rows, UTC; null when not known.</summary>
    public DateTime? LastChange { get; init; }

    /// <summary>The last page, from 1.</summary>
    public int LastPage => (int)Math.Max(1, (Found + Length - 1) / Length);

    /// <summary>The number of the first row of the page, from 1.</summary>
    public long First => ((Page - 1L) * Length) + 1;
}

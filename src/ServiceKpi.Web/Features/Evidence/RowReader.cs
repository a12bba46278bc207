namespace ServiceKpi.Web.Features.Evidence;

/// <summary>Reads what is in a number, and a page of its rows.</summary>
internal sealed class RowReader(RowBook book, IFactRows stored)
{
    /// <summary>The rows of a page of the list.</summary>
    public const int PageLength = 50;

    /// <summary>The rows shown before somebody opens the list.</summary>
    public const int FirstRows = 8;

    /// <summary>The rows that a state means behind a value of all outlets together.</summary>
    public async Task<RowListing> ReadAsync(
        KpiReading reading, IReadOnlyList<Outlet> outlets, RowState state, int length, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(state);
        var question = new RowQuestion(reading.Kpi, state.BasisOf(reading.Kpi)!, outlets, reading.Period)
        {
            Find = state.Find,
            Show = state.Show,
            Slice = Slice.Cuts(reading.Kpi) ? state.Dashboard.Slice : null,
        };
        var summary = await book.SummaryAsync(question.Whole, cancellationToken);
        var found = (state.Find.Length == 0 ? summary : await book.SummaryAsync(question, cancellationToken)).Of(question.Show);
        var listing = new RowListing(reading, question, summary, found, []) { Length = length };
        var page = Math.Clamp(state.Page, 1, listing.LastPage);
        return listing with
        {
            Page = page,
            Rows = await book.PageAsync(question, (page - 1) * length, length, cancellationToken),
            LastChange = await stored.LastChangeAsync(question, cancellationToken),
        };
    }
}

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

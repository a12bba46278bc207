namespace ServiceKpi.Domain.Evidence;

/// <summary>Reads the stored rows behind the numbers, the newest day first, always in the same order.</summary>
/// <remarks>A day that has neither figures nor a mark is no stored row: <see cref="RowBook"/> adds the days that are missing.</remarks>
public interface IFactRows
{
    /// <summary>How many rows there are by their traits, of those that have the words; whether they count is not asked.</summary>
    Task<IReadOnlyList<RowGroup>> GroupsAsync(RowQuestion question, CancellationToken cancellationToken);

    /// <summary>Some of the rows, counted from 0.</summary>
    Task<IReadOnlyList<FactRow>> PageAsync(RowQuestion question, int skip, int take, CancellationToken cancellationToken);

    /// <summary>All of the rows, read as they are taken.</summary>
    IAsyncEnumerable<FactRow> StreamAsync(RowQuestion question, CancellationToken cancellationToken);

    /// <summary>The entries of the period that have no figures and no mark, such as a mere remark.</summary>
    Task<IReadOnlyList<DailyEntry>> BlankEntriesAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken);

    /// <summary>
    /// When somebody last changed one of the rows, whatever they were, UTC; null when nobody did, or where changes are not
    /// written down by the day that the rows belong to.
    /// </summary>
    Task<DateTime?> LastChangeAsync(RowQuestion question, CancellationToken cancellationToken);
}

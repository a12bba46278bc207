namespace ServiceKpi.Domain.Evidence;

/// <summary>How many rows count, how many are left out and why.</summary>
/// <param name="Counted">The rows that count.</param>
/// <param name="LeftOut">The rows left out by reason, without reasons that no row has.</param>
/// <param name="Newest">The latest day of any stored row; null when there is none.</param>
public sealed record RowSummary(long Counted, IReadOnlyDictionary<LeftOut, long> LeftOut, DateOnly? Newest)
{
    /// <summary>All rows left out.</summary>
    public long LeftOutRows => LeftOut.Values.Sum();

    /// <summary>How many rows of a choice there are.</summary>
    public long Of(RowShow show) => show switch
    {
        RowShow.Counted => Counted,
        RowShow.LeftOut => LeftOutRows,
        _ => Counted + LeftOutRows,
    };
}

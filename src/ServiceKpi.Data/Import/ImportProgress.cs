namespace ServiceKpi.Data.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Bytes">Bytes read.</param>
/// <param name="TotalBytes">The length of the file, if known.</param>
/// <param name="Rows">Records dealt with.</param>
/// <param name="Elapsed">Since the start.</param>
public sealed record ImportProgress(long Bytes, long? TotalBytes, long Rows, TimeSpan Elapsed)
{
    /// <summary>Records a second so far.</summary>
    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;

    /// <summary>The time that the rest will take at the pace so far; unknown for a file of unknown length.</summary>
    public TimeSpan? Remaining => TotalBytes is { } total && Bytes > 0
        ? Elapsed * (Math.Max(0, total - Bytes) / (double)Bytes)
        : null;
}

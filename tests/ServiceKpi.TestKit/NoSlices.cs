namespace ServiceKpi.TestKit;

/// <summary>Where nobody asks for parts of tickets and answers.</summary>
public sealed class NoSlices : ISliceSource
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<Slice, MeasureTable>> ReadAsync(
        IReadOnlyList<Outlet> outlets, IReadOnlyCollection<Period> periods, SliceDimension dimension, IReadOnlyCollection<RowBasis> rows, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody asks for them.");
}

namespace ServiceKpi.Data.Rollups;

/// <summary>Reads measures from the rollups, and memberships, and keeps them until they change.</summary>
public sealed class MeasureSource(MonthBlocks blocks, MemberBook members) : IMeasureSource
{
    /// <inheritdoc/>
    public async Task<MeasureTable> ReadAsync(
        IReadOnlyCollection<int> outletIds, IReadOnlyCollection<Period> periods, CancellationToken cancellationToken) =>
        await blocks.ReadAsync(outletIds, periods, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<int, long>> StampsAsync(CancellationToken cancellationToken) =>
        blocks.StampsAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<MembershipLedger> MembersAsync(CancellationToken cancellationToken) => members.ReadAsync(cancellationToken);
}

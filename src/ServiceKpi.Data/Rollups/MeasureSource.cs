using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>Reads measures from the rollups, and memberships, and keeps them until they change.</summary>
internal sealed class MeasureSource(MonthBlocks blocks, MemberBook members) : IMeasureSource
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

/// <summary>Keeps the memberships in order until one of them changes; then those of its outlet are read again.</summary>
internal sealed class MemberBook : IDisposable
{
    private readonly CustomerNumbers customers = new();
    private readonly KeptByOutlet<OutletMembers> kept;
    private MembershipLedger ledger = MembershipLedger.Empty;

    public MemberBook(IDbContextFactory<KpiDbContext> contexts) => kept = new(contexts, CountedQuery, ReadAsync);

    /// <summary>The memberships, none older than the moment of asking.</summary>
    public Task<MembershipLedger> ReadAsync(CancellationToken cancellationToken) => kept.ReadAsync(
        (members, changed) => ledger = changed ? new MembershipLedger(members.Values.Select(m => m.Value).OfType<OutletMembers>()) : ledger,
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    internal static IQueryable<MonthBlocks.OutletCount> CountedQuery(KpiDbContext context) => context.Outlets
        .Select(o => new MonthBlocks.OutletCount(o.Id, EF.Property<long>(o, RollupMarks.CountedMembersColumn)));

    internal static IQueryable<Row> MembershipsQuery(KpiDbContext context, IReadOnlyCollection<int> outletIds) => context.Memberships
        .Where(m => EF.Parameter(outletIds).Contains(m.OutletId))
        .Select(m => new Row(m.OutletId, m.Customer, m.JoinedOn, m.LeftOn));

    private async Task<IReadOnlyDictionary<int, OutletMembers>> ReadAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        var stays = await context.ReadRowsAsync(
            MembershipsQuery(context, outletIds),
            () => outletIds.ToDictionary(id => id, _ => new List<Stay>()),
            (read, row) => read[row.GetInt32(0)].Add(customers.Stay(
                row.GetString(1), row.GetFieldValue<DateOnly>(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3))),
            cancellationToken);
        return stays.ToDictionary(o => o.Key, o => new OutletMembers(o.Key, o.Value));
    }

    internal sealed record Row(int OutletId, string Customer, DateOnly JoinedOn, DateOnly? LeftOn);
}

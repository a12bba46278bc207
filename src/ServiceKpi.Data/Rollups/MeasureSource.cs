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
internal sealed class MemberBook(IDbContextFactory<KpiDbContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private readonly CustomerNumbers customers = new();
    private readonly Dictionary<int, (long Counted, OutletMembers Members)> kept = [];
    private MembershipLedger ledger = MembershipLedger.Empty;

    /// <summary>The memberships, none older than the moment of asking.</summary>
    public async Task<MembershipLedger> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counted = await CountedQuery(context).ToListAsync(cancellationToken);
        await reading.WaitAsync(cancellationToken);
        try
        {
            int[] stale = [.. counted.Where(o => !kept.TryGetValue(o.OutletId, out var k) || k.Counted != o.Counted).Select(o => o.OutletId)];
            if (stale.Length > 0)
            {
                var read = (await MembershipsQuery(context, stale).ToListAsync(cancellationToken)).ToLookup(m => m.OutletId);
                var numbers = counted.ToDictionary(o => o.OutletId, o => o.Counted);
                foreach (var outlet in stale)
                {
                    kept[outlet] = (numbers[outlet], new OutletMembers(outlet, read[outlet], customers));
                }

                ledger = new MembershipLedger(kept.Values.Select(k => k.Members));
            }

            return ledger;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    internal static IQueryable<MonthBlocks.OutletCount> CountedQuery(KpiDbContext context) => context.Outlets
        .Select(o => new MonthBlocks.OutletCount(o.Id, EF.Property<long>(o, RollupMarks.CountedMembersColumn)));

    internal static IQueryable<Membership> MembershipsQuery(KpiDbContext context, IReadOnlyCollection<int> outletIds) =>
        context.Memberships.AsNoTracking().Where(m => EF.Parameter(outletIds).Contains(m.OutletId));
}

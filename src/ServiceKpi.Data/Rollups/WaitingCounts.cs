using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>Keeps how many tickets of each outlet wait for a first answer, until something counted there changes.</summary>
internal sealed class WaitingCounts : IDisposable
{
    private readonly KeptByOutlet<WaitingTickets> kept;

    public WaitingCounts(IDbContextFactory<KpiDbContext> contexts) => kept = new(contexts, MonthBlocks.CountedQuery, ReadAsync);

    /// <summary>The waiting tickets of some outlets together, none older than the moment of asking.</summary>
    public Task<WaitingTickets> ReadAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) => kept.ReadAsync(
        (waiting, _) =>
        {
            var asked = outletIds.Select(id => waiting.GetValueOrDefault(id).Value).OfType<WaitingTickets>().ToList();
            return new WaitingTickets(asked.Sum(w => w.Count), asked.Min(w => w.OldestOpenedAt));
        },
        cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    internal static IQueryable<OfOutlet> WaitingQuery(KpiDbContext context, IReadOnlyCollection<int> outletIds) => context.Tickets
        .Where(t => EF.Parameter(outletIds).Contains(t.OutletId)
            && t.FirstRespondedAt == null
            && t.ResolvedAt == null
            && t.Exclusion == TicketExclusion.None)
        .GroupBy(t => t.OutletId)
        .Select(g => new OfOutlet(g.Key, g.LongCount(), g.Min(t => t.OpenedAt)));

    private static async Task<IReadOnlyDictionary<int, WaitingTickets>> ReadAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) =>
        await WaitingQuery(context, outletIds)
            .ToDictionaryAsync(w => w.OutletId, w => new WaitingTickets(w.Count, w.OldestAt), cancellationToken);

    internal sealed record OfOutlet(int OutletId, long Count, DateTime OldestAt);
}

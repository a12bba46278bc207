using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>What somebody has seen to, in the database. Saving writes it down in the audit trail.</summary>
internal sealed class Dismissals(IDbContextFactory<KpiDbContext> contexts) : IDismissals
{
    public async Task<IReadOnlyList<Dismissal>> SinceAsync(
        IReadOnlyCollection<int> outletIds, DateTime since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Dismissal>().AsNoTracking()
            .Where(d => d.OutletId != null && EF.Parameter(outletIds).Contains(d.OutletId.Value) && d.At >= since)
            .OrderByDescending(d => d.Id)
            .ToListAsync(cancellationToken);
    }

    public async Task AddAsync(Dismissal dismissal, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dismissal);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.AddOnceAsync(dismissal, cancel => FindAsync(context, dismissal.Key, cancel), why, cancellationToken);
    }

    public async Task RemoveAsync(string key, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, key, cancellationToken) is { } dismissal)
        {
            context.Remove(dismissal);
            await context.StoreOnceAsync(why, again: null, cancellationToken);
        }
    }

    private static Task<Dismissal?> FindAsync(KpiDbContext context, string key, CancellationToken cancellationToken) =>
        context.Set<Dismissal>().SingleOrDefaultAsync(d => d.Key == key, cancellationToken);
}

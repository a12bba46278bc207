using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>What somebody has seen to, in the database. Saving writes it down in the audit trail.</summary>
internal sealed class Dismissals(IDbContextFactory<KpiDbContext> contexts) : IDismissals
{
    /// <summary>Two who see to the same at once meet on the key; the next look shows what the first has stored.</summary>
    private const int Times = 4;

    public async Task<IReadOnlyList<Dismissal>> SinceAsync(
        IReadOnlyCollection<int> outletIds, DateTime since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Dismissal>().AsNoTracking()
            .Where(d => d.OutletId != null && EF.Parameter(outletIds).Contains(d.OutletId.Value) && d.At >= since)
            .OrderByDescending(d => d.At)
            .ThenByDescending(d => d.Id)
            .ToListAsync(cancellationToken);
    }

    public Task AddAsync(IReadOnlyCollection<Dismissal> dismissals, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dismissals);
        return StoreOnce.AgainAsync(Times, async () =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var stored = (await FindAsync(context, [.. dismissals.Select(d => d.Key)], cancellationToken)).ToDictionary(d => d.Key, StringComparer.Ordinal);
            foreach (var dismissal in dismissals.DistinctBy(d => d.Key))
            {
                if (stored.TryGetValue(dismissal.Key, out var earlier))
                {
                    earlier.GiveWayTo(dismissal);
                }
                else
                {
                    context.Add(NotStored(dismissal));
                }
            }

            await context.StoreAsync(why, cancellationToken);
            return true;
        });
    }

    public async Task RemoveAsync(IReadOnlyCollection<string> keys, DateTime at, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.RemoveRange((await FindAsync(context, keys, cancellationToken)).Where(d => d.At == at));
        await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    /// <summary>A try that failed may have left its number on the one it was given.</summary>
    private static Dismissal NotStored(Dismissal d) => new(d.Key, d.OutletId, d.Who, d.At, d.Note, d.Until);

    private static Task<List<Dismissal>> FindAsync(KpiDbContext context, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        context.Set<Dismissal>().Where(d => EF.Parameter(keys).Contains(d.Key)).ToListAsync(cancellationToken);
}

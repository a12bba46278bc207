using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Attention;

namespace ServiceKpi.Data.Attention;

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

    public async Task AddAsync(Dismissal dismissal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dismissal);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await IsThereAsync(context, dismissal.Key, cancellationToken))
        {
            return;
        }

        context.Add(dismissal);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            await using var now = await contexts.CreateDbContextAsync(cancellationToken);
            if (!await IsThereAsync(now, dismissal.Key, cancellationToken))
            {
                throw;
            }
        }
    }

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Dismissal>().SingleOrDefaultAsync(d => d.Key == key, cancellationToken) is not { } dismissal)
        {
            return;
        }

        context.Remove(dismissal);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody took it back first.
        }
    }

    private static Task<bool> IsThereAsync(KpiDbContext context, string key, CancellationToken cancellationToken) =>
        context.Set<Dismissal>().AnyAsync(d => d.Key == key, cancellationToken);
}

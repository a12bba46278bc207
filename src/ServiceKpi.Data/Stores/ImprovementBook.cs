using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps the improvements in the database.</summary>
internal sealed class ImprovementBook(IDbContextFactory<KpiDbContext> contexts) : IImprovements
{
    public async Task<IReadOnlyList<Improvement>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Improvement>().AsNoTracking().OrderByDescending(i => i.StartedOn).ThenByDescending(i => i.Id).ToListAsync(cancellationToken);
    }

    public async Task<Outcome> SaveAsync(int? id, ImprovementWords words, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (id is null)
        {
            context.Add(new Improvement(words));
        }
        else if (await context.Set<Improvement>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is { } stored)
        {
            stored.Change(words);
        }
        else
        {
            return Outcome.Missing;
        }

        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Improvement>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } stored)
        {
            return Outcome.Missing;
        }

        context.Remove(stored);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Customers;

/// <summary>Keeps the organisation's segments in the database.</summary>
internal sealed class SegmentBook(IDbContextFactory<KpiDbContext> contexts) : ISegments
{
    public async Task<IReadOnlyList<Segment>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Segment>().AsNoTracking().OrderBy(s => s.Rank).ThenBy(s => s.Id).ToListAsync(cancellationToken);
    }

    public async Task<Outcome> SaveAsync(int? id, string name, int rank, SegmentRule rule, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var all = await context.Set<Segment>().ToListAsync(cancellationToken);
        if (all.Exists(s => s.Id != id && string.Equals(s.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return Outcome.Taken;
        }

        if (id is null)
        {
            context.Add(new Segment(name, rank, rule));
        }
        else if (all.Find(s => s.Id == id) is { } stored)
        {
            stored.Change(name, rank, rule);
        }
        else
        {
            return Outcome.Missing;
        }

        return await context.StoreOnceAsync(
            why, async cancel => await context.Set<Segment>().AsNoTracking().AnyAsync(s => s.Name == name.Trim() && s.Id != id, cancel) ? Outcome.Taken : null, cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Segment>().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } segment)
        {
            return Outcome.Missing;
        }

        context.Remove(segment);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }
}

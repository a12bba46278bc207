using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps the organisation's topics of comments in the database.</summary>
internal sealed class CommentTopics(IDbContextFactory<KpiDbContext> contexts) : ICommentTopics
{
    public async Task<IReadOnlyList<CommentTopic>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<CommentTopic>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
    }

    public async Task<Outcome> SaveAsync(int? id, string name, string words, string? asShown, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var all = await context.Set<CommentTopic>().ToListAsync(cancellationToken);
        if (all.Exists(t => t.Id != id && string.Equals(t.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return Outcome.Taken;
        }

        if (id is null)
        {
            context.Add(new CommentTopic(name, words));
        }
        else if (all.Find(t => t.Id == id) is { } stored)
        {
            if (stored.Words != asShown)
            {
                return Outcome.ChangedByOther;
            }

            stored.Change(name, words);
        }
        else
        {
            return Outcome.Missing;
        }

        return await context.StoreOnceAsync(
            why, async cancel => await context.Set<CommentTopic>().AsNoTracking().AnyAsync(t => t.Name == name.Trim() && t.Id != id, cancel) ? Outcome.Taken : null, cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<CommentTopic>().FirstOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } topic)
        {
            return Outcome.Missing;
        }

        context.Remove(topic);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }
}

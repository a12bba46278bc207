using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps views in the database; every question names the account, so that nobody meets a view of somebody else.</summary>
internal sealed class SavedViews(IDbContextFactory<KpiDbContext> contexts) : ISavedViews
{
    /// <summary>The most views of an account.</summary>
    public const int Most = 50;

    public async Task<IReadOnlyList<SavedView>> AllAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(context, accountId).AsNoTracking().OrderBy(v => v.Name).ToListAsync(cancellationToken);
    }

    public async Task<Outcome> SaveAsync(SavedView view, bool replace, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await Of(context, view.AccountId).ToListAsync(cancellationToken);
        if (Named(own, view.Name) is { } stored)
        {
            if (!replace)
            {
                return Outcome.Taken;
            }

            stored.Show(view.Address);
        }
        else if (own.Count >= Most)
        {
            return Outcome.Refused;
        }
        else
        {
            context.Add(view);
        }

        return await StoreAsync(context, view.AccountId, view.Name, why, cancellationToken);
    }

    public async Task<Outcome> RenameAsync(int accountId, int id, string name, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await Of(context, accountId).ToListAsync(cancellationToken);
        if (own.Find(v => v.Id == id) is not { } view)
        {
            return Outcome.Missing;
        }

        view.Call(name);
        return Named(own.Where(v => v != view), view.Name) is null
            ? await StoreAsync(context, accountId, view.Name, why, cancellationToken)
            : Outcome.Taken;
    }

    public async Task RemoveAsync(int accountId, int id, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await Of(context, accountId).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) is { } view)
        {
            context.Remove(view);
            await context.StoreOnceAsync(why, again: null, cancellationToken);
        }
    }

    private static IQueryable<SavedView> Of(KpiDbContext context, int accountId) =>
        context.Set<SavedView>().Where(v => v.AccountId == accountId);

    /// <summary>Names that differ in case only are one to people, and to SQL Server.</summary>
    private static SavedView? Named(IEnumerable<SavedView> views, string name) =>
        views.FirstOrDefault(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase));

    private static Task<Outcome> StoreAsync(
        KpiDbContext context, int accountId, string name, Because why, CancellationToken cancellationToken) => context.StoreOnceAsync(
        why,
        async cancel => Named(await Of(context, accountId).AsNoTracking().ToListAsync(cancel), name) is null ? null : Outcome.Taken,
        cancellationToken);
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps the outlets; the context counts their days anew where a change matters.</summary>
internal sealed class OutletBook(IDbContextFactory<KpiDbContext> contexts) : IOutletBook
{
    public async Task<(Outlet Outlet, int Version)?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, code, cancellationToken) is { } outlet ? (outlet, VersionOf(context, outlet)) : null;
    }

    public async Task<(Outlet Outlet, int Version)?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Outlets.SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is { } outlet
            ? (outlet, VersionOf(context, outlet))
            : null;
    }

    public async Task<Outcome> AddAsync(Outlet outlet, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.AddOnceAsync(outlet, cancel => FindAsync(context, outlet.Code, cancel), why, cancellationToken)).Outcome;
    }

    public async Task<Outcome> ChangeAsync(
        string code, int seen, Action<Outlet> change, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SeenAsync(context, code, seen, cancellationToken) is not { } outlet)
        {
            return Outcome.ChangedByOther;
        }

        change(outlet);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(string code, int seen, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SeenAsync(context, code, seen, cancellationToken) is not { } found)
        {
            return Outcome.ChangedByOther;
        }

        // Looked at and taken away in one turn: a fact that is stored meanwhile waits, and finds no outlet.
        return await context.TransactAsync([found.Id], RemoveInTurnAsync, cancellationToken);

        async Task<Outcome> RemoveInTurnAsync(CancellationToken cancel)
        {
            context.ChangeTracker.Clear();
            if (await SeenAsync(context, code, seen, cancel) is not { } outlet)
            {
                return Outcome.ChangedByOther;
            }

            if (await OutletFacts.AnyAsync(context, outlet.Id, cancel))
            {
                return Outcome.Refused;
            }

            await OutletFacts.ForgetAsync(context, outlet.Id, cancel);
            context.Outlets.Remove(outlet);
            return await context.StoreOnceAsync(why, again: null, cancel);
        }
    }

    /// <summary>The outlet, if it still is as it was seen.</summary>
    private static async Task<Outlet?> SeenAsync(KpiDbContext context, string code, int seen, CancellationToken cancellationToken) =>
        await FindAsync(context, code, cancellationToken) is { } outlet && VersionOf(context, outlet) == seen ? outlet : null;

    private static Task<Outlet?> FindAsync(KpiDbContext context, string code, CancellationToken cancellationToken) =>
        context.Outlets.SingleOrDefaultAsync(o => o.Code == code, cancellationToken);

    private static int VersionOf(KpiDbContext context, Outlet outlet) =>
        context.Entry(outlet).Property<int>(KpiDbContext.VersionColumn).CurrentValue;
}

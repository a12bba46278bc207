using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Storage;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data.Settings;

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

    public async Task<bool> AddAsync(Outlet outlet, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, outlet.Code, cancellationToken) is not null)
        {
            return false;
        }

        context.Outlets.Add(outlet);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            await using var now = await contexts.CreateDbContextAsync(cancellationToken);
            if (await FindAsync(now, outlet.Code, cancellationToken) is null)
            {
                throw;
            }

            return false;
        }
    }

    public async Task<bool> ChangeAsync(
        string code, int seen, Action<Outlet> change, string? reason, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, code, cancellationToken) is not { } outlet || VersionOf(context, outlet) != seen)
        {
            return false;
        }

        change(outlet);
        context.Reason = reason;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public async Task<OutletRemoval> RemoveAsync(string code, int seen, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, code, cancellationToken) is not { } outlet || VersionOf(context, outlet) != seen)
        {
            return OutletRemoval.Changed;
        }

        // Looked at and taken away in one turn: a fact that is stored meanwhile waits, and finds no outlet.
        return await context.TransactAsync(
            [outlet.Id],
            async cancel =>
            {
                if (await OutletFacts.AnyAsync(context, outlet.Id, cancel))
                {
                    return OutletRemoval.HasFacts;
                }

                await OutletFacts.ForgetAsync(context, outlet.Id, cancel);
                context.Outlets.Remove(outlet);
                try
                {
                    await context.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
                    return OutletRemoval.Removed;
                }
                catch (DbUpdateConcurrencyException)
                {
                    return OutletRemoval.Changed;
                }
            },
            cancellationToken);
    }

    private static Task<Outlet?> FindAsync(KpiDbContext context, string code, CancellationToken cancellationToken) =>
        context.Outlets.SingleOrDefaultAsync(o => o.Code == code, cancellationToken);

    private static int VersionOf(KpiDbContext context, Outlet outlet) =>
        context.Entry(outlet).Property<int>(KpiDbContext.VersionColumn).CurrentValue;
}

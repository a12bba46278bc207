using Microsoft.EntityFrameworkCore;
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

    private static Task<Outlet?> FindAsync(KpiDbContext context, string code, CancellationToken cancellationToken) =>
        context.Outlets.SingleOrDefaultAsync(o => o.Code == code, cancellationToken);

    private static int VersionOf(KpiDbContext context, Outlet outlet) =>
        context.Entry(outlet).Property<int>(KpiDbContext.VersionColumn).CurrentValue;
}

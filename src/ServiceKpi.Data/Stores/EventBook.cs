using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>The promotion events in the database; the context refuses locked months and writes changes down.</summary>
internal sealed class EventBook(IDbContextFactory<KpiDbContext> contexts) : IEventBook
{
    public async Task<StoredEvent?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, id, cancellationToken) is { } found ? new(found, VersionOf(context, found)) : null;
    }

    public async Task<(Outcome Outcome, int Id)> AddAsync(PromotionEvent promotion, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (outcome, stored) = await context.AddOnceAsync(promotion, cancel => LikeAsync(context, promotion, cancel), why, cancellationToken);
        return (outcome == Outcome.Taken && IsSame(stored, promotion) ? Outcome.Unchanged : outcome, stored.Id);
    }

    public async Task<Outcome> ChangeAsync(
        int id, int seen, PromotionEvent wanted, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, id, cancellationToken) is not { } stored)
        {
            return Outcome.Missing;
        }

        if (IsSame(stored, wanted))
        {
            return Outcome.Unchanged;
        }

        if (VersionOf(context, stored) != seen)
        {
            return Outcome.ChangedByOther;
        }

        if (await LikeAsync(context, wanted, cancellationToken) is { } other && other.Id != id)
        {
            return Outcome.Taken;
        }

        stored.Plan(wanted.Name, wanted.StartsOn, wanted.EndsOn, wanted.OutletId, wanted.CostMinor);
        return await context.StoreOnceAsync(
            why, async cancel => await LikeAsync(context, wanted, cancel) is null ? null : Outcome.Taken, cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(int id, int seen, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, id, cancellationToken) is not { } stored)
        {
            return Outcome.Missing;
        }

        if (VersionOf(context, stored) != seen)
        {
            return Outcome.ChangedByOther;
        }

        context.Remove(stored);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    internal static IQueryable<PromotionEvent> LikeQuery(KpiDbContext context, PromotionEvent promotion)
    {
        var (scope, starts, name) = (promotion.Scope, promotion.StartsOn, promotion.Name);
        return context.PromotionEvents.AsNoTracking().Where(e => e.Scope == scope && e.StartsOn == starts && e.Name == name);
    }

    private static bool IsSame(PromotionEvent one, PromotionEvent other) =>
        (one.Name, one.Scope, one.StartsOn, one.EndsOn, one.CostMinor)
        == (other.Name, other.Scope, other.StartsOn, other.EndsOn, other.CostMinor);

    private static Task<PromotionEvent?> LikeAsync(KpiDbContext context, PromotionEvent promotion, CancellationToken cancellationToken) =>
        LikeQuery(context, promotion).FirstOrDefaultAsync(cancellationToken);

    private static Task<PromotionEvent?> FindAsync(KpiDbContext context, int id, CancellationToken cancellationToken) =>
        context.PromotionEvents.FirstOrDefaultAsync(e => e.Id == id, cancellationToken);

    private static int VersionOf(KpiDbContext context, PromotionEvent stored) =>
        context.Entry(stored).Property<int>(KpiDbContext.VersionColumn).CurrentValue;
}

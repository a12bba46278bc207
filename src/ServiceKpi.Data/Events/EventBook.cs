using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Events;
using ServiceKpi.Domain.Facts;

namespace ServiceKpi.Data.Events;

/// <summary>The promotion events in the database; the context refuses locked months and writes changes down.</summary>
internal sealed class EventBook(IDbContextFactory<KpiDbContext> contexts) : IEventBook
{
    public async Task<StoredEvent?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, id, cancellationToken) is { } found ? new(found, VersionOf(context, found)) : null;
    }

    public async Task<(EventOutcome Outcome, int Id)> AddAsync(PromotionEvent promotion, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await LikeAsync(context, promotion, cancellationToken) is { } before)
        {
            return Met(before, promotion);
        }

        context.PromotionEvents.Add(promotion);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return (EventOutcome.Stored, promotion.Id);
        }
        catch (DbUpdateException)
        {
            await using var now = await contexts.CreateDbContextAsync(cancellationToken);
            if (await LikeAsync(now, promotion, cancellationToken) is not { } first)
            {
                throw;
            }

            return Met(first, promotion);
        }
    }

    public async Task<EventOutcome> ChangeAsync(
        int id, int seen, PromotionEvent wanted, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, id, cancellationToken) is not { } stored)
        {
            return EventOutcome.Missing;
        }

        if (IsSame(stored, wanted))
        {
            return EventOutcome.Unchanged;
        }

        if (VersionOf(context, stored) != seen)
        {
            return EventOutcome.Conflict;
        }

        if (await LikeAsync(context, wanted, cancellationToken) is { } other && other.Id != id)
        {
            return EventOutcome.Taken;
        }

        stored.Plan(wanted.Name, wanted.StartsOn, wanted.EndsOn, wanted.OutletId, wanted.CostMinor);
        try
        {
            return await SaveAsync(context, cancellationToken);
        }
        catch (DbUpdateException)
        {
            await using var now = await contexts.CreateDbContextAsync(cancellationToken);
            if (await LikeAsync(now, wanted, cancellationToken) is null)
            {
                throw;
            }

            return EventOutcome.Taken;
        }
    }

    public async Task<EventOutcome> RemoveAsync(int id, int seen, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, id, cancellationToken) is not { } stored)
        {
            return EventOutcome.Missing;
        }

        if (VersionOf(context, stored) != seen)
        {
            return EventOutcome.Conflict;
        }

        context.Remove(stored);
        return await SaveAsync(context, cancellationToken);
    }

    internal static IQueryable<PromotionEvent> LikeQuery(KpiDbContext context, PromotionEvent promotion)
    {
        var (scope, starts, name) = (promotion.Scope, promotion.StartsOn, promotion.Name);
        return context.PromotionEvents.AsNoTracking().Where(e => e.Scope == scope && e.StartsOn == starts && e.Name == name);
    }

    private static async Task<EventOutcome> SaveAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return EventOutcome.Stored;
        }
        catch (DbUpdateConcurrencyException)
        {
            return EventOutcome.Conflict;
        }
    }

    private static (EventOutcome, int) Met(PromotionEvent stored, PromotionEvent wanted) =>
        (IsSame(stored, wanted) ? EventOutcome.Unchanged : EventOutcome.Taken, stored.Id);

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

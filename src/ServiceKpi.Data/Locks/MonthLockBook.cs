using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Access;
using ServiceKpi.Domain.Locks;

namespace ServiceKpi.Data.Locks;

/// <summary>Keeps the locked months in the database.</summary>
internal sealed class MonthLockBook(IDbContextFactory<KpiDbContext> contexts, IActorSource actors, TimeProvider clock)
    : IMonthLockBook
{
    public async Task<IReadOnlyList<MonthLock>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.LockedMonths.AsNoTracking()
            .OrderByDescending(m => m.Month)
            .Select(m => new MonthLock(m.Month, m.At, m.Who))
            .ToListAsync(cancellationToken);
    }

    public async Task LockAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var first = FirstDayOf(month);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.LockedMonths.Add(new LockedMonth
        {
            Month = first,
            At = clock.GetUtcNow().UtcDateTime,
            Who = actors.Current.Name,
        });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (context.LockedMonths.AsNoTracking().Any(m => m.Month == first))
        {
            // Somebody locked it first.
        }
    }

    public async Task UnlockAsync(DateOnly month, string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var first = FirstDayOf(month);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.LockedMonths.FirstOrDefaultAsync(m => m.Month == first, cancellationToken) is { } locked)
        {
            context.Remove(locked);
            context.Reason = reason.Trim();
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private static DateOnly FirstDayOf(DateOnly day) => new(day.Year, day.Month, 1);
}

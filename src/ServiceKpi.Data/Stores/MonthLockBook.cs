using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps the locked months in the database.</summary>
internal sealed class MonthLockBook(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock)
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

    public async Task LockAsync(DateOnly month, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(why);
        var locked = new LockedMonth { Month = FirstDayOf(month), At = clock.GetUtcNow().UtcDateTime, Who = why.Actor.Name };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.AddOnceAsync(locked, cancel => FindAsync(context, locked.Month, cancel), why, cancellationToken);
    }

    public async Task UnlockAsync(DateOnly month, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(why);
        ArgumentNullException.ThrowIfNull(why.Reason);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, FirstDayOf(month), cancellationToken) is { } locked)
        {
            context.Remove(locked);
            await context.StoreOnceAsync(why, again: null, cancellationToken);
        }
    }

    private static Task<LockedMonth?> FindAsync(KpiDbContext context, DateOnly month, CancellationToken cancellationToken) =>
        context.LockedMonths.FirstOrDefaultAsync(m => m.Month == month, cancellationToken);

    private static DateOnly FirstDayOf(DateOnly day) => new(day.Year, day.Month, 1);
}

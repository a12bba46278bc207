using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Saving;

/// <summary>Refuses changes that would alter a locked month.</summary>
internal sealed class LockCheck : ISaveStep
{
    /// <summary>Checks the tracked rows, inside the transaction that saves them.</summary>
    /// <exception cref="LockedMonthException">One of them would alter a locked month.</exception>
    public async Task RunAsync(Change change, CancellationToken cancellationToken)
    {
        var context = change.Context;
        var changes = context.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && e.Entity is IDatedFact or Membership or PromotionEvent or Outlet)
            .ToList();
        if (changes.Count == 0)
        {
            return;
        }

        var locks = await context.LocksAsync(cancellationToken);
        if (!locks.Any)
        {
            return;
        }

        var outlets = await OutletsAsync(context, cancellationToken);
        foreach (var row in changes)
        {
            var before = row.State == EntityState.Added ? null : row.OriginalValues.ToObject();
            var after = row.State == EntityState.Deleted ? null : row.Entity;
            if (locks.Altered(before, after, id => outlets[id]) is { } month)
            {
                throw new LockedMonthException(month);
            }
        }
    }

    private static Task<Dictionary<int, Outlet>> OutletsAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        var ids = context.ChangeTracker.Entries<Ticket>()
            .SelectMany(t => new[] { t.Entity.OutletId, t.OriginalValues.GetValue<int>(nameof(Ticket.OutletId)) })
            .Distinct()
            .ToList();
        return context.Outlets.AsNoTracking()
            .Where(o => EF.Parameter(ids).Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, cancellationToken);
    }
}

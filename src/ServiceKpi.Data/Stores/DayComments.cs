using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>The comments on days in the database.</summary>
internal sealed class DayComments(IDbContextFactory<KpiDbContext> contexts) : IDayComments
{
    public async Task<IReadOnlyList<DayComment>> ReadAsync(int outletId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DayComments.AsNoTracking()
            .Where(c => c.OutletId == outletId && c.Day == day)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
    }

    public async Task AddAsync(DayComment comment, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.DayComments.Add(comment);
        await context.StoreAsync(why, cancellationToken);
    }
}

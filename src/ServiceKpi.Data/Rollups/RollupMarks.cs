using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Rollups;

/// <summary>Lets whoever keeps what was read know that it has changed, in the transaction that changes it.</summary>
internal static class RollupMarks
{
    /// <summary>
    /// The name of an outlet's column that grows with every change of what is counted there; what was read at one number is
    /// right as long as the number stands.
    /// </summary>
    public const string CountedColumn = "Counted";

    /// <summary>The name of the like for its memberships.</summary>
    public const string CountedMembersColumn = "CountedMembers";

    /// <summary>What is counted at these outlets is about to change; each has another number now, which is told.</summary>
    public static async Task<IReadOnlyDictionary<int, long>> MarkAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        await MarkAsync(context, RollupMarks.CountedColumn, outletIds, cancellationToken);
        return await context.Outlets
            .Where(o => EF.Parameter(outletIds).Contains(o.Id))
            .Select(o => new { o.Id, Counted = EF.Property<long>(o, CountedColumn) })
            .ToDictionaryAsync(o => o.Id, o => o.Counted, cancellationToken);
    }

    /// <summary>The memberships of these outlets have changed.</summary>
    public static Task MarkMembersAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) =>
        MarkAsync(context, RollupMarks.CountedMembersColumn, outletIds, cancellationToken);

    /// <summary>The outlets whose memberships are about to change.</summary>
    public static IReadOnlyCollection<int> OutletsOfMembers(ChangeTracker tracker) =>
        [.. tracker.Entries<Membership>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .SelectMany(e => new[] { e.Entity.OutletId, e.Property(m => m.OutletId).OriginalValue })
            .Distinct()];

    private static async Task MarkAsync(
        KpiDbContext context, string column, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        if (outletIds.Count > 0)
        {
            await context.Outlets
                .Where(o => EF.Parameter(outletIds).Contains(o.Id))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(o => EF.Property<long>(o, column), o => EF.Property<long>(o, column) + 1),
                    cancellationToken);
        }
    }
}

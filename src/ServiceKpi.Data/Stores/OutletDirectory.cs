using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Reads the outlets, with their opening hours, and keeps them until one of them changes.</summary>
public sealed class OutletDirectory(IDbContextFactory<KpiDbContext> contexts) : IOutletDirectory
{
    private volatile Known? known;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Outlet>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await StampQuery(context).SingleOrDefaultAsync(cancellationToken);
        if (known is { } kept && kept.Stamp == stamp)
        {
            return kept.Outlets;
        }

        // Read after the stamp, so that what is kept under it is never older.
        var outlets = await context.Outlets.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancellationToken);
        known = new Known(stamp, outlets);
        return outlets;
    }

    /// <summary>An outlet is never removed and its version only grows, so every change changes the stamp.</summary>
    internal static IQueryable<Stamp> StampQuery(KpiDbContext context) => context.Outlets
        .GroupBy(_ => 1)
        .Select(g => new Stamp(g.Count(), g.Sum(o => (long)EF.Property<int>(o, KpiDbContext.VersionColumn))));

    internal sealed record Stamp(int Outlets, long Versions);

    private sealed record Known(Stamp? Stamp, IReadOnlyList<Outlet> Outlets);
}

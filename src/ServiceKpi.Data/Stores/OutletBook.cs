using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

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

    public async Task<Outcome> AddAsync(Outlet outlet, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.AddOnceAsync(outlet, cancel => FindAsync(context, outlet.Code, cancel), why, cancellationToken)).Outcome;
    }

    public async Task<Outcome> ChangeAsync(
        string code, int seen, Action<Outlet> change, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SeenAsync(context, code, seen, cancellationToken) is not { } outlet)
        {
            return Outcome.ChangedByOther;
        }

        change(outlet);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(string code, int seen, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SeenAsync(context, code, seen, cancellationToken) is not { } found)
        {
            return Outcome.ChangedByOther;
        }

        // Looked at and taken away in one turn: a fact that is stored meanwhile waits, and finds no outlet.
        return await context.TransactAsync([found.Id], RemoveInTurnAsync, cancellationToken);

        async Task<Outcome> RemoveInTurnAsync(CancellationToken cancel)
        {
            context.ChangeTracker.Clear();
            if (await SeenAsync(context, code, seen, cancel) is not { } outlet)
            {
                return Outcome.ChangedByOther;
            }

            if (await OutletFacts.AnyAsync(context, outlet.Id, cancel))
            {
                return Outcome.Refused;
            }

            await OutletFacts.ForgetAsync(context, outlet.Id, cancel);
            context.Outlets.Remove(outlet);
            return await context.StoreOnceAsync(why, again: null, cancel);
        }
    }

    /// <summary>The outlet, if it still is as it was seen.</summary>
    private static async Task<Outlet?> SeenAsync(KpiDbContext context, string code, int seen, CancellationToken cancellationToken) =>
        await FindAsync(context, code, cancellationToken) is { } outlet && VersionOf(context, outlet) == seen ? outlet : null;

    private static Task<Outlet?> FindAsync(KpiDbContext context, string code, CancellationToken cancellationToken) =>
        context.Outlets.SingleOrDefaultAsync(o => o.Code == code, cancellationToken);

    private static int VersionOf(KpiDbContext context, Outlet outlet) =>
        context.Entry(outlet).Property<int>(KpiDbContext.VersionColumn).CurrentValue;
}

/// <summary>What belongs to an outlet.</summary>
internal static class OutletFacts
{
    /// <summary>True when something would lose its outlet.</summary>
    public static async Task<bool> AnyAsync(KpiDbContext context, int outletId, CancellationToken cancellationToken) =>
        await context.DailyEntries.AnyAsync(e => e.OutletId == outletId, cancellationToken)
        || await context.Tickets.AnyAsync(t => t.OutletId == outletId, cancellationToken)
        || await context.SurveyAnswers.AnyAsync(a => a.OutletId == outletId, cancellationToken)
        || await context.Memberships.AnyAsync(m => m.OutletId == outletId, cancellationToken)
        || await context.PromotionEvents.AnyAsync(e => e.OutletId == outletId, cancellationToken)
        || await context.Set<Target>().AnyAsync(t => t.OutletId == outletId, cancellationToken)
        || await context.DayComments.AnyAsync(c => c.OutletId == outletId, cancellationToken);

    /// <summary>Takes the outlet from those who may see it, and what was seen of its findings, and when its months changed.</summary>
    public static async Task ForgetAsync(KpiDbContext context, int outletId, CancellationToken cancellationToken)
    {
        await context.Set<Standard>().Where(s => s.OutletId == outletId).ExecuteDeleteAsync(cancellationToken);
        await context.Set<Dismissal>().Where(d => d.OutletId == outletId).ExecuteDeleteAsync(cancellationToken);
        await context.CountedMonths.Where(m => m.OutletId == outletId).ExecuteDeleteAsync(cancellationToken);
        foreach (var account in await context.Accounts.Where(a => !a.AllOutlets).ToListAsync(cancellationToken))
        {
            account.OutletIds.Remove(outletId);
        }
    }
}

/// <summary>Reads the outlets, with their opening hours, and keeps them until one of them changes.</summary>
internal sealed class OutletDirectory(IDbContextFactory<KpiDbContext> contexts) : IOutletDirectory
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

    /// <summary>
    /// A version only grows and an id is never given twice, so every change changes the stamp: one that is added has the highest id, and
    /// one that is removed leaves fewer, unless others came.
    /// </summary>
    internal static IQueryable<Stamp> StampQuery(KpiDbContext context) => context.Outlets
        .GroupBy(_ => 1)
        .Select(g => new Stamp(g.Count(), g.Max(o => o.Id), g.Sum(o => (long)EF.Property<int>(o, KpiDbContext.VersionColumn))));

    internal sealed record Stamp(int Outlets, int Highest, long Versions);

    private sealed record Known(Stamp? Stamp, IReadOnlyList<Outlet> Outlets);
}

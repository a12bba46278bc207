using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Queries;
using ServiceKpi.Data.Storage;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Data.Rollups;

/// <summary>Recomputes rollups from the facts, in the transaction that changed the facts.</summary>
public static class RollupWriter
{
    /// <summary>Recomputes the touched days, and those between them.</summary>
    public static async Task RecomputeAsync(KpiDbContext context, TouchedDays touched, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(touched);
        if (touched.IsEmpty)
        {
            return;
        }

        var ids = touched.OutletIds;
        await context.LockOutletsAsync(ids, cancellationToken);
        await RollupMarks.MarkAsync(context, ids, cancellationToken);
        var outlets = await context.Outlets.AsNoTracking()
            .Where(o => EF.Parameter(ids).Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, cancellationToken);
        await using var inserts = new RollupInserts(context);
        foreach (var (outletId, range) in touched.Ranges())
        {
            await RecomputeAsync(context, outlets[outletId], range, inserts, cancellationToken);
        }

        foreach (var outletId in touched.WholeOutlets)
        {
            foreach (var range in await OutletRange.OfAsync(context, outletId, cancellationToken))
            {
                await RecomputeAsync(context, outlets[outletId], range, inserts, cancellationToken);
            }
        }
    }

    /// <summary>Adds what was counted of new facts to the rollups of their days.</summary>
    public static async Task AddAsync(KpiDbContext context, NewFacts facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(facts);
        await context.LockOutletsAsync(facts.Days.OutletIds, cancellationToken);
        await RollupMarks.MarkAsync(context, facts.Days.OutletIds, cancellationToken);
        await using var inserts = new RollupInserts(context);
        foreach (var (outletId, range) in facts.Days.Ranges().ToList())
        {
            var stored = await MeasureReader.ReadAsync(context, [outletId], range, cancellationToken);
            var topics = await RollupTopics.ReadAsync(context, outletId, range, cancellationToken);
            await DeleteAsync(context, outletId, range, cancellationToken);
            foreach (var day in range.EachDay())
            {
                var tally = facts.TallyOf(outletId, day);
                tally.Add(stored[outletId, day], topics[day]);
                inserts.Add(outletId, day, tally);
            }
        }
    }

    private static async Task RecomputeAsync(
        KpiDbContext context, Outlet outlet, Period range, RollupInserts inserts, CancellationToken cancellationToken)
    {
        var tallies = await OutletDayCounter.CountAsync(context, outlet, range, cancellationToken);
        await DeleteAsync(context, outlet.Id, range, cancellationToken);
        foreach (var (day, tally) in tallies)
        {
            inserts.Add(outlet.Id, day, tally);
        }
    }

    internal static async Task DeleteAsync(
        KpiDbContext context, int outletId, Period range, CancellationToken cancellationToken)
    {
        var (from, to) = (range.From, range.To);
        await context.OutletDays
            .Where(d => d.OutletId == outletId && d.Day >= from && d.Day <= to)
            .ExecuteDeleteAsync(cancellationToken);
        await context.OutletDayDurations
            .Where(d => d.OutletId == outletId && d.Day >= from && d.Day <= to)
            .ExecuteDeleteAsync(cancellationToken);
        await context.OutletDayTopics
            .Where(d => d.OutletId == outletId && d.Day >= from && d.Day <= to)
            .ExecuteDeleteAsync(cancellationToken);
    }
}

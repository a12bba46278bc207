using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>Recomputes rollups from the facts, in the transaction that changed the facts.</summary>
internal static class RollupWriter
{
    /// <summary>Locks the outlets of the touched days and recomputes these days, and those between them.</summary>
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
        await using var inserts = new RollupInserts(context, await RollupMarks.MarkAsync(context, ids, cancellationToken));
        await RecomputeAsync(context, touched, inserts, cancellationToken);
        await inserts.CompleteAsync(cancellationToken);
    }

    /// <summary>
    /// Adds what was counted of new facts to the rollups of their days, and recomputes the touched ones. Facts of an outlet that
    /// somebody has changed since are recomputed too: they were counted by other hours. The outlets are locked already.
    /// </summary>
    public static async Task WriteAsync(
        KpiDbContext context, NewFacts facts, TouchedDays touched, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(touched);
        var changed = await ChangedAsync(context, facts, cancellationToken);
        foreach (var (outletId, day) in facts.Days.Each().Where(d => changed.Contains(d.OutletId)))
        {
            touched.Add(outletId, day);
        }

        int[] ids = [.. facts.Days.OutletIds.Union(touched.OutletIds)];
        await using var inserts = new RollupInserts(context, await RollupMarks.MarkAsync(context, ids, cancellationToken));
        foreach (var (outletId, range) in facts.Days.Ranges().Where(r => !changed.Contains(r.OutletId)).ToList())
        {
            var stored = await MeasureReader.ReadAsync(context, [outletId], range, cancellationToken);
            var topics = await RollupTopics.ReadAsync(context, outletId, range, cancellationToken);
            await DeleteAsync(context, outletId, range, cancellationToken);
            inserts.Change(outletId, range);
            foreach (var day in range.EachDay())
            {
                var tally = facts.TallyOf(outletId, day);
                tally.Add(stored[outletId, day], topics[day]);
                await inserts.AddAsync(outletId, day, tally, cancellationToken);
            }
        }

        await RecomputeAsync(context, touched, inserts, cancellationToken);
        await inserts.CompleteAsync(cancellationToken);
    }

    private static async Task<IReadOnlySet<int>> ChangedAsync(
        KpiDbContext context, NewFacts facts, CancellationToken cancellationToken)
    {
        var ids = facts.Days.OutletIds;
        var now = await context.Outlets.AsNoTracking()
            .Where(o => EF.Parameter(ids).Contains(o.Id))
            .Select(o => new { o.Id, Version = EF.Property<int>(o, KpiDbContext.VersionColumn) })
            .ToListAsync(cancellationToken);
        return now.Where(o => !facts.IsCountedAt(o.Id, o.Version)).Select(o => o.Id).ToHashSet();
    }

    private static async Task RecomputeAsync(
        KpiDbContext context, TouchedDays touched, RollupInserts inserts, CancellationToken cancellationToken)
    {
        var ids = touched.OutletIds;
        var outlets = await context.Outlets.AsNoTracking()
            .Where(o => EF.Parameter(ids).Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, cancellationToken);
        var ranges = touched.Ranges().ToList();
        foreach (var (outletId, range) in ranges)
        {
            await RecomputeAsync(context, outlets[outletId], range, inserts, cancellationToken);
        }

        foreach (var entered in touched.Entered.Where(e =>
            !touched.WholeOutlets.Contains(e.OutletId) && !ranges.Any(r => r.OutletId == e.OutletId && r.Range.Contains(e.Day))))
        {
            await CorrectAsync(context, outlets[entered.OutletId], entered, inserts, cancellationToken);
        }

        foreach (var (outletId, day) in touched.Sliced)
        {
            inserts.Change(outletId, Period.Of(day));
        }

        foreach (var outletId in touched.WholeOutlets)
        {
            await Silences.WriteAsync(context, outlets[outletId], cancellationToken);
            await AnswerJudgements.WriteAsync(context, outlets[outletId], cancellationToken);
            foreach (var range in await OutletRange.OfAsync(context, outletId, cancellationToken))
            {
                await RecomputeAsync(context, outlets[outletId], range, inserts, cancellationToken);
            }
        }
    }

    private static async Task RecomputeAsync(
        KpiDbContext context, Outlet outlet, Period range, RollupInserts inserts, CancellationToken cancellationToken)
    {
        var tallies = await OutletDayCounter.CountAsync(context, outlet, range, cancellationToken);

        // Rows that were added before may be of this range.
        await inserts.FlushAsync(cancellationToken);
        await DeleteAsync(context, outlet.Id, range, cancellationToken);
        inserts.Change(outlet.Id, range);
        foreach (var (day, tally) in tallies)
        {
            await inserts.AddAsync(outlet.Id, day, tally, cancellationToken);
        }
    }

    /// <summary>Takes from the sums of a day what its entry was, and adds what it is: its durations and topics are of tickets and answers, and stay.</summary>
    private static async Task CorrectAsync(
        KpiDbContext context, Outlet outlet, EnteredDay entered, RollupInserts inserts, CancellationToken cancellationToken)
    {
        var (day, tally) = (Period.Of(entered.Day), new DayTally(outlet, entered.Day));
        tally.Add(await MeasureReader.ReadDayAsync(context, outlet.Id, entered.Day, cancellationToken), []);
        tally.Replace(entered.Was, entered.Now);
        await inserts.FlushAsync(cancellationToken);
        await DeleteSumsAsync(context, outlet.Id, day, cancellationToken);
        inserts.Change(outlet.Id, day);
        await inserts.AddAsync(outlet.Id, entered.Day, tally, cancellationToken);
    }

    private static Task<int> DeleteSumsAsync(KpiDbContext context, int outletId, Period range, CancellationToken cancellationToken)
    {
        var (from, to) = (range.From, range.To);
        return context.OutletDays
            .Where(d => d.OutletId == outletId && d.Day >= from && d.Day <= to)
            .ExecuteDeleteAsync(cancellationToken);
    }

    internal static async Task DeleteAsync(
        KpiDbContext context, int outletId, Period range, CancellationToken cancellationToken)
    {
        var (from, to) = (range.From, range.To);
        await DeleteSumsAsync(context, outletId, range, cancellationToken);
        await context.OutletDayDurations
            .Where(d => d.OutletId == outletId && d.Day >= from && d.Day <= to)
            .ExecuteDeleteAsync(cancellationToken);
        await context.OutletDayTopics
            .Where(d => d.OutletId == outletId && d.Day >= from && d.Day <= to)
            .ExecuteDeleteAsync(cancellationToken);
    }
}

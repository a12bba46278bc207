using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Counts the tickets and answers of months apart, by the same tally as the rollups, and leaves the result with the months: it becomes stale
/// with them.
/// </summary>
internal sealed class SliceReader(IKpiContexts contexts) : IDisposable
{
    /// <summary>More outlets at a time take more memory; fewer, more queries.</summary>
    private const int OutletsAtOnce = 20;

    private readonly SemaphoreSlim reading = new(1);
    private readonly HashSet<SliceProfile> profiles = [];

    /// <summary>
    /// Fills the months that have not been filled yet. Their outlets are read after the months: whoever changes the hours
    /// of one in between makes another month of it.
    /// </summary>
    public async Task FillAsync(IReadOnlyList<(int OutletId, MonthBlock Block)> months, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            // Somebody else may have filled some meanwhile.
            var missing = months.Where(m => m.Block.Slices is null).ToDictionary(m => (m.OutletId, Month: BlockTable.MonthOf(m.Block.Days.From)), m => m.Block);
            var stretches = MonthBlocks.Stretches(
                [.. missing.Keys.Select(k => k.OutletId).Distinct()], [.. missing.Keys.Select(k => k.Month).Distinct().Order()], (outlet, month) => missing.ContainsKey((outlet, month)));
            await using var context = contexts.CreateWithoutRetry();
            var outlets = await context.Outlets.AsNoTracking().ToDictionaryAsync(o => o.Id, cancellationToken);
            foreach (var (from, to, ids) in stretches.SelectMany(s => s.Outlets.Chunk(OutletsAtOnce).Select(some => (s.From, s.To, some))))
            {
                var counted = ids.SelectMany(id => Enumerable.Range(from, to - from + 1).Select(month => (id, month)))
                    .ToDictionary(key => key, key => new Counting(outlets[key.id], missing[key], new SliceMonth.Builder(missing[key].Days)));
                await CountAsync(context, ids, new Period(BlockTable.DayOf(from), BlockTable.DayOf(to + 1).AddDays(-1)), counted, cancellationToken);
                foreach (var one in counted.Values)
                {
                    one.Block.Slices = one.Parts.ToMonth();
                }
            }
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    /// <summary>The tickets that count and have one of their days in a range, each in one of the queries: by the first of its days that lies there.</summary>
    internal static IEnumerable<IQueryable<Ticket>> TicketQueries(KpiDbContext context, IReadOnlyCollection<int> outletIds, DateOnly from, DateOnly to) =>
        TicketDays.All.Index().Select(day => TicketDays.All.Take(day.Index).Aggregate(
            context.Tickets.AsNoTracking().Where(t => EF.Parameter(outletIds).Contains(t.OutletId) && t.Exclusion == TicketExclusion.None).Within(day.Item, from, to),
            (tickets, before) => tickets.Without(before, from, to)));

    /// <summary>The answers that have one of their days in a range, each in one of the queries, with the ticket that it is about, where there is one.</summary>
    internal static IEnumerable<IQueryable<RatedTicket>> AnswerQueries(KpiDbContext context, IReadOnlyCollection<int> outletIds, DateOnly from, DateOnly to)
    {
        var answers = context.SurveyAnswers.AsNoTracking().Where(a => EF.Parameter(outletIds).Contains(a.OutletId));
        return
        [
            Rated(context, answers.Within(RowDay.Answered, from, to)),
            Rated(context, answers.Within(RowDay.CalledBack, from, to).Where(a => a.AnsweredOn < from || a.AnsweredOn > to)),
        ];
    }

    private static IQueryable<RatedTicket> Rated(KpiDbContext context, IQueryable<SurveyAnswer> answers) =>
        from answer in answers
        join ticket in context.Tickets.AsNoTracking() on answer.Ticket equals ticket.Number into tickets
        from about in tickets.DefaultIfEmpty()
        select new RatedTicket(answer, about);

    private async Task CountAsync(
        KpiDbContext context, int[] ids, Period range, IReadOnlyDictionary<(int OutletId, int Month), Counting> months, CancellationToken cancellationToken)
    {
        foreach (var query in TicketQueries(context, ids, range.From, range.To))
        {
            await foreach (var ticket in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                var profile = Known(SliceProfile.Of(ticket));
                foreach (var day in ticket.Days.Where(range.Contains))
                {
                    months[(ticket.OutletId, BlockTable.MonthOf(day))].Add(profile, day, [.. TicketDays.All.Where(kind => ticket.DayOf(kind) == day)], ticket);
                }
            }
        }

        foreach (var query in AnswerQueries(context, ids, range.From, range.To))
        {
            await foreach (var (answer, about) in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                var profile = about is null ? SliceProfile.None : Known(SliceProfile.Of(about));
                foreach (var day in answer.Days.Where(range.Contains))
                {
                    months[(answer.OutletId, BlockTable.MonthOf(day))].Add(profile, day, [.. AnswerDays.All.Where(kind => answer.DayOf(kind) == day)], answer);
                }
            }
        }
    }

    /// <summary>One object for all that have the same.</summary>
    private SliceProfile Known(SliceProfile profile)
    {
        if (!profiles.TryGetValue(profile, out var known))
        {
            profiles.Add(known = profile);
        }

        return known;
    }

    internal sealed record RatedTicket(SurveyAnswer Answer, Ticket? Ticket);

    /// <summary>A month that is being counted.</summary>
    private sealed record Counting(Outlet Outlet, MonthBlock Block, SliceMonth.Builder Parts)
    {
        public void Add(SliceProfile profile, DateOnly day, IReadOnlyCollection<RowDay> kinds, IDatedFact fact)
        {
            var tally = new DayTally(Outlet, day);
            tally.Add(fact);

            // Complaints count against visits only on days with visits, which belong to no part.
            tally.Correct(Measure.VisitDays, Block.Figure(Measure.VisitDays, day));
            Parts.Add(profile, day, kinds, tally.ToSums());
        }
    }
}

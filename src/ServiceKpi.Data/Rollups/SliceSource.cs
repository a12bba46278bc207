using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Counts slices from the facts themselves, by the same tally as the rollups: whatever an organisation tells its tickets apart by, their sums
/// add up to those of the whole.
/// </summary>
internal sealed class SliceSource(IDbContextFactory<KpiDbContext> contexts) : ISliceSource
{
    public async Task<IReadOnlyDictionary<Slice, MeasureTable>> ReadAsync(
        IReadOnlyList<Outlet> outlets, IReadOnlyCollection<Period> periods, SliceDimension dimension, IReadOnlyCollection<RowBasis> rows, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var days = new SlicedDays(outlets, dimension);
        int[] ids = [.. outlets.Select(o => o.Id)];
        foreach (var range in Merged(periods))
        {
            await ReadAsync(context, ids, range, rows, days, cancellationToken);
        }

        var beginnings = await BeginningsReader.ReadAsync(context, ids, DateOnly.MinValue, cancellationToken);
        return days.ToTables(beginnings);
    }

    private static async Task ReadAsync(
        KpiDbContext context, int[] ids, Period range, IReadOnlyCollection<RowBasis> rows, SlicedDays days, CancellationToken cancellationToken)
    {
        var (from, to) = (range.From, range.To);
        var entries = context.DailyEntries.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.OutletId) && e.Day >= from && e.Day <= to);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            days.Add(entry);
        }

        var counted = new HashSet<long>();
        foreach (var ticketDay in rows.Where(r => r.Kind == RowKind.Tickets).Select(r => r.Day).Distinct())
        {
            var tickets = Tickets(context, ids, ticketDay, from, to);
            await foreach (var ticket in tickets.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (counted.Add(ticket.Id))
                {
                    days.Add(ticket, range);
                }
            }
        }

        if (rows.Any(r => r.Kind == RowKind.Answers))
        {
            await foreach (var rated in Answers(context, ids, from, to).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                days.Add(rated.Answer, rated.Ticket);
            }
        }
    }

    /// <summary>The tickets that have one of their days in the range.</summary>
    internal static IQueryable<Ticket> Tickets(KpiDbContext context, int[] ids, RowDay day, DateOnly from, DateOnly to) =>
        context.Tickets.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.OutletId) && t.Exclusion == TicketExclusion.None).Within(day, from, to);

    /// <summary>The answers with the ticket that they are about, where there is one.</summary>
    internal static IQueryable<RatedTicket> Answers(KpiDbContext context, int[] ids, DateOnly from, DateOnly to) => context.SurveyAnswers.AsNoTracking()
        .Where(a => EF.Parameter(ids).Contains(a.OutletId) && a.AnsweredOn >= from && a.AnsweredOn <= to)
        .Select(a => new RatedTicket(a, context.Tickets.FirstOrDefault(t => t.Number == a.Ticket)));

    private static List<Period> Merged(IEnumerable<Period> periods)
    {
        var merged = new List<Period>();
        foreach (var period in periods.OrderBy(p => p.From))
        {
            if (merged.Count > 0 && period.From <= merged[^1].To.AddDays(1))
            {
                merged[^1] = new Period(merged[^1].From, period.To > merged[^1].To ? period.To : merged[^1].To);
            }
            else
            {
                merged.Add(period);
            }
        }

        return merged;
    }

    internal sealed record RatedTicket(SurveyAnswer Answer, Ticket? Ticket);
}

/// <summary>The tallies of each slice, outlet and day.</summary>
internal sealed class SlicedDays(IReadOnlyList<Outlet> outlets, SliceDimension dimension)
{
    private readonly Dictionary<int, Outlet> byId = outlets.ToDictionary(o => o.Id);
    private readonly Dictionary<string, Dictionary<(int OutletId, DateOnly Day), DayTally>> stated = new(StringComparer.Ordinal);
    private readonly Dictionary<(int OutletId, DateOnly Day), DayTally> unstated = [];
    private readonly List<DailyEntry> entries = [];
    private readonly Dictionary<string, long> facts = new(StringComparer.Ordinal);

    public void Add(DailyEntry entry) => entries.Add(entry);

    public void Add(Ticket ticket, Period range)
    {
        var value = Slice.ValueOf(ticket, dimension);
        foreach (var day in ticket.Days.Where(range.Contains))
        {
            On(value, ticket.OutletId, day).Add(ticket);
        }
    }

    public void Add(SurveyAnswer answer, Ticket? about) =>
        On(about is null ? null : Slice.ValueOf(about, dimension), answer.OutletId, answer.AnsweredOn).Add(answer);

    /// <summary>A table for each slice, that with the most facts first and those that do not state it last.</summary>
    public IReadOnlyDictionary<Slice, MeasureTable> ToTables(IReadOnlyDictionary<int, FactBeginnings> beginnings)
    {
        var tables = new Dictionary<Slice, MeasureTable>();
        foreach (var (value, days) in stated.OrderByDescending(s => facts[s.Key]).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            tables[new Slice(dimension, value)] = Table(days, beginnings);
        }

        if (unstated.Count > 0 || tables.Count == 0)
        {
            tables[new Slice(dimension, null)] = Table(unstated, beginnings);
        }

        return tables;
    }

    private DayTally On(string? value, int outletId, DateOnly day)
    {
        var days = unstated;
        if (value is not null)
        {
            days = stated.TryGetValue(value, out var known) ? known : stated[value] = [];
            facts[value] = facts.GetValueOrDefault(value) + 1;
        }

        if (!days.TryGetValue((outletId, day), out var tally))
        {
            days.Add((outletId, day), tally = new DayTally(byId[outletId], day));
        }

        return tally;
    }

    private SlicedTable Table(Dictionary<(int OutletId, DateOnly Day), DayTally> days, IReadOnlyDictionary<int, FactBeginnings> beginnings)
    {
        foreach (var entry in entries)
        {
            if (!days.TryGetValue((entry.OutletId, entry.Day), out var tally))
            {
                days.Add((entry.OutletId, entry.Day), tally = new DayTally(byId[entry.OutletId], entry.Day));
            }

            tally.Add(entry);
        }

        return new SlicedTable(days.ToDictionary(d => d.Key, d => d.Value.ToSums()), beginnings);
    }
}

/// <summary>What was counted of a slice.</summary>
internal sealed class SlicedTable(
    Dictionary<(int OutletId, DateOnly Day), MeasureSums> sums, IReadOnlyDictionary<int, FactBeginnings> beginnings) : MeasureTable
{
    private readonly ILookup<int, (DateOnly Day, MeasureSums Sums)> byOutlet = sums.ToLookup(s => s.Key.OutletId, s => (s.Key.Day, s.Value));

    public override MeasureSums this[int outletId, Period period] => period.Days == 1
        ? sums.GetValueOrDefault((outletId, period.From), MeasureSums.Zero)
        : MeasureSums.Sum(byOutlet[outletId].Where(d => period.Contains(d.Day)).Select(d => d.Sums));

    public override FactBeginnings BeginningsOf(int outletId) => beginnings.GetValueOrDefault(outletId, FactBeginnings.None);
}

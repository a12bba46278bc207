using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Keeps the months that were asked for, because pages ask for the same ones again and again. Each outlet has a number in the
/// database that grows with every change of what is counted there, by whichever web server: a month that was read at another
/// number is read again.
/// </summary>
internal sealed class MonthBlocks(IDbContextFactory<KpiDbContext> contexts, MonthBlockOptions options) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private readonly Dictionary<(int OutletId, int Month), Kept> kept = [];
    private readonly Dictionary<int, (long Counted, FactBeginnings Of)> beginnings = [];
    private readonly GroupBlocks groups = new();
    private long size;
    private long asked;

    /// <summary>The months that touch the periods, none older than the moment of asking.</summary>
    internal async Task<BlockTable> ReadAsync(
        IReadOnlyCollection<int> outletIds, IReadOnlyCollection<Period> periods, CancellationToken cancellationToken)
    {
        int[] months = [.. periods.SelectMany(MonthsOf).Distinct().Order()];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counted = await CountedQuery(context).ToDictionaryAsync(o => o.OutletId, o => o.Counted, cancellationToken);
        int[] known = [.. outletIds.Where(counted.ContainsKey)];
        await reading.WaitAsync(cancellationToken);
        try
        {
            asked++;
            foreach (var (from, to, outlets) in Missing(known, months, counted))
            {
                await ReadAsync(context, outlets, from, to, counted, cancellationToken);
            }

            var found = new Dictionary<(int OutletId, int Month), MonthBlock>(known.Length * months.Length);
            foreach (var key in known.SelectMany(outlet => months.Select(month => (outlet, month))))
            {
                var block = kept[key];
                block.Asked = asked;
                found.Add(key, block.Month);
            }

            Forget();
            await ReadBeginningsAsync(context, known, counted, cancellationToken);
            return new BlockTable(found, known.ToDictionary(id => id, id => beginnings[id].Of), groups);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>A number for each outlet that grows whenever anything counted there changes, members among it.</summary>
    internal async Task<IReadOnlyDictionary<int, long>> StampsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await StampsQuery(context).ToDictionaryAsync(o => o.OutletId, o => o.Counted, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    internal static IQueryable<OutletCount> CountedQuery(KpiDbContext context) =>
        context.Outlets.Select(o => new OutletCount(o.Id, EF.Property<long>(o, RollupMarks.CountedColumn)));

    private static IEnumerable<int> MonthsOf(Period period)
    {
        var first = BlockTable.MonthOf(period.From);
        return Enumerable.Range(first, BlockTable.MonthOf(period.To) - first + 1);
    }

    private static DateOnly DayOf(int month) => new(month / 12, (month % 12) + 1, 1);

    /// <summary>The stretches of months to read, each with the outlets that lack exactly these.</summary>
    private List<(int From, int To, int[] Outlets)> Missing(int[] outlets, int[] months, Dictionary<int, long> counted)
    {
        var stretches = new Dictionary<(int From, int To), List<int>>();
        foreach (var outlet in outlets)
        {
            var from = -1;
            for (var i = 0; i <= months.Length; i++)
            {
                var missing = i < months.Length
                    && !(kept.TryGetValue((outlet, months[i]), out var block) && block.Counted == counted[outlet]);
                if (from >= 0 && (!missing || months[i] != months[i - 1] + 1))
                {
                    var stretch = (from, months[i - 1]);
                    stretches.TryAdd(stretch, []);
                    stretches[stretch].Add(outlet);
                    from = -1;
                }

                from = missing && from < 0 ? months[i] : from;
            }
        }

        return [.. stretches.Select(s => (s.Key.From, s.Key.To, s.Value.ToArray()))];
    }

    private async Task ReadAsync(
        KpiDbContext context, int[] outlets, int from, int to, Dictionary<int, long> counted, CancellationToken cancellationToken)
    {
        var period = new Period(DayOf(from), DayOf(to + 1).AddDays(-1));
        var days = await MeasureReader.ReadAsync(context, outlets, period, cancellationToken);
        foreach (var outlet in outlets)
        {
            for (var month = from; month <= to; month++)
            {
                var block = new MonthBlock(DayOf(month), [.. Period.MonthOf(DayOf(month)).EachDay().Select(day => days.Find(outlet, day))]);
                Keep((outlet, month), new Kept(block, counted[outlet]));
            }
        }
    }

    /// <summary>Reads anew when the facts of an outlet begin, once anything counted there has changed.</summary>
    private async Task ReadBeginningsAsync(
        KpiDbContext context, int[] outlets, Dictionary<int, long> counted, CancellationToken cancellationToken)
    {
        int[] stale = [.. outlets.Where(id => !(beginnings.TryGetValue(id, out var known) && known.Counted == counted[id]))];
        if (stale.Length == 0)
        {
            return;
        }

        var found = await BeginningsReader.ReadAsync(context, stale, cancellationToken);
        foreach (var outlet in stale)
        {
            beginnings[outlet] = (counted[outlet], found.GetValueOrDefault(outlet) ?? FactBeginnings.None);
        }
    }

    private void Keep((int OutletId, int Month) key, Kept block)
    {
        if (kept.Remove(key, out var before))
        {
            size -= before.Month.Size;
        }

        kept.Add(key, block);
        size += block.Month.Size;
    }

    /// <summary>Makes room when there is too much, those first that nobody has asked for longest.</summary>
    private void Forget()
    {
        if (size <= options.MostBytes)
        {
            return;
        }

        foreach (var (key, block) in kept.OrderBy(k => k.Value.Asked).ToList())
        {
            if (size <= options.MostBytes * 3 / 4 || block.Asked == asked)
            {
                return;
            }

            kept.Remove(key);
            size -= block.Month.Size;
        }
    }

    internal static IQueryable<OutletCount> StampsQuery(KpiDbContext context) => context.Outlets.Select(o => new OutletCount(
        o.Id,
        EF.Property<long>(o, RollupMarks.CountedColumn) + EF.Property<long>(o, RollupMarks.CountedMembersColumn)));

    internal sealed record OutletCount(int OutletId, long Counted);

    private sealed class Kept(MonthBlock month, long counted)
    {
        public MonthBlock Month => month;

        public long Counted => counted;

        public long Asked { get; set; }
    }
}

/// <summary>How much of what was counted is kept in memory.</summary>
/// <param name="MostBytes">Roughly the most bytes.</param>
internal sealed record MonthBlockOptions(long MostBytes)
{
    /// <summary>384 MB.</summary>
    public static MonthBlockOptions Usual { get; } = new(384L << 20);
}

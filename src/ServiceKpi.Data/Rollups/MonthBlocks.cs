using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Keeps the months that were asked for, because pages ask for the same ones again and again. Each outlet has a number in the
/// database that grows with every change of what is counted there, by whichever web server, and each of its months the number
/// of the last change: a month that has changed since it was read is read again.
/// </summary>
internal sealed class MonthBlocks(IDbContextFactory<KpiDbContext> contexts, MonthBlockOptions options) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private readonly Dictionary<int, OutletBlocks> kept = [];
    private readonly GroupBlocks groups = new();
    private long size;
    private long asked;

    /// <summary>The months that touch the periods, none older than the moment of asking.</summary>
    internal async Task<BlockTable> ReadAsync(
        IReadOnlyCollection<int> outletIds, IReadOnlyCollection<Period> periods, CancellationToken cancellationToken)
    {
        int[] months = [.. periods.SelectMany(BlockTable.MonthsOf).Distinct().Order()];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counted = await CountedQuery(context).ToDictionaryAsync(o => o.OutletId, o => o.Counted, cancellationToken);
        int[] known = [.. outletIds.Where(counted.ContainsKey)];
        await reading.WaitAsync(cancellationToken);
        try
        {
            asked++;
            await ForgetChangedAsync(context, known, counted, cancellationToken);
            foreach (var (from, to, outlets) in Stretches(known, months, (outlet, month) => !kept[outlet].Has(month)))
            {
                await ReadAsync(context, outlets, from, to, cancellationToken);
            }

            var found = known.ToDictionary(id => id, id => kept[id].Between(months[0], months[^1], asked));
            Forget();
            return new BlockTable(found, months[0], known.ToDictionary(id => id, id => kept[id].Beginnings), groups);
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

    /// <summary>Makes room when what was added to months is too much.</summary>
    internal async Task MakeRoomAsync(CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            size = kept.Values.Sum(o => o.Size);
            Forget();
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    /// <summary>The stretches of months to read, each with the outlets that lack exactly these.</summary>
    internal static IReadOnlyList<(int From, int To, int[] Outlets)> Stretches(int[] outlets, int[] months, Func<int, int, bool> isMissing)
    {
        var stretches = new Dictionary<(int From, int To), List<int>>();
        foreach (var outlet in outlets)
        {
            var from = -1;
            for (var i = 0; i <= months.Length; i++)
            {
                var missing = i < months.Length && isMissing(outlet, months[i]);
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

    internal static IQueryable<OutletCount> CountedQuery(KpiDbContext context) =>
        context.Outlets.Select(o => new OutletCount(o.Id, EF.Property<long>(o, RollupMarks.CountedColumn)));

    internal static IQueryable<OutletCount> StampsQuery(KpiDbContext context) => context.Outlets.Select(o => new OutletCount(
        o.Id,
        EF.Property<long>(o, RollupMarks.CountedColumn) + EF.Property<long>(o, RollupMarks.CountedMembersColumn)));

    internal static IQueryable<CountedMonth> ChangedQuery(KpiDbContext context, IReadOnlyCollection<int> outletIds, long since) =>
        context.CountedMonths.AsNoTracking().Where(m => EF.Parameter(outletIds).Contains(m.OutletId) && m.Counted > since);

    /// <summary>
    /// Forgets the months of outlets that have changed since they were read, and finds out anew when their facts begin. What is read
    /// from here on may be newer than the numbers, never older.
    /// </summary>
    private async Task ForgetChangedAsync(
        KpiDbContext context, int[] known, Dictionary<int, long> counted, CancellationToken cancellationToken)
    {
        int[] unknown = [.. known.Where(id => !kept.ContainsKey(id))];
        int[] stale = [.. known.Where(id => kept.TryGetValue(id, out var blocks) && blocks.Counted < counted[id])];
        var changed = stale.Length == 0
            ? Enumerable.Empty<CountedMonth>().ToLookup(m => m.OutletId)
            : (await ChangedQuery(context, stale, stale.Min(id => kept[id].Counted)).ToListAsync(cancellationToken)).ToLookup(m => m.OutletId);
        foreach (var id in stale)
        {
            size -= kept[id].Forget(counted[id], [.. changed[id].Where(m => m.Counted > kept[id].Counted).Select(m => m.Month)]);
        }

        foreach (var id in unknown)
        {
            kept.Add(id, new OutletBlocks(counted[id]));
        }

        foreach (var since in known.Where(id => kept[id].UncertainFrom is not null).GroupBy(id => kept[id].UncertainFrom!.Value))
        {
            var found = await BeginningsReader.ReadAsync(context, [.. since], since.Key, cancellationToken);
            foreach (var id in since)
            {
                kept[id].Begin(found.GetValueOrDefault(id) ?? FactBeginnings.None);
            }
        }
    }

    private async Task ReadAsync(KpiDbContext context, int[] outlets, int from, int to, CancellationToken cancellationToken)
    {
        foreach (var (outlet, month, block) in await MonthReader.ReadAsync(context, outlets, from, to, cancellationToken))
        {
            kept[outlet].Keep(month, block);
            size += block.Size;
        }
    }

    /// <summary>Makes room when there is too much, those first that nobody has asked for longest.</summary>
    private void Forget()
    {
        if (size <= options.MostBytes)
        {
            return;
        }

        // A sum of months holds them, in case one of them changes.
        groups.Clear();
        foreach (var (outlet, month, last) in kept.SelectMany(k => k.Value.Each()).OrderBy(m => m.Asked).ToList())
        {
            if (size <= options.MostBytes * 3 / 4 || last == asked)
            {
                return;
            }

            size -= outlet.Forget(month);
        }
    }

    internal sealed record OutletCount(int OutletId, long Counted);
}

/// <summary>How much of what was counted is kept in memory.</summary>
/// <param name="MostBytes">Roughly the most bytes.</param>
internal sealed record MonthBlockOptions(long MostBytes)
{
    /// <summary>384 MB.</summary>
    public static MonthBlockOptions Usual { get; } = new(384L << 20);
}

/// <summary>The months of an outlet that are kept.</summary>
/// <param name="counted">The number of changes that the outlet had before they were read.</param>
internal sealed class OutletBlocks(long counted)
{
    private readonly Dictionary<int, (MonthBlock Block, long Asked)> months = [];

    /// <summary>The outlet's number of changes at which all that is kept is right.</summary>
    public long Counted { get; private set; } = counted;

    /// <summary>When its facts begin.</summary>
    public FactBeginnings Beginnings { get; private set; } = FactBeginnings.None;

    /// <summary>The first day of which it is not known whether facts begin there; none when all is known.</summary>
    public DateOnly? UncertainFrom { get; private set; } = DateOnly.MinValue;

    /// <summary>Roughly how many bytes its months take.</summary>
    public long Size => months.Values.Sum(m => (long)m.Block.Size);

    /// <summary>True when the month is kept.</summary>
    public bool Has(int month) => months.ContainsKey(month);

    /// <summary>Keeps a month.</summary>
    public void Keep(int month, MonthBlock block) => months.Add(month, (block, 0));

    /// <summary>The kept ones of the months from one to another, which are asked for.</summary>
    public MonthBlock?[] Between(int first, int last, long asked)
    {
        var found = new MonthBlock?[last - first + 1];
        for (var month = first; month <= last; month++)
        {
            ref var here = ref CollectionsMarshal.GetValueRefOrNullRef(months, month);
            if (!Unsafe.IsNullRef(ref here))
            {
                here.Asked = asked;
                found[month - first] = here.Block;
            }
        }

        return found;
    }

    /// <summary>Each month, and when it was last asked for.</summary>
    public IEnumerable<(OutletBlocks Outlet, int Month, long Asked)> Each() => months.Select(m => (this, m.Key, m.Value.Asked));

    /// <summary>Forgets a month; how many bytes it took.</summary>
    public int Forget(int month) => months.Remove(month, out var gone) ? gone.Block.Size : 0;

    /// <summary>
    /// Forgets the months that have changed up to a number of changes, all when none of them says so; how many bytes they took.
    /// </summary>
    public int Forget(long upTo, IReadOnlyCollection<DateOnly> changed)
    {
        Counted = upTo;
        var first = changed.Count > 0 ? changed.Min() : DateOnly.MinValue;
        if (!Beginnings.AreAllBefore(first))
        {
            UncertainFrom = UncertainFrom < first ? UncertainFrom : first;
        }

        return (changed.Count > 0 ? changed.Select(BlockTable.MonthOf) : [.. months.Keys]).Sum(Forget);
    }

    /// <summary>Takes over which facts begin on the uncertain days.</summary>
    public void Begin(FactBeginnings found)
    {
        Beginnings = Beginnings.Until(UncertainFrom!.Value, found);
        UncertainFrom = null;
    }
}

namespace ServiceKpi.Data.Rollups;

/// <summary>The months of some outlets, as they were when they were asked for; for one reader at a time.</summary>
internal sealed class BlockTable(
    IReadOnlyDictionary<(int OutletId, int Month), MonthBlock> blocks,
    IReadOnlyDictionary<int, FactBeginnings> beginnings,
    GroupBlocks groups) : MeasureTable
{
    /// <summary>The number of the month that holds the day: months count on over the years.</summary>
    public static int MonthOf(DateOnly day) => (12 * day.Year) + day.Month - 1;

    private (int OutletId, int Month) at;
    private MonthBlock? current;

    /// <inheritdoc/>
    public override MeasureSums this[int outletId, Period period] => Sum([outletId], period);

    /// <inheritdoc/>
    public override FactBeginnings BeginningsOf(int outletId) => beginnings.GetValueOrDefault(outletId) ?? FactBeginnings.None;

    /// <inheritdoc/>
    public override MeasureSums Sum(IReadOnlyCollection<int> outletIds, Period period)
    {
        var wholeMonths = new List<MeasureSums>();
        var sums = new Int128[MeasureSums.All.Count];
        List<DurationHistogram>[] durations = [.. MeasureSums.Distributions.Select(_ => new List<DurationHistogram>())];
        for (var month = MonthOf(period.From); month <= MonthOf(period.To); month++)
        {
            foreach (var block in groups.Of([.. outletIds.Select(id => Find(id, month)).OfType<MonthBlock>()]))
            {
                if (period.Contains(block.Days))
                {
                    wholeMonths.Add(block.Total);
                }
                else if (block.Days.Intersect(period) is { } days)
                {
                    block.AddDays(days, sums, durations);
                }
            }
        }

        wholeMonths.Add(MeasureSums.Of(m => sums[(int)m], d => DurationHistogram.Sum(durations[(int)d])));
        return MeasureSums.Sum(wholeMonths);
    }

    /// <inheritdoc/>
    public override void CopyTo(int outletId, DateOnly day, Span<long> sums)
    {
        sums.Clear();
        Find(outletId, MonthOf(day))?.AddDay(day, sums);
    }

    /// <summary>Whoever reads day by day asks for the same month again and again.</summary>
    private MonthBlock? Find(int outletId, int month)
    {
        if (at != (outletId, month))
        {
            at = (outletId, month);
            current = blocks.GetValueOrDefault(at);
        }

        return current;
    }
}

/// <summary>
/// Adds up a month of many outlets once, because a page asks for the same outlets together day by day: the whole chain, or
/// those of a region. A sum is right as long as the very months that it adds up are asked for.
/// </summary>
internal sealed class GroupBlocks
{
    private const int Few = 8;
    private const int MostKept = 64;

    private readonly Lock writing = new();
    private volatile Group[] kept = [];

    /// <summary>The months, or of many their sum alone. All are of one calendar month.</summary>
    public IReadOnlyList<MonthBlock> Of(MonthBlock[] members)
    {
        if (members.Length <= Few)
        {
            return members;
        }

        foreach (var group in kept)
        {
            if (group.IsOf(members))
            {
                return group.Sum;
            }
        }

        var added = new Group(members, Add(members) is { } sum ? [sum] : members);
        lock (writing)
        {
            kept = [added, .. kept.Take(MostKept - 1)];
        }

        return added.Sum;
    }

    /// <summary>The sum of the months; null when a day of it is too large for a block.</summary>
    private static MonthBlock? Add(MonthBlock[] members)
    {
        var month = members[0].Days;
        var days = month.EachDay().Select(day =>
        {
            var sums = new Int128[MeasureSums.All.Count];
            List<DurationHistogram>[] durations = [.. MeasureSums.Distributions.Select(_ => new List<DurationHistogram>())];
            foreach (var member in members)
            {
                member.AddDays(Period.Of(day), sums, durations);
            }

            return MeasureSums.Of(m => sums[(int)m], d => DurationHistogram.Sum(durations[(int)d]));
        }).ToList();
        return days.TrueForAll(day => MeasureSums.All.All(m => MonthBlock.Holds(day.Exact(m)))) ? new MonthBlock(month.From, days) : null;
    }

    private sealed record Group(MonthBlock[] Members, IReadOnlyList<MonthBlock> Sum)
    {
        public bool IsOf(MonthBlock[] members) =>
            Members.Length == members.Length && Members.AsSpan().SequenceEqual(members, ReferenceEqualityComparer.Instance);
    }
}

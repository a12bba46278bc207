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

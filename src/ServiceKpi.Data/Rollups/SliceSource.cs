namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Adds up parts of the months that are kept: whatever an organisation tells its tickets apart by, their sums add up to those of the whole.
/// </summary>
internal sealed class SliceSource(MonthBlocks blocks, SliceReader reader) : ISliceSource
{
    public async Task<IReadOnlyDictionary<Slice, MeasureTable>> ReadAsync(
        IReadOnlyList<Outlet> outlets, IReadOnlyCollection<Period> periods, SliceDimension dimension, IReadOnlyCollection<RowBasis> rows, CancellationToken cancellationToken)
    {
        int[] ids = [.. outlets.Select(o => o.Id)];
        var whole = await blocks.ReadAsync(ids, periods, cancellationToken);
        IReadOnlyList<(int OutletId, MonthBlock Block)> months = [.. whole.Touching(periods)];
        if (months.Any(m => m.Block.Slices is null))
        {
            try
            {
                await reader.FillAsync(months, cancellationToken);
            }
            finally
            {
                // Whoever leaves meanwhile leaves months behind that are larger than before.
                await blocks.MakeRoomAsync(CancellationToken.None);
            }
        }

        var parts = new SliceParts(dimension, rows, periods);
        foreach (var (outletId, block) in months)
        {
            parts.Add(outletId, block.Slices!);
        }

        return parts.ToTables(whole);
    }
}

/// <summary>The slices of a question, and where in the months what they count stands.</summary>
internal sealed class SliceParts(SliceDimension dimension, IReadOnlyCollection<RowBasis> rows, IReadOnlyCollection<Period> periods)
{
    private readonly Dictionary<string, SlicePart> stated = new(StringComparer.Ordinal);
    private readonly Dictionary<SliceProfile, SlicePart> ofProfile = [];
    private readonly Dictionary<DateOnly, uint> days = [];
    private readonly SlicePart unstated = new();
    private readonly uint kinds = rows.Aggregate(0u, (bits, row) => bits | (1u << (int)row.Day));

    /// <summary>Adds a month of an outlet.</summary>
    public void Add(int outletId, SliceMonth month)
    {
        if (!days.TryGetValue(month.Days.From, out var asked))
        {
            days.Add(month.Days.From, asked = periods.Aggregate(0u, (bits, period) => bits | month.Bits(period)));
        }

        for (var place = 0; place < month.Parts; place++)
        {
            // What has none of the facts that were asked for counts nothing that was.
            if (month.FactsOf(place, kinds, asked) is > 0 and var facts)
            {
                Of(month.ProfileOf(place)).Add(outletId, month, place, facts);
            }
        }
    }

    /// <summary>A table for each slice, that with the most facts first and those that do not state it last.</summary>
    public IReadOnlyDictionary<Slice, MeasureTable> ToTables(BlockTable whole)
    {
        var tables = new Dictionary<Slice, MeasureTable>();
        foreach (var (value, part) in stated.OrderByDescending(s => s.Value.Facts).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            tables[new Slice(dimension, value)] = new SlicedTable(part, whole);
        }

        if (unstated.Facts > 0 || tables.Count == 0)
        {
            tables[new Slice(dimension, null)] = new SlicedTable(unstated, whole);
        }

        return tables;
    }

    private SlicePart Of(SliceProfile profile)
    {
        if (!ofProfile.TryGetValue(profile, out var part))
        {
            part = profile[dimension] is not { } value ? unstated : stated.TryGetValue(value, out var known) ? known : stated[value] = new SlicePart();
            ofProfile.Add(profile, part);
        }

        return part;
    }
}

/// <summary>Where what a slice counts stands.</summary>
internal sealed class SlicePart
{
    private readonly Dictionary<int, List<(SliceMonth Month, int Place)>> outlets = [];

    /// <summary>How many facts it has on the days that were asked for.</summary>
    public long Facts { get; private set; }

    /// <summary>The places of an outlet.</summary>
    public IReadOnlyList<(SliceMonth Month, int Place)> this[int outletId] => outlets.TryGetValue(outletId, out var places) ? places : [];

    /// <summary>Adds a part of a month.</summary>
    public void Add(int outletId, SliceMonth month, int place, int facts)
    {
        Facts += facts;
        if (!outlets.TryGetValue(outletId, out var places))
        {
            outlets.Add(outletId, places = []);
        }

        places.Add((month, place));
    }
}

/// <summary>What was counted of a slice; for one reader at a time. Daily figures are those of the whole.</summary>
internal sealed class SlicedTable(SlicePart part, BlockTable whole) : MeasureTable
{
    private static readonly Measure[] OfDays = [.. MeasureSums.All.Where(m => !Slice.Cuts(m))];

    private readonly MeasureAdder adder = new();
    private readonly long[] few = new long[MeasureSums.All.Count];

    /// <inheritdoc/>
    public override MeasureSums this[int outletId, Period period] => Sum([outletId], period, MeasureSums.Distributions);

    /// <inheritdoc/>
    public override long this[int outletId, DateOnly day, Measure measure]
    {
        get
        {
            Span<long> figure = [0];
            CopyTo(outletId, measure, Period.Of(day), figure);
            return figure[0];
        }
    }

    /// <inheritdoc/>
    public override FactBeginnings BeginningsOf(int outletId) => whole.BeginningsOf(outletId);

    /// <inheritdoc/>
    public override MeasureSums Sum(IReadOnlyCollection<int> outletIds, Period period, IReadOnlyCollection<Distribution> distributions)
    {
        foreach (var id in outletIds)
        {
            foreach (var (month, place) in part[id])
            {
                if (month.Days.From <= period.To && period.From <= month.Days.To)
                {
                    month.AddTo(adder, few, place, period, distributions);
                }
            }
        }

        foreach (var measure in MeasureSums.All)
        {
            adder.Sums[(int)measure] += few[(int)measure];
        }

        Array.Clear(few);
        var ofWhole = Daily(outletIds, period);
        foreach (var measure in OfDays)
        {
            adder.Sums[(int)measure] = ofWhole.Exact(measure);
        }

        return adder.Take();
    }

    /// <inheritdoc/>
    public override MeasureSums Daily(IReadOnlyCollection<int> outletIds, Period period) => whole.Sum(outletIds, period, []);

    /// <inheritdoc/>
    public override bool CopyTo(int outletId, Measure measure, Period days, Span<long> figures)
    {
        if (!Slice.Cuts(measure))
        {
            return whole.CopyTo(outletId, measure, days, figures);
        }

        figures[..days.Days].Clear();
        foreach (var (month, place) in part[outletId])
        {
            month.AddTo(figures, place, measure, days);
        }

        return figures[..days.Days].ContainsAnyExcept(0);
    }
}

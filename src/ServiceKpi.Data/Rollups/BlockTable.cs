using System.Runtime.InteropServices;

namespace ServiceKpi.Data.Rollups;

/// <summary>The months of some outlets, as they were when they were asked for; for one reader at a time.</summary>
/// <param name="outlets">The months of each outlet from <paramref name="firstMonth"/> on; null for one that was not asked for.</param>
/// <param name="firstMonth">The number of the first month.</param>
/// <param name="beginnings">When the facts of each outlet begin.</param>
/// <param name="groups">The sums of many outlets.</param>
internal sealed class BlockTable(
    Dictionary<int, MonthBlock?[]> outlets,
    int firstMonth,
    Dictionary<int, FactBeginnings> beginnings,
    GroupBlocks groups) : MeasureTable
{
    private const int Few = 8;

    private readonly MeasureAdder adder = new();

    /// <summary>The number of the month that holds the day: months count on over the years.</summary>
    public static int MonthOf(DateOnly day) => (12 * day.Year) + day.Month - 1;

    /// <summary>The first day of a month by its number.</summary>
    public static DateOnly DayOf(int month) => new(month / 12, (month % 12) + 1, 1);

    /// <summary>The months of the outlets that touch the periods, which were asked for.</summary>
    public IEnumerable<(int OutletId, MonthBlock Block)> Touching(IReadOnlyCollection<Period> periods)
    {
        var months = periods.SelectMany(MonthsOf).Distinct().Order().ToList();
        return outlets.SelectMany(o => months.Select(month => (o.Key, o.Value[month - firstMonth]!)));
    }

    /// <summary>The numbers of the months that a period touches.</summary>
    public static IEnumerable<int> MonthsOf(Period period) => Enumerable.Range(MonthOf(period.From), MonthOf(period.To) - MonthOf(period.From) + 1);

    /// <inheritdoc/>
    public override MeasureSums this[int outletId, Period period] => Sum([outletId], period, MeasureSums.Distributions);

    /// <inheritdoc/>
    public override long this[int outletId, DateOnly day, Measure measure] => Find(outletId, MonthOf(day))?.Figure(measure, day) ?? 0;

    /// <inheritdoc/>
    public override FactBeginnings BeginningsOf(int outletId) => beginnings.GetValueOrDefault(outletId) ?? FactBeginnings.None;

    /// <inheritdoc/>
    public override MeasureSums Sum(IReadOnlyCollection<int> outletIds, Period period, IReadOnlyCollection<Distribution> distributions)
    {
        int[]? known = null;
        for (var month = MonthOf(period.From); month <= MonthOf(period.To); month++)
        {
            var at = month - firstMonth;
            if (outletIds.Count > Few && period.Contains(Period.MonthOf(DayOf(month))))
            {
                known ??= [.. outletIds.Where(outlets.ContainsKey)];
                adder.Add(groups.Of(month, known, [.. known.Select(id => outlets[id][at]!)]));
                continue;
            }

            foreach (var id in outletIds)
            {
                if (outlets.TryGetValue(id, out var months))
                {
                    months[at]!.AddTo(adder, period, distributions);
                }
            }
        }

        return adder.Take();
    }

    /// <inheritdoc/>
    public override bool CopyTo(int outletId, Measure measure, Period days, Span<long> figures)
    {
        var hasAny = false;
        for (var from = days.From; from <= days.To;)
        {
            var month = Period.MonthOf(from);
            var here = new Period(from, month.To < days.To ? month.To : days.To);
            var place = figures.Slice(from.DayNumber - days.From.DayNumber, here.Days);
            if (Find(outletId, MonthOf(from)) is { } block)
            {
                hasAny |= block.CopyTo(measure, here, place);
            }
            else
            {
                place.Clear();
            }

            from = here.To.AddDays(1);
        }

        return hasAny;
    }

    private MonthBlock? Find(int outletId, int month) =>
        outlets.GetValueOrDefault(outletId) is { } months && month >= firstMonth && month - firstMonth < months.Length ? months[month - firstMonth] : null;
}

/// <summary>
/// Adds up a calendar month of many outlets once, because pages ask for the same outlets together again and again: the whole chain, or
/// those of a region. Where months of a few of them have changed, these are taken away as they were and added as they are: sums and
/// histograms are whole numbers, so that nothing is lost by it.
/// </summary>
internal sealed class GroupBlocks
{
    private const int MostKept = 200;

    private readonly Lock access = new();
    private readonly Dictionary<(int Month, int Outlets), Group> kept = [];
    private long asked;

    /// <summary>The sum of a month of many outlets.</summary>
    /// <param name="month">The number of the month.</param>
    /// <param name="outletIds">The outlets.</param>
    /// <param name="members">What each of them has in the month.</param>
    public MeasureSums Of(int month, int[] outletIds, MonthBlock[] members)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes<int>(outletIds));
        var key = (month, hash.ToHashCode());
        lock (access)
        {
            var before = kept.GetValueOrDefault(key);
            var group = before?.OutletIds.AsSpan().SequenceEqual(outletIds) != true ? new Group(outletIds, members, Sum(members)) : before.With(members);
            group.Asked = ++asked;
            kept[key] = group;
            if (kept.Count > MostKept)
            {
                kept.Remove(kept.MinBy(g => g.Value.Asked).Key);
            }

            return group.Sum;
        }
    }

    /// <summary>Forgets all sums, and with them the months they were made of.</summary>
    public void Clear()
    {
        lock (access)
        {
            kept.Clear();
        }
    }

    private static MeasureSums Sum(IEnumerable<MonthBlock> months)
    {
        var adder = new MeasureAdder();
        foreach (var month in months)
        {
            month.AddTo(adder, month.Days, MeasureSums.Distributions);
        }

        return adder.Take();
    }

    private sealed class Group(int[] outletIds, MonthBlock[] members, MeasureSums sum)
    {
        /// <summary>Where more than one in so many has changed, adding all up anew costs no more.</summary>
        private const int OneIn = 4;

        public int[] OutletIds => outletIds;

        public MeasureSums Sum => sum;

        public long Asked { get; set; }

        public Group With(MonthBlock[] others)
        {
            int[] changed = [.. Enumerable.Range(0, members.Length).Where(i => !ReferenceEquals(members[i], others[i]))];
            if (changed.Length == 0)
            {
                return this;
            }

            if (changed.Length > members.Length / OneIn)
            {
                return new Group(outletIds, others, GroupBlocks.Sum(others));
            }

            var adder = new MeasureAdder();
            adder.Add(sum);
            adder.Subtract(GroupBlocks.Sum(changed.Select(i => members[i])));
            adder.Add(GroupBlocks.Sum(changed.Select(i => others[i])));
            return new Group(outletIds, others, adder.Take());
        }
    }
}

namespace ServiceKpi.Domain.Reports;

/// <summary>Pairs of days, put together into the stretches in which they are read.</summary>
internal sealed class PairedDays
{
    private readonly Stretches days;
    private readonly Stretches counterparts;

    public PairedDays(IReadOnlyList<DayPair> pairs)
    {
        days = new Stretches([.. pairs.Select(p => p.Day)]);
        counterparts = new Stretches([.. pairs.Select(p => p.Counterpart)]);
        Buffers = (new long[pairs.Count], new long[pairs.Count]);
        Counting = new bool[pairs.Count];
    }

    /// <summary>The days, in the order of the pairs.</summary>
    public IReadOnlyList<DateOnly> Days => days.Each;

    /// <summary>Their counterparts.</summary>
    public IReadOnlyList<DateOnly> Counterparts => counterparts.Each;

    /// <summary>How many pairs there are.</summary>
    public int Count => days.Each.Length;

    /// <summary>Where measures are read to, pair by pair.</summary>
    public (long[] OfDays, long[] OfCounterparts) Buffers { get; }

    /// <summary>Where it is written down, pair by pair, which count.</summary>
    public bool[] Counting { get; }

    /// <summary>Reads a measure of an outlet into the <see cref="Buffers"/>. False when there is nothing but zeros.</summary>
    public bool CopyTo(MeasureTable table, int outletId, Measure measure) =>
        days.CopyTo(table, outletId, measure, Buffers.OfDays) | counterparts.CopyTo(table, outletId, measure, Buffers.OfCounterparts);

    /// <summary>Some days in any order, and the stretches of days on end that hold them.</summary>
    private sealed class Stretches
    {
        private readonly List<(Period Days, int Start)> stretches = [];
        private readonly int[] places;
        private readonly long[] read;

        public Stretches(DateOnly[] days)
        {
            DateOnly[] ordered = [.. days.Distinct().Order()];
            foreach (var (place, day) in ordered.Index())
            {
                if (stretches is [.., var (before, start)] && before.To.AddDays(1) == day)
                {
                    stretches[^1] = (new Period(before.From, day), start);
                }
                else
                {
                    stretches.Add((Period.Of(day), place));
                }
            }

            Each = days;
            places = [.. days.Select(day => Array.BinarySearch(ordered, day))];
            read = new long[ordered.Length];
        }

        public DateOnly[] Each { get; }

        public bool CopyTo(MeasureTable table, int outletId, Measure measure, Span<long> figures)
        {
            var hasAny = false;
            foreach (var (days, start) in stretches)
            {
                hasAny |= table.CopyTo(outletId, measure, days, read.AsSpan(start, days.Days));
            }

            for (var i = 0; i < places.Length; i++)
            {
                figures[i] = read[places[i]];
            }

            return hasAny;
        }
    }
}

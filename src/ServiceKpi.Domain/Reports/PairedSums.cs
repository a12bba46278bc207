namespace ServiceKpi.Domain.Reports;

/// <summary>
/// The sums of one outlet, or of several, over pairs of days. For a figure that staff enter a pair counts only where both days
/// have it, so there is a sum for each such figure, and one over all pairs.
/// </summary>
internal sealed class PairedSums
{
    private static readonly Measure?[] Figures =
        [.. KpiCatalog.All.Where(k => k.ComparesDayByDay).Select(k => k.Definition.EnteredDays).Distinct()];

    /// <summary>The ratio of each figure that is one.</summary>
    private static readonly DayRatio?[] Ratios =
        [.. Figures.Select(f => KpiCatalog.All.FirstOrDefault(k => k.Definition.EnteredDays == f && k.DailyRatio is not null)?.DailyRatio)];

    private readonly Side now;
    private readonly Side then;
    private readonly long[] pairs = new long[Figures.Length];

    private PairedSums(int days)
    {
        now = new Side(days);
        then = new Side(days);
    }

    /// <summary>The sums of an outlet.</summary>
    public static PairedSums Of(MeasureTable table, int outletId, PairedDays days)
    {
        var sums = new PairedSums(days.Count);
        var (ofDays, ofCounterparts) = (new long[days.Count], new long[days.Count]);
        var counting = new bool[Figures.Length][];
        for (var figure = 0; figure < Figures.Length; figure++)
        {
            counting[figure] = new bool[days.Count];
            var isEntered = Figures[figure] is { } entered && days.CopyTo(table, outletId, entered, ofDays, ofCounterparts);
            for (var i = 0; i < days.Count; i++)
            {
                counting[figure][i] = Figures[figure] is null || (isEntered && ofDays[i] > 0 && ofCounterparts[i] > 0);
                sums.pairs[figure] += counting[figure][i] ? 1 : 0;
            }
        }

        foreach (var measure in MeasureSums.All)
        {
            if (days.CopyTo(table, outletId, measure, ofDays, ofCounterparts))
            {
                sums.now.Add(measure, ofDays, counting);
                sums.then.Add(measure, ofCounterparts, counting);
            }
        }

        return sums;
    }

    /// <summary>The sums of several outlets over the same days.</summary>
    public static PairedSums Sum(IEnumerable<PairedSums> parts, int days)
    {
        var total = new PairedSums(days);
        foreach (var part in parts)
        {
            total.now.Add(part.now);
            total.then.Add(part.then);
            for (var figure = 0; figure < Figures.Length; figure++)
            {
                total.pairs[figure] += part.pairs[figure];
            }
        }

        return total;
    }

    /// <summary>How many outlet-days the KPI has in pairs.</summary>
    public long PairsOf(Kpi kpi) => pairs[FigureOf(kpi)];

    /// <summary>The sums of the days.</summary>
    public MeasureSums NowOf(Kpi kpi) => now.Of(FigureOf(kpi));

    /// <summary>The sums of their counterparts.</summary>
    public MeasureSums ThenOf(Kpi kpi) => then.Of(FigureOf(kpi));

    /// <summary>Numerator and denominator of the KPI by day and by counterpart.</summary>
    public (IReadOnlyList<(double Y, double X)> Now, IReadOnlyList<(double Y, double X)> Then) DaysOf(Kpi kpi, DayRatio ratio)
    {
        var figure = FigureOf(kpi);
        return (now.Days(figure, ratio), then.Days(figure, ratio));
    }

    private static int FigureOf(Kpi kpi) => Array.IndexOf(Figures, kpi.Definition.EnteredDays);

    /// <summary>The days, or their counterparts: every measure by figure, and by day what a ratio divides.</summary>
    private sealed class Side(int days)
    {
        private static readonly int Measures = MeasureSums.All.Count;

        private readonly Int128[] sums = new Int128[Figures.Length * Measures];
        private readonly Int128[] ratios = new Int128[Figures.Length * days * 2];
        private readonly MeasureSums?[] found = new MeasureSums?[Figures.Length];

        /// <summary>Adds a measure of one outlet day by day, to each figure the days that count for it.</summary>
        public void Add(Measure measure, ReadOnlySpan<long> ofDays, bool[][] counting)
        {
            for (var figure = 0; figure < counting.Length; figure++)
            {
                var (counts, sum) = (counting[figure], (Int128)0);
                for (var day = 0; day < ofDays.Length; day++)
                {
                    sum += counts[day] ? ofDays[day] : 0;
                }

                sums[(figure * Measures) + (int)measure] = sum;
                if (Ratios[figure] is { } ratio && (measure == ratio.Numerator || measure == ratio.Denominator))
                {
                    for (var day = 0; day < ofDays.Length; day++)
                    {
                        ratios[(2 * ((figure * days) + day)) + (measure == ratio.Numerator ? 0 : 1)] = counts[day] ? ofDays[day] : 0;
                    }
                }
            }
        }

        public void Add(Side other)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] = checked(sums[i] + other.sums[i]);
            }

            for (var i = 0; i < ratios.Length; i++)
            {
                ratios[i] += other.ratios[i];
            }
        }

        public MeasureSums Of(int figure) => found[figure] ??= MeasureSums.Of(measure => sums[(figure * Measures) + (int)measure]);

        public List<(double Y, double X)> Days(int figure, DayRatio ratio) => ratio != Ratios[figure]
            ? []
            : [.. Enumerable.Range(0, days)
                .Select(day => 2 * ((figure * days) + day))
                .Where(at => ratios[at] != 0 || ratios[at + 1] != 0)
                .Select(at => ((double)ratios[at], (double)ratios[at + 1]))];
    }
}

/// <summary>Pairs of days, put together into the stretches in which they are read.</summary>
internal sealed class PairedDays
{
    private readonly Stretches days;
    private readonly Stretches counterparts;

    public PairedDays(IReadOnlyList<DayPair> pairs)
    {
        days = new Stretches([.. pairs.Select(p => p.Day)]);
        counterparts = new Stretches([.. pairs.Select(p => p.Counterpart)]);
    }

    /// <summary>How many pairs there are.</summary>
    public int Count => days.Count;

    /// <summary>Writes a measure of an outlet, pair by pair. False when there is nothing but zeros.</summary>
    public bool CopyTo(MeasureTable table, int outletId, Measure measure, Span<long> ofDays, Span<long> ofCounterparts) =>
        days.CopyTo(table, outletId, measure, ofDays) | counterparts.CopyTo(table, outletId, measure, ofCounterparts);

    /// <summary>Some days in any order, and the stretches of days on end that hold them.</summary>
    private sealed class Stretches
    {
        private readonly List<(Period Days, int Start)> stretches = [];
        private readonly int[] places;
        private readonly long[] read;

        public Stretches(DateOnly[] days)
        {
            DateOnly[] ordered = [.. days.Distinct().Order()];
            for (var (i, start) = (0, 0); i < ordered.Length; start = i)
            {
                for (i++; i < ordered.Length && ordered[i] == ordered[i - 1].AddDays(1); i++)
                {
                }

                stretches.Add((new Period(ordered[start], ordered[i - 1]), start));
            }

            places = [.. days.Select(day => Array.BinarySearch(ordered, day))];
            read = new long[ordered.Length];
        }

        public int Count => places.Length;

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

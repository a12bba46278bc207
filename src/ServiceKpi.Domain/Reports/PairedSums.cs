namespace ServiceKpi.Domain.Reports;

/// <summary>
/// The sums of some outlets over pairs of days. For a figure that staff enter a pair counts only where both days have it, so there is
/// a sum for each such figure, and one over all pairs.
/// </summary>
internal sealed class PairedSums(IReadOnlyList<OutletPairs> outlets)
{
    private static readonly Measure?[] Figures =
        [.. KpiCatalog.All.Where(k => k.ComparesDayByDay).Select(k => k.Definition.EnteredDays).Distinct()];

    private readonly (MeasureSums Now, MeasureSums Then)?[] found = new (MeasureSums, MeasureSums)?[Figures.Length];

    /// <summary>What is read of pairs: all that a KPI needs which is compared day by day.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
    [
        .. KpiCatalog.All.Where(k => k.ComparesDayByDay).SelectMany(k => k.DailyMeasures)
            .Concat(Figures.OfType<Measure>())
            .Concat([Measure.EntryDays, Measure.MarkedClosedDays, Measure.UnscheduledDays])
            .Distinct(),
    ];

    /// <summary>The figures that decide which pairs count; none for those of all pairs.</summary>
    public static IReadOnlyList<Measure?> FiguresEntered => Figures;

    /// <summary>The ratio of each figure that is one.</summary>
    public static IReadOnlyList<DayRatio?> Ratios { get; } =
        [.. Figures.Select(f => KpiCatalog.All.FirstOrDefault(k => k.Definition.EnteredDays == f && k.DailyRatio is not null)?.DailyRatio)];

    /// <summary>The number of the figure that decides for a KPI which pairs count; the same for KPIs of the same days.</summary>
    public static int FigureOf(Kpi kpi) => Array.IndexOf(Figures, kpi.Definition.EnteredDays);

    /// <summary>How many outlet-days the KPI has in pairs.</summary>
    public long PairsOf(Kpi kpi) => outlets.Sum(o => (long)o.PairsOf(FigureOf(kpi)));

    /// <summary>The sums of the days, and those of their counterparts.</summary>
    public (MeasureSums Now, MeasureSums Then) Of(Kpi kpi)
    {
        var figure = FigureOf(kpi);
        return found[figure] ??= (
            MeasureSums.Sum(outlets.Select(o => o.Now.Of(figure))), MeasureSums.Sum(outlets.Select(o => o.Then.Of(figure))));
    }

    /// <summary>Numerator and denominator of the KPI by day and by counterpart.</summary>
    public (IReadOnlyList<(double Y, double X)> Now, IReadOnlyList<(double Y, double X)> Then) DaysOf(Kpi kpi, DayRatio ratio)
    {
        var figure = FigureOf(kpi);
        return ratio != Ratios[figure] ? ([], []) : (Days(o => o.Now.Days(figure)), Days(o => o.Then.Days(figure)));
    }

    private List<(double Y, double X)> Days(Func<OutletPairs, (long Numerator, long Denominator)[]> daysOf)
    {
        var days = outlets.Select(daysOf).Where(d => d.Length > 0).ToList();
        var sums = new List<(double Y, double X)>();
        for (var day = 0; days.Count > 0 && day < days[0].Length; day++)
        {
            var (numerator, denominator) = ((Int128)0, (Int128)0);
            foreach (var ofOutlet in days)
            {
                numerator += ofOutlet[day].Numerator;
                denominator += ofOutlet[day].Denominator;
            }

            if (numerator != 0 || denominator != 0)
            {
                sums.Add(((double)numerator, (double)denominator));
            }
        }

        return sums;
    }
}

/// <summary>The sums of one outlet over pairs of days.</summary>
internal sealed class OutletPairs
{
    private readonly bool[]?[] counting = new bool[]?[PairedSums.FiguresEntered.Count];
    private readonly int[] pairs = new int[PairedSums.FiguresEntered.Count];

    public OutletPairs(MeasureTable table, int outletId, PairedDays days)
    {
        var (ofDays, ofCounterparts) = days.Buffers;
        for (var figure = 0; figure < pairs.Length; figure++)
        {
            pairs[figure] = days.Count;
            if (PairedSums.FiguresEntered[figure] is { } entered)
            {
                var both = new bool[days.Count];
                days.CopyTo(table, outletId, entered);
                for (var i = 0; i < both.Length; i++)
                {
                    both[i] = ofDays[i] > 0 && ofCounterparts[i] > 0;
                }

                pairs[figure] = both.AsSpan().Count(true);
                counting[figure] = pairs[figure] == days.Count ? null : both;
            }
        }

        (Now, Then) = (new Side(counting), new Side(counting));
        foreach (var measure in PairedSums.Measures)
        {
            if (days.CopyTo(table, outletId, measure))
            {
                Now.Add(measure, ofDays);
                Then.Add(measure, ofCounterparts);
            }
        }
    }

    /// <summary>The days.</summary>
    public Side Now { get; }

    /// <summary>Their counterparts.</summary>
    public Side Then { get; }

    /// <summary>How many pairs count for a figure.</summary>
    public int PairsOf(int figure) => pairs[figure];

    /// <summary>The days, or their counterparts.</summary>
    /// <param name="counting">By figure, which pairs count; none where all do.</param>
    internal sealed class Side(bool[]?[] counting)
    {
        private readonly Int128[]?[] some = new Int128[]?[counting.Length];
        private readonly Int128[] all = new Int128[MeasureSums.All.Count];
        private readonly (long Numerator, long Denominator)[]?[] days = new (long, long)[]?[counting.Length];

        /// <summary>Adds a measure day by day.</summary>
        public void Add(Measure measure, long[] ofDays)
        {
            all[(int)measure] = Sum(ofDays, null);
            for (var figure = 0; figure < counting.Length; figure++)
            {
                var counts = counting[figure];
                if (counts is not null)
                {
                    (some[figure] ??= new Int128[all.Length])[(int)measure] = Sum(ofDays, counts);
                }

                if (PairedSums.Ratios[figure] is { } ratio && (measure == ratio.Numerator || measure == ratio.Denominator))
                {
                    var ofRatio = days[figure] ??= new (long, long)[ofDays.Length];
                    for (var day = 0; day < ofDays.Length; day++)
                    {
                        var value = counts?[day] == false ? 0 : ofDays[day];
                        ofRatio[day] = measure == ratio.Numerator ? (value, ofRatio[day].Denominator) : (ofRatio[day].Numerator, value);
                    }
                }
            }
        }

        /// <summary>The sums of the pairs that count for a figure.</summary>
        public MeasureSums Of(int figure) => counting[figure] is null ? All
            : some[figure] is { } sums ? MeasureSums.Of(sums)
            : MeasureSums.Zero;

        /// <summary>What the ratio of a figure divides, by pair, 0 and 0 where the pair does not count; empty when no pair has anything.</summary>
        public (long Numerator, long Denominator)[] Days(int figure) => days[figure] ?? [];

        private MeasureSums All => field ??= MeasureSums.Of(all);

        private static Int128 Sum(long[] ofDays, bool[]? counts)
        {
            Int128 sum = 0;
            for (var day = 0; day < ofDays.Length; day++)
            {
                sum += counts?[day] == false ? 0 : ofDays[day];
            }

            return sum;
        }
    }
}

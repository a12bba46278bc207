namespace ServiceKpi.Domain.Reports;

/// <summary>
/// The sums of one outlet, or of several, over pairs of days. For a figure that staff enter a pair counts only where both days
/// have it, so there is a sum for each such figure, and one over all pairs.
/// </summary>
internal sealed class PairedSums
{
    private static readonly Measure?[] Figures =
        [.. KpiCatalog.All.Where(k => k.ComparesDayByDay).Select(k => k.Definition.EnteredDays).Distinct()];

    private readonly Side now;
    private readonly Side then;
    private readonly long[] pairs = new long[Figures.Length];

    private PairedSums(int days)
    {
        now = new Side(days);
        then = new Side(days);
    }

    /// <summary>The sums of an outlet.</summary>
    public static PairedSums Of(MeasureTable table, int outletId, IReadOnlyList<DayPair> days)
    {
        var sums = new PairedSums(days.Count);
        Span<long> ofDay = stackalloc long[MeasureSums.All.Count];
        Span<long> ofCounterpart = stackalloc long[MeasureSums.All.Count];
        foreach (var (index, pair) in days.Index())
        {
            table.CopyTo(outletId, pair.Day, ofDay);
            table.CopyTo(outletId, pair.Counterpart, ofCounterpart);
            for (var figure = 0; figure < Figures.Length; figure++)
            {
                if (Figures[figure] is not { } entered || (ofDay[(int)entered] > 0 && ofCounterpart[(int)entered] > 0))
                {
                    sums.pairs[figure]++;
                    sums.now.Add(figure, index, ofDay);
                    sums.then.Add(figure, index, ofCounterpart);
                }
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

    /// <summary>The days, or their counterparts: every measure by day.</summary>
    private sealed class Side(int days)
    {
        private static readonly int Measures = MeasureSums.All.Count;

        private readonly Int128[] sums = new Int128[Figures.Length * Measures];
        private readonly Int128[] ratios = new Int128[Figures.Length * days * 2];

        public void Add(int figure, int day, ReadOnlySpan<long> measures)
        {
            var sum = sums.AsSpan(figure * Measures, Measures);
            for (var i = 0; i < measures.Length; i++)
            {
                sum[i] = checked(sum[i] + measures[i]);
            }

            if (RatioOf(figure) is { } ratio)
            {
                var at = 2 * ((figure * days) + day);
                ratios[at] += measures[(int)ratio.Numerator];
                ratios[at + 1] += measures[(int)ratio.Denominator];
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

        public MeasureSums Of(int figure) => MeasureSums.Of(measure => sums[(figure * Measures) + (int)measure]);

        public List<(double Y, double X)> Days(int figure, DayRatio ratio)
        {
            return ratio != RatioOf(figure)
                ? []
                : [.. Enumerable.Range(0, days)
                    .Select(day => 2 * ((figure * days) + day))
                    .Where(at => ratios[at] != 0 || ratios[at + 1] != 0)
                    .Select(at => ((double)ratios[at], (double)ratios[at + 1]))];
        }

        private static DayRatio? RatioOf(int figure) => Ratios[figure];
    }

    /// <summary>The ratio of each figure that is one.</summary>
    private static readonly DayRatio?[] Ratios =
        [.. Figures.Select(f => KpiCatalog.All.FirstOrDefault(k => k.Definition.EnteredDays == f && k.DailyRatio is not null)?.DailyRatio)];
}

namespace ServiceKpi.Domain.Reports;

/// <summary>The sums of some outlets over pairs of days, for each figure those of the pairs that count for it.</summary>
/// <param name="read">Reads what the outlets have of a figure.</param>
internal sealed class PairedSums(Func<PairedFigure, IReadOnlyList<OutletPairs>> read)
{
    private readonly IReadOnlyList<OutletPairs>?[] outlets = new IReadOnlyList<OutletPairs>?[PairedFigure.Count];

    /// <summary>How many outlet-days the KPI has in pairs.</summary>
    public long PairsOf(Kpi kpi) => Read(PairedFigure.Of(kpi)).Sum(o => (long)o.Pairs);

    /// <summary>The sums of the days, and those of their counterparts.</summary>
    public (MeasureSums Now, MeasureSums Then) Of(PairedFigure figure)
    {
        var (now, then) = (new Int128[MeasureSums.All.Count], new Int128[MeasureSums.All.Count]);
        foreach (var outlet in Read(figure))
        {
            outlet.AddTo(now, then);
        }

        return (MeasureSums.Of(now), MeasureSums.Of(then));
    }

    /// <summary>Numerator and denominator of the KPI by day and by counterpart.</summary>
    public (IReadOnlyList<(double Y, double X)> Now, IReadOnlyList<(double Y, double X)> Then) DaysOf(Kpi kpi, DayRatio ratio)
    {
        var figure = PairedFigure.Of(kpi);
        return ratio != figure.Ratio ? ([], []) : (Days(figure, o => o.DaysNow), Days(figure, o => o.DaysThen));
    }

    private List<(double Y, double X)> Days(PairedFigure figure, Func<OutletPairs, (long Numerator, long Denominator)[]> daysOf)
    {
        var days = Read(figure).Select(daysOf).Where(d => d.Length > 0).ToList();
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

    private IReadOnlyList<OutletPairs> Read(PairedFigure figure) => outlets[figure.Place] ??= read(figure);
}

/// <summary>The sums of one outlet over the pairs of days that count for a figure. There are many of them at once, so they hold only what the figure decides for.</summary>
internal sealed class OutletPairs
{
    private readonly PairedFigure figure;
    private readonly Int128[] now;
    private readonly Int128[] then;

    public OutletPairs(MeasureTable table, int outletId, PairedDays days, PairedFigure figure)
    {
        this.figure = figure;
        (now, then) = (new Int128[figure.Measures.Count], new Int128[figure.Measures.Count]);
        var (ofDays, ofCounterparts) = days.Buffers;
        var counting = days.Counting;
        if (figure.Entered is { } entered)
        {
            days.CopyTo(table, outletId, entered);
            for (var i = 0; i < counting.Length; i++)
            {
                counting[i] = ofDays[i] > 0 && ofCounterparts[i] > 0;
            }
        }
        else
        {
            counting.AsSpan().Fill(true);
        }

        Pairs = counting.AsSpan().Count(true);
        for (var place = 0; place < now.Length && Pairs > 0; place++)
        {
            var measure = figure.Measures[place];
            if (days.CopyTo(table, outletId, measure))
            {
                now[place] = Sum(ofDays, counting);
                then[place] = Sum(ofCounterparts, counting);
                if (figure.Ratio is { } ratio && (measure == ratio.Numerator || measure == ratio.Denominator))
                {
                    DaysNow = With(DaysNow, ofDays, counting, measure == ratio.Numerator);
                    DaysThen = With(DaysThen, ofCounterparts, counting, measure == ratio.Numerator);
                }
            }
        }
    }

    /// <summary>How many pairs count.</summary>
    public int Pairs { get; }

    /// <summary>What the ratio of the figure divides, by day, 0 and 0 where the pair does not count; empty when no pair has anything.</summary>
    public (long Numerator, long Denominator)[] DaysNow { get; } = [];

    /// <summary>The same of the counterparts.</summary>
    public (long Numerator, long Denominator)[] DaysThen { get; } = [];

    /// <summary>Adds the sums of the days, and those of their counterparts, to some by measure.</summary>
    public void AddTo(Int128[] sumsNow, Int128[] sumsThen)
    {
        for (var place = 0; place < now.Length; place++)
        {
            var measure = (int)figure.Measures[place];
            sumsNow[measure] += now[place];
            sumsThen[measure] += then[place];
        }
    }

    private static Int128 Sum(long[] figures, bool[] counting)
    {
        Int128 sum = 0;
        for (var day = 0; day < figures.Length; day++)
        {
            sum += counting[day] ? figures[day] : 0;
        }

        return sum;
    }

    private static (long Numerator, long Denominator)[] With((long Numerator, long Denominator)[] days, long[] figures, bool[] counting, bool isNumerator)
    {
        var read = days.Length > 0 ? days : new (long Numerator, long Denominator)[figures.Length];
        for (var day = 0; day < read.Length; day++)
        {
            var value = counting[day] ? figures[day] : 0;
            read[day] = isNumerator ? (value, read[day].Denominator) : (read[day].Numerator, value);
        }

        return read;
    }
}

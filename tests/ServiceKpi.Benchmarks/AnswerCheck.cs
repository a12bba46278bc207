using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>Compares each value of the product with that of DuckDB.</summary>
internal sealed class AnswerCheck
{
    /// <summary>Floating point adds up in one order or another.</summary>
    private const double Rounding = 1e-9;

    /// <summary>What a histogram may be off by.</summary>
    private const double Bucket = (1.0 / 128) + Rounding;

    private readonly List<string> faults = [];
    private double largest;
    private double largestOfPercentiles;

    private AnswerCheck()
    {
    }

    /// <summary>How many values were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>The first few that do not agree.</summary>
    public IEnumerable<string> Faults => faults.Take(5);

    /// <summary>How many do not agree.</summary>
    public int Disagreeing => faults.Count;

    /// <summary>Compares two answers.</summary>
    public static AnswerCheck Of(KpiReport report, PeerAnswer answer, PeerQuestion question)
    {
        var check = new AnswerCheck();
        var pieces = question.Pieces.Index().ToDictionary(p => p.Item, p => p.Index);
        var columns = answer.Columns.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        foreach (var reading in report.Values)
        {
            check.Compare(reading, reading.Period, reading.Value, PeerValue);
            if (reading.Comparison is { } other)
            {
                check.Compare(reading, other.Period, other.Value, PeerValue);
            }
        }

        return check;

        double? PeerValue(KpiReading reading, Period days, string column) =>
            answer.Cells.TryGetValue((question.Together ? 0 : reading.Outlet!.Id, pieces[days]), out var values) ? values[columns[column]] : null;
    }

    /// <summary>What was found, in a line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Compared - Disagreeing:N0} of {Compared:N0} values agree, largest difference {largest:0.#E+0}, of percentiles {largestOfPercentiles:0.0000}");

    private void Compare(KpiReading reading, Period days, KpiValue value, Func<KpiReading, Period, string, double?> peerValue)
    {
        var id = reading.Kpi.Id;
        var isMedian = reading.Kpi.Durations is not null;
        Compare($"{id} of {reading.Outlet?.Code ?? "all"} in {days}", value.Value, peerValue(reading, days, id), isMedian);
        if (isMedian)
        {
            Compare($"{id} p90 of {reading.Outlet?.Code ?? "all"} in {days}", value.P90, peerValue(reading, days, id + " p90"), isMedian);
        }
    }

    private void Compare(string what, double? product, double? peer, bool isPercentile)
    {
        Compared++;
        var difference = (product, peer) switch
        {
            (null, null) => 0,
            ({ } a, { } b) => a == b ? 0 : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b)),
            _ => double.PositiveInfinity,
        };
        if (isPercentile)
        {
            largestOfPercentiles = Math.Max(largestOfPercentiles, difference);
        }
        else
        {
            largest = Math.Max(largest, difference);
        }

        if (!(difference <= (isPercentile ? Bucket : Rounding)))
        {
            faults.Add(FormattableString.Invariant($"{what}: product {product}, DuckDB {peer}"));
        }
    }
}

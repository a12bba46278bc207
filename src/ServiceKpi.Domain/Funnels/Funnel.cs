namespace ServiceKpi.Domain.Funnels;

/// <summary>
/// Which outlets are really different: each one's value against its sample, between the limits in which outlets of that
/// sample lie when all are alike.
/// </summary>
/// <remarks>
/// Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005)
/// 1185–1202. The centre is the value of all outlets together. Where outlets differ more than chance all over, the limits are
/// widened by √φ, φ the mean of the squared z-scores, of which the highest and lowest tenth were pulled in to the tenth
/// (winsorised), when φ exceeds 1 + 2·√(2/outlets).
/// </remarks>
public sealed class Funnel
{
    /// <summary>Below this many judged outlets a funnel says little and is not made.</summary>
    public const int FewestOutlets = 3;

    /// <summary>Below this many the widening cannot be estimated.</summary>
    private const int FewestForDispersion = 10;

    private const double Winsorised = 0.1;

    private readonly Kpi kpi;
    private readonly double spread;

    private Funnel(Kpi kpi, double centre, double spread, IReadOnlyList<KpiReading> readings)
    {
        this.kpi = kpi;
        this.spread = spread;
        Centre = centre;
        Dispersion = DispersionOf([.. readings.Where(r => !r.BelowMinimumSample)]);
        Points = [.. readings.Select(PointOf)];
    }

    /// <summary>The value of all outlets together, in the unit of the KPI.</summary>
    public double Centre { get; }

    /// <summary>φ: how many times wider than chance the squares scatter; 1 when the limits are those of chance alone.</summary>
    public double Dispersion { get; } = 1;

    /// <summary>The outlets with a value, in the order of the report.</summary>
    public IReadOnlyList<FunnelPoint> Points { get; }

    /// <summary>
    /// True when it is known how the KPI's values scatter. Of sums, medians and amounts per visit it is not: only days are counted there
    /// and no single case.
    /// </summary>
    public static bool Knows(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.Law is ChanceLaw.Proportion or ChanceLaw.Mean;
    }

    /// <summary>
    /// The funnel of a report with the total and every outlet. Null when the KPI follows no known law, fewer than
    /// <see cref="FewestOutlets"/> outlets can be judged, or every case is alike (a spread of 0 tells nothing).
    /// </summary>
    public static Funnel? Of(KpiReport report, Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(report);
        var total = report.Of(kpi).FirstOrDefault()?.Value;
        var readings = report.Values.Where(v => v.Kpi == kpi && v.Outlet is not null && v.Value.Value is not null).ToList();
        return !Knows(kpi) || total?.Value is not { } centre
            || readings.Count(r => !r.BelowMinimumSample) < FewestOutlets
            || SpreadOf(kpi, total) is not ({ } spread and > 0)
            ? null
            : new Funnel(kpi, centre, spread, readings);
    }

    /// <summary>The limits for an outlet of a sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The sample is less than 1.</exception>
    public FunnelLimits LimitsOf(long sample)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        return new(
            At(0.025, -NormalQuantile.Z95), At(0.975, NormalQuantile.Z95), At(0.001, -NormalQuantile.Z998), At(0.999, NormalQuantile.Z998));

        double At(double probability, double z)
        {
            if (IsProportion(kpi) && Dispersion == 1)
            {
                return kpi.Scale * BinomialLimits.Of(sample, Centre / kpi.Scale, probability, z);
            }

            var limit = Centre + (z * Math.Sqrt(Dispersion / sample) * spread);
            return IsProportion(kpi) ? Math.Clamp(limit, 0, kpi.Scale) : limit;
        }
    }

    private static bool IsProportion(Kpi kpi) => kpi.Law == ChanceLaw.Proportion;

    /// <summary>The standard deviation of a single case; of means read back from the interval of all outlets together.</summary>
    private static double? SpreadOf(Kpi kpi, KpiValue total)
    {
        var value = total.Value!.Value / kpi.Scale;
        if (IsProportion(kpi))
        {
            return value is >= 0 and <= 1 ? kpi.Scale * Math.Sqrt(value * (1 - value)) : null;
        }

        return total.Interval is { } interval
            ? (interval.High - interval.Low) / (2 * NormalQuantile.Z95) * Math.Sqrt(total.SampleSize + kpi.AddedCases)
            : null;
    }

    private double DispersionOf(List<KpiReading> judged)
    {
        if (judged.Count < FewestForDispersion)
        {
            return 1;
        }

        var scores = judged
            .Select(r => (r.Value.Value!.Value - Centre) / (spread / Math.Sqrt(r.Value.SampleSize)))
            .Order().ToList();
        var pulled = (int)(Winsorised * scores.Count);
        var (low, high) = (scores[pulled], scores[^(pulled + 1)]);
        var dispersion = scores.Average(z => Math.Pow(Math.Clamp(z, low, high), 2));
        return dispersion > 1 + (2 * Math.Sqrt(2.0 / scores.Count)) ? dispersion : 1;
    }

    private FunnelPoint PointOf(KpiReading reading)
    {
        var (value, sample) = (reading.Value.Value!.Value, reading.Value.SampleSize);
        var limits = LimitsOf(sample);
        return new(
            reading.Outlet!, value, sample, limits, reading.BelowMinimumSample ? FunnelPlace.TooFew : limits.PlaceOf(value));
    }
}

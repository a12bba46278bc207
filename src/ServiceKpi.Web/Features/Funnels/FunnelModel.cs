using System.Text;

namespace ServiceKpi.Web.Features.Funnels;

/// <summary>A funnel, ready to draw; or none, and why.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Funnel">The funnel; null when it says nothing.</param>
public sealed record FunnelModel(Kpi Kpi, Funnel? Funnel)
{
    private const int Steps = 60;
    private const int Crowd = 14;

    /// <summary>The axis of samples, from none to the largest.</summary>
    public NiceScale Samples { get; } = NiceScale.Of(Funnel?.Points.Select(p => (double?)p.Sample) ?? [], withZero: true);

    /// <summary>The axis of values: every outlet that is judged, and the funnel where the smallest of these lies.</summary>
    public NiceScale Values { get; } = NiceScale.Of(Funnel is null ? [] : EndsOf(Funnel), withZero: false);

    /// <summary>The outlets that are really different, the farthest out first.</summary>
    public IReadOnlyList<FunnelPoint> Different { get; } = Funnel is null ? [] :
        [.. Funnel.Points.Where(p => p.Place == FunnelPlace.Different).OrderByDescending(p => Math.Abs(p.Value - Funnel.Centre) * Math.Sqrt(p.Sample))];

    /// <summary>True when the outlet's name is written beside it: of those that stand out, as far as there is room.</summary>
    public bool IsNamed(FunnelPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Place == FunnelPlace.Different && Different.Take(Crowd).Contains(point);
    }

    /// <summary>Where a value lies, 0 at the top to 100 at the bottom, within the drawing.</summary>
    public double Top(double value) => 100 * (1 - Math.Clamp(Values.Share(value), 0, 1));

    /// <summary>The line of a limit over all samples.</summary>
    public string Line(Func<FunnelLimits, double> limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        var path = new StringBuilder();
        var last = 0L;
        for (var step = 0; step <= Steps; step++)
        {
            // Closer together where the funnel narrows fastest.
            var sample = (long)Math.Max(1, Math.Round(Samples.To * Math.Pow(step / (double)Steps, 2)));
            if (sample == last)
            {
                continue;
            }

            last = sample;
            path.Append(path.Length == 0 ? 'M' : 'L')
                .Append(Svg.Number(Samples.Share(sample) * LinePath.Width)).Append(' ')
                .Append(Svg.Number(Top(limit(Funnel!.LimitsOf(sample))) / 100 * LinePath.Height));
        }

        return path.ToString();
    }

    private static IEnumerable<double?> EndsOf(Funnel funnel)
    {
        var judged = funnel.Points.Where(p => p.Place != FunnelPlace.TooFew).ToList();
        var limits = funnel.LimitsOf(judged.Min(p => p.Sample));
        return [.. judged.Select(p => (double?)p.Value), limits.Low998, limits.High998];
    }
}

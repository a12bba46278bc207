namespace ServiceKpi.Domain.Statistics;

/// <summary>The uncertainty of Σy / Σx over days, such as revenue per visit, by how the days differ from it.</summary>
internal static class RatioOfDays
{
    /// <summary>With fewer days nothing is said.</summary>
    public const int LeastDays = 5;

    /// <summary>
    /// The 95 % interval r ± 1.96·√v with r = Σy/Σx and v = n/(n − 1) · Σ(y − r·x)² / (Σx)²: the ratio estimator of W. G. Cochran,
    /// "Sampling Techniques", 3rd ed. (Wiley, 1977), section 6.4, without correction for a finite population. Null with fewer
    /// than <see cref="LeastDays"/> days or Σx = 0.
    /// </summary>
    /// <param name="days">y and x of each day.</param>
    public static ConfidenceInterval? Interval(IReadOnlyCollection<(double Y, double X)> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var x = days.Sum(d => d.X);
        if (days.Count < LeastDays || x == 0)
        {
            return null;
        }

        var ratio = days.Sum(d => d.Y) / x;
        var squares = days.Sum(d => (d.Y - (ratio * d.X)) * (d.Y - (ratio * d.X)));
        var half = NormalQuantile.Z95 * Math.Sqrt((double)days.Count / (days.Count - 1) * squares) / x;
        return new ConfidenceInterval(ratio - half, ratio + half);
    }
}

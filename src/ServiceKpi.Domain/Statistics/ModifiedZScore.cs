using MathNet.Numerics.Statistics;

namespace ServiceKpi.Domain.Statistics;

/// <summary>
/// How far a value lies from others, in robust standard deviations: M = 0.6745 (x − median) / MAD, where MAD is the median
/// of the absolute deviations from the median. Half of the others may be wrong without moving it far.
/// Source: B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers", ASQC Basic References in Quality Control 16
/// (1993), section 3.3; |M| above 3.5 is called an outlier there.
/// </summary>
internal static class ModifiedZScore
{
    /// <summary>Beyond this distance a value is an outlier.</summary>
    public const double Limit = 3.5;

    /// <summary>MAD / 0.6745 estimates the standard deviation of normal values: 0.6745 is their upper quartile.</summary>
    private const double Consistency = 0.6745;

    /// <summary>The median: the middle value, or halfway between the two in the middle.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length > 0
            ? SortedArrayStatistics.Median(ordered)
            : throw new ArgumentException("There is no value.", nameof(values));
    }

    /// <summary>The score of a value among others.</summary>
    /// <param name="value">The value, not one of the others.</param>
    /// <param name="others">The others, at least one.</param>
    /// <param name="leastDeviation">
    /// The standard deviation that is assumed at least, above 0: where most of the others are alike, MAD is 0 or nearly so,
    /// and the smallest difference would be an outlier.
    /// </param>
    /// <exception cref="ArgumentException">There is no other value.</exception>
    public static double Of(double value, IReadOnlyCollection<double> others, double leastDeviation)
    {
        ArgumentNullException.ThrowIfNull(others);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastDeviation);
        var median = Median(others);
        var deviation = Median(others.Select(o => Math.Abs(o - median))) / Consistency;
        return (value - median) / Math.Max(deviation, leastDeviation);
    }
}

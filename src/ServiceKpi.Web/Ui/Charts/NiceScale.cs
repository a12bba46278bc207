using System.Globalization;

namespace ServiceKpi.Web.Ui.Charts;

/// <summary>The axis of a chart, with round numbers at even distances.</summary>
public sealed class NiceScale
{
    private const int IntervalsWanted = 5;
    private static readonly double[] Decimal = [1, 2, 2.5, 5, 10];
    private static readonly double[] Time =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 345600, 604800];

    private NiceScale(double from, double to, double step)
    {
        From = from;
        To = to;
        Ticks = [.. Enumerable.Range(0, (int)Math.Round((to - from) / step) + 1).Select(i => from + (i * step))];
    }

    /// <summary>The lower end.</summary>
    public double From { get; }

    /// <summary>The upper end, above the lower.</summary>
    public double To { get; }

    /// <summary>The round numbers from one end to the other.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>
    /// The axis that holds every value, and 0 if wanted; of no values, 0 to 1. Values of one size get an axis around
    /// them. Seconds are cut at whole minutes, hours and days.
    /// </summary>
    public static NiceScale Of(IEnumerable<double?> values, bool withZero, bool seconds = false)
    {
        var known = values.OfType<double>().Where(double.IsFinite).ToList();
        if (withZero || known.Count == 0)
        {
            known.Add(0);
        }

        var (low, high) = (known.Min(), known.Max());
        if (low == high)
        {
            var pad = low == 0 ? 1 : Math.Abs(low) * 0.1;
            (low, high) = (withZero && low >= 0 ? low : low - pad, high + pad);
        }

        var step = Step((high - low) / IntervalsWanted, seconds);
        return new NiceScale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Where the value lies, 0 at the lower end and 1 at the upper.</summary>
    public double Share(double value) => (value - From) / (To - From);

    private static double Step(double rough, bool seconds)
    {
        if (seconds && rough >= 1 && Time.FirstOrDefault(t => t >= rough) is > 0 and var time)
        {
            return time;
        }

        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return magnitude * Decimal.First(d => d * magnitude >= rough * (1 - 1e-9));
    }
}

/// <summary>Chooses which pieces of a trend are named below it, so that names never touch.</summary>
internal static class AxisLabels
{
    /// <summary>The indexes to name: evenly spread, the first always among them, at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<int> Of(int count, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var every = Math.Max(1, (int)Math.Ceiling(count / (double)most));
        return [.. Enumerable.Range(0, count).Where(i => i % every == 0)];
    }
}

/// <summary>Numbers in attributes and styles are never in the visitor's language: <c>61,67%</c> is not a length.</summary>
internal static class Svg
{
    /// <summary>The number with at most two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The number as a percentage, for a style.</summary>
    public static string Percent(double value) => Number(value) + "%";
}

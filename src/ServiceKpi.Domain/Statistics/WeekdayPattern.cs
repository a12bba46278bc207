namespace ServiceKpi.Domain.Statistics;

/// <summary>
/// What an outlet has of a figure on a weekday, by the same weekday of the <see cref="Weeks"/> weeks before. Figures are
/// compared on the scale of ln(1 + x): half as much and twice as much are equally far from the usual.
/// </summary>
public sealed class WeekdayPattern
{
    /// <summary>How many weeks are looked back.</summary>
    public const int Weeks = 13;

    /// <summary>How many values there must be before anything is called unusual.</summary>
    public const int LeastValues = 6;

    /// <summary>Beyond this modified z-score a figure is unusual.</summary>
    public const double Limit = ModifiedZScore.Limit;

    /// <summary>A figure varies by a tenth at least, whatever the few values seen say.</summary>
    private static readonly double LeastSpread = Math.Log(1.1);

    private readonly double[] logs;
    private readonly double least;

    private WeekdayPattern(double[] ordered, bool isCount)
    {
        logs = [.. ordered.Select(Scale)];
        Low = ordered[1];
        High = ordered[^2];
        Values = ordered.Length;
        var middle = ModifiedZScore.Median(ordered);

        // By chance alone a count of about λ varies by √λ (Poisson), which is about 1/√(1 + λ) on this scale.
        least = isCount ? Math.Max(LeastSpread, 1 / Math.Sqrt(1 + middle)) : LeastSpread;
    }

    /// <summary>The second lowest of the values: between it and <see cref="High"/> the figure usually lies.</summary>
    public double Low { get; }

    /// <summary>The second highest of the values.</summary>
    public double High { get; }

    /// <summary>How many values it rests on, at least <see cref="LeastValues"/>.</summary>
    public int Values { get; }

    /// <summary>The pattern of values, 0 or more each; null when there are fewer than <see cref="LeastValues"/>.</summary>
    /// <param name="values">The figures of the same weekday.</param>
    /// <param name="isCount">Whether they count something, such as visits.</param>
    public static WeekdayPattern? Of(IEnumerable<double> values, bool isCount)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length < LeastValues ? null : new WeekdayPattern(ordered, isCount);
    }

    /// <summary>
    /// The modified z-score of a figure; null when it is not unusual: within <see cref="Limit"/>, or between
    /// <see cref="Low"/> and <see cref="High"/>.
    /// </summary>
    public double? ScoreOfUnusual(double value)
    {
        if (value >= Low && value <= High)
        {
            return null;
        }

        var score = ModifiedZScore.Of(Scale(value), logs, least);
        return Math.Abs(score) > Limit ? score : null;
    }

    private static double Scale(double value) => Math.Log(1 + value);
}

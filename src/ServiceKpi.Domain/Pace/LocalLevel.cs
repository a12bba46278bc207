namespace ServiceKpi.Domain.Pace;

/// <summary>
/// The level that a row of values has now, by simple exponential smoothing: R. J. Hyndman and G. Athanasopoulos, Forecasting:
/// Principles and Practice, 3rd ed. (OTexts, 2021), section 8.1. Values that are missing leave the level as it is.
/// </summary>
internal sealed class LocalLevel
{
    /// <summary>How many values make the level that the smoothing begins with.</summary>
    private const int ValuesOfStart = 14;

    private static readonly double[] Alphas = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5];

    private LocalLevel(double alpha, double level, double variance, int values, double?[] errors)
    {
        (Alpha, Level, Variance, Values, Errors) = (alpha, level, variance, values, errors);
    }

    /// <summary>How much of the newest value goes into the level, above 0 and below 1.</summary>
    public double Alpha { get; }

    /// <summary>The level after the last value.</summary>
    public double Level { get; }

    /// <summary>The variance of the errors of the forecasts one value ahead.</summary>
    public double Variance { get; }

    /// <summary>How many values there were.</summary>
    public int Values { get; }

    /// <summary>How far each value lay from the level before it; null for a missing one.</summary>
    public IReadOnlyList<double?> Errors { get; }

    /// <summary>
    /// The level of values, with the weight of the newest chosen from 0.05 to 0.5 so that the squares of the errors are least;
    /// null when there are none.
    /// </summary>
    /// <param name="values">The values in order; null for a missing one.</param>
    /// <param name="estimated">How many figures were estimated from the same values, which the variance makes up for.</param>
    public static LocalLevel? Of(IReadOnlyList<double?> values, int estimated = 1)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (known, first) = (0, 0.0);
        foreach (var value in values)
        {
            first += known < ValuesOfStart ? value ?? 0 : 0;
            known += value is null ? 0 : 1;
        }

        if (known == 0)
        {
            return null;
        }

        var start = first / Math.Min(known, ValuesOfStart);
        var (best, least) = (Alphas[0], double.PositiveInfinity);
        foreach (var alpha in Alphas)
        {
            var squares = Run(values, start, alpha, null).Squares;
            (best, least) = squares < least ? (alpha, squares) : (best, least);
        }

        var errors = new double?[values.Count];
        var (level, sum) = Run(values, start, best, errors);
        return new LocalLevel(best, level, sum / Math.Max(1, known - estimated), known, errors);
    }

    /// <summary>The level after each value.</summary>
    /// <param name="values">The values in order; null for a missing one.</param>
    /// <param name="start">The level before the first.</param>
    /// <param name="alpha">How much of the newest value goes into the level.</param>
    public static IReadOnlyList<double> Smooth(IEnumerable<double?> values, double start, double alpha)
    {
        ArgumentNullException.ThrowIfNull(values);
        var levels = new List<double>();
        var level = start;
        foreach (var value in values)
        {
            level += alpha * ((value ?? level) - level);
            levels.Add(level);
        }

        return levels;
    }

    private static (double Level, double Squares) Run(IReadOnlyList<double?> values, double start, double alpha, double?[]? errors)
    {
        var (level, squares) = (start, 0.0);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                var error = value - level;
                squares += error * error;
                level += alpha * error;
                if (errors is not null)
                {
                    errors[i] = error;
                }
            }
        }

        return (level, squares);
    }
}

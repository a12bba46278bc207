namespace ServiceKpi.Domain.Statistics;

/// <summary>Tells a change from chance, with 95 % confidence.</summary>
internal static class ChangeTest
{
    /// <summary>
    /// Of two independent values with an interval each: noise when the interval of their difference holds 0. For two
    /// proportions with Wilson intervals this is R. G. Newcombe, "Interval estimation for the difference between independent
    /// proportions", Statistics in Medicine 17 (1998), method 10; for any two values G. Y. Zou and A. Donner, "Construction of
    /// confidence limits about effect measures", Statistics in Medicine 27 (2008); for two means it is the usual test by the
    /// normal distribution.
    /// </summary>
    public static Clarity OfValues(double now, ConfidenceInterval ofNow, double then, ConfidenceInterval ofThen)
    {
        ArgumentNullException.ThrowIfNull(ofNow);
        ArgumentNullException.ThrowIfNull(ofThen);
        var low = now - then - Math.Sqrt(Square(now - ofNow.Low) + Square(ofThen.High - then));
        var high = now - then + Math.Sqrt(Square(ofNow.High - now) + Square(then - ofThen.Low));
        return low <= 0 && 0 <= high ? Clarity.Noise : Clarity.Clear;
    }

    /// <summary>
    /// Of two sums over days: noise when their difference is within what the days vary by anyway. The days count as
    /// independent, each with the variance of a day around the usual of its weekday, so that the variance of the difference
    /// is that variance times the days of both sums.
    /// </summary>
    /// <param name="difference">The one sum less the other.</param>
    /// <param name="days">The days of both sums together.</param>
    /// <param name="spread">How a day varies.</param>
    public static Clarity OfSums(double difference, long days, WeekdaySpread spread)
    {
        ArgumentNullException.ThrowIfNull(spread);
        return Math.Abs(difference) > NormalQuantile.Z95 * Math.Sqrt(spread.Variance * days) ? Clarity.Clear : Clarity.Noise;
    }

    private static double Square(double x) => x * x;
}

/// <summary>Whether a change is more than chance.</summary>
public enum Clarity
{
    /// <summary>Nobody can tell: too few cases or too little history.</summary>
    CannotTell,

    /// <summary>The change lies within its uncertainty: no clear change.</summary>
    Noise,

    /// <summary>The change exceeds its 95 % uncertainty.</summary>
    Clear,
}

/// <summary>By which law a KPI varies when nothing but chance is at work: it tells a change from chance, and outlets from each other.</summary>
internal enum ChanceLaw
{
    /// <summary>A sum of figures that staff enter varies as its days do around the usual of their weekday.</summary>
    DaySums,

    /// <summary>A ratio of figures that staff enter varies as its days differ from it.</summary>
    DayRatios,

    /// <summary>Events that come one by one, independently, at a steady pace: the law of Poisson.</summary>
    Events,

    /// <summary>Successes among cases: the binomial law.</summary>
    Proportion,

    /// <summary>A mean of answers: the normal law with the spread of all answers.</summary>
    Mean,

    /// <summary>A median: by the ranks around the middle.</summary>
    Median,
}

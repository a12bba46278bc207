namespace ServiceKpi.Domain.Statistics;

/// <summary>The range in which the true value lies with 95 % confidence, in the unit of the value, both ends included.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record ConfidenceInterval(double Low, double High)
{
    private const double Z = NormalQuantile.Z95;

    /// <summary>How many answers <see cref="AdjustedWald"/> adds to those given.</summary>
    public const int AnswersAdded = 3;

    /// <summary>
    /// The interval stretched to hold a value. That of a score or a median moves towards the middle by its nature, so that of very few
    /// cases all alike it ends short of what they say.
    /// </summary>
    public ConfidenceInterval Holding(double? value) =>
        value is { } held && (held < Low || held > High) ? new(Math.Min(Low, held), Math.Max(High, held)) : this;

    /// <summary>
    /// The Wilson score interval of a proportion, in percent. Source: E. B. Wilson, "Probable inference, the law of
    /// succession, and statistical inference", JASA 22 (1927); recommended by Brown, Cai and DasGupta, "Interval
    /// estimation for a binomial proportion", Statistical Science 16 (2001).
    /// </summary>
    /// <param name="successes">How many of the cases, 0 to <paramref name="cases"/>.</param>
    /// <param name="cases">How many cases, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are outside their ranges.</exception>
    public static ConfidenceInterval Wilson(long successes, long cases)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, cases);
        double n = cases;
        var p = successes / n;
        var centre = p + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);
        return new(
            successes == 0 ? 0 : 100 * (centre - half) / scale,
            successes == cases ? 100 : 100 * (centre + half) / scale);
    }

    /// <summary>
    /// The adjusted-Wald interval of a net promoter score, in points and never beyond ±100: three answers are added,
    /// three quarters of one to the promoters and as much to the detractors. Source: J. Sauro and J. R. Lewis,
    /// "Confidence intervals for Net Promoter Scores" (measuringu.com, 2022), after Agresti and Min (2005).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No answers, or more promoters and detractors than answers.</exception>
    public static ConfidenceInterval AdjustedWald(long promoters, long detractors, long answers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answers, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(promoters + detractors, answers);
        var n = (double)answers + AnswersAdded;
        var (p, d) = ((promoters + 0.75) / n, (detractors + 0.75) / n);
        var net = p - d;
        var half = Z * Math.Sqrt((p + d - (net * net)) / n);
        return new(Math.Max(-100, 100 * (net - half)), Math.Min(100, 100 * (net + half)));
    }

    /// <summary>
    /// The interval of a mean, mean ± 1.96·s/√n with the sample standard deviation s; null below two values, where s is
    /// not defined. Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2.
    /// </summary>
    /// <param name="sum">The sum of the values.</param>
    /// <param name="squares">The sum of their squares.</param>
    /// <param name="count">How many values.</param>
    public static ConfidenceInterval? OfMean(long sum, long squares, long count)
    {
        if (count < 2)
        {
            return null;
        }

        var mean = (double)sum / count;
        var variance = (squares - (mean * sum)) / (count - 1);
        var half = Z * Math.Sqrt(Math.Max(0, variance) / count);
        return new(mean - half, mean + half);
    }

    /// <summary>
    /// The interval of a median, from the durations at ranks n/2 ± 1.96·√n/2, rounded outwards; null when these ranks are
    /// beyond the ends, with 5 durations and fewer. Source: M. J. Campbell and M. J. Gardner, "Calculating confidence intervals
    /// for some non-parametric analyses", BMJ 296 (1988), after W. J. Conover, Practical Nonparametric Statistics.
    /// </summary>
    public static ConfidenceInterval? OfMedian(DurationHistogram durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        var n = durations.Count;
        var half = Z * Math.Sqrt(n) / 2;
        var low = Math.Round(((double)n / 2) - half, MidpointRounding.AwayFromZero);
        var high = Math.Round(1 + ((double)n / 2) + half, MidpointRounding.AwayFromZero);
        return low < 1 || high > n ? null : new(AtRank(low)!.Value, AtRank(high)!.Value);

        double? AtRank(double rank) => durations.Quantile((rank - 1) / (n - 1));
    }

    /// <summary>
    /// The score interval of the rate of events that come one by one, independently, at a steady pace (Poisson):
    /// (c + z²/2 ± z·√(c + z²/4)) × <paramref name="per"/> / exposure. Source: L. Barker, "A comparison of nine confidence
    /// intervals for a Poisson parameter", The American Statistician 56 (2002), interval 4 (score).
    /// </summary>
    /// <param name="events">How many, 0 or more.</param>
    /// <param name="exposure">The days or visits they came in, more than 0.</param>
    /// <param name="per">The exposure that the rate is told for, such as 1000 visits.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are outside their ranges.</exception>
    public static ConfidenceInterval OfRate(long events, double exposure, double per = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exposure);
        var centre = events + (Z * Z / 2);
        var half = Z * Math.Sqrt(events + (Z * Z / 4));
        return new((centre - half) * per / exposure, (centre + half) * per / exposure);
    }
}

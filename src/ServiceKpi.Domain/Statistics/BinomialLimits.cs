namespace ServiceKpi.Domain.Statistics;

/// <summary>Quantiles of a binomial proportion, interpolated between whole numbers of successes.</summary>
/// <remarks>
/// Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005)
/// 1185–1202, appendix: with r the smallest number for which P(R ≤ r) ≥ p, the limit is (r − α) / n with
/// α = (P(R ≤ r) − p) / P(R = r). The upper limit is the lower one of the failures, so that success and failure are judged
/// alike and no outlet is beyond a limit more often by chance than it says.
/// </remarks>
internal static class BinomialLimits
{
    /// <summary>From this variance n·θ·(1 − θ) on the normal law differs by less than a chart can show.</summary>
    private const double EnoughVariance = 400;

    /// <summary>The proportion, 0 to 1, below which an outlet lies with the probability.</summary>
    /// <param name="cases">How many cases, at least 1.</param>
    /// <param name="rate">The proportion of all outlets, above 0 and below 1.</param>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="z">The quantile of the normal law for the probability.</param>
    public static double Of(long cases, double rate, double probability, double z)
    {
        var variance = cases * rate * (1 - rate);
        return variance >= EnoughVariance
            ? Math.Clamp(rate + (z * Math.Sqrt(rate * (1 - rate) / cases)), 0, 1)
            : probability <= 0.5 ? Exact(cases, rate, probability) : 1 - Exact(cases, 1 - rate, 1 - probability);
    }

    /// <summary>Ours: MathNet.Numerics has no quantile of this law, and none anywhere between whole numbers.</summary>
    private static double Exact(long cases, double rate, double probability)
    {
        // By logarithms: P(R = 0) alone would be 0 in binary fractions for a thousand cases.
        var (log, odds) = (cases * Math.Log(1 - rate), Math.Log(rate) - Math.Log(1 - rate));
        var below = 0.0;
        for (long r = 0; r <= cases; r++)
        {
            var at = Math.Exp(log);
            if (below + at >= probability)
            {
                return Math.Clamp((r - ((below + at - probability) / at)) / cases, 0, 1);
            }

            below += at;
            log += Math.Log((double)(cases - r) / (r + 1)) + odds;
        }

        return 1;
    }
}

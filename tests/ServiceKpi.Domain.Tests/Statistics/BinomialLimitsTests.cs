namespace ServiceKpi.Domain.Tests.Statistics;

public sealed class BinomialLimitsTests
{
    /// <summary>
    /// Ten cases of 99 %: P(R ≤ 8) = 0.0042662 and P(R = 9) = 10 · 0.99⁹ · 0.01 = 0.0913517, so that the lower 95 % limit is
    /// (9 − (0.0956179 − 0.025) / 0.0913517) / 10 = 0.822697; of 1 % the upper limit is that of the failures.
    /// </summary>
    [Fact]
    public void A_rate_near_all_or_none_has_limits_that_are_not_as_far_on_either_side()
    {
        Low(10, 0.99).Should().BeApproximately(0.822697, 1e-6);
        High(10, 0.01).Should().BeApproximately(1 - 0.822697, 1e-6);
        High(10, 0.99).Should().Be(1);
        Low(10, 0.01).Should().Be(0);
    }

    /// <summary>Three failures are expected among 300: P(R ≤ 292) = 0.0114741 and P(R = 293) = 0.0212769.</summary>
    [Fact]
    public void Many_cases_with_few_failures_are_counted_out() =>
        Low(300, 0.99).Should().BeApproximately((293 - ((0.0114741 + 0.0212769 - 0.025) / 0.0212769)) / 300, 1e-6);

    /// <summary>P(R ≤ 9) = 1 − 0.998¹⁰ = 0.0198210 is less than 0.025, so r = 10: (10 − (1 − 0.025) / 0.998¹⁰) / 10.</summary>
    [Fact]
    public void Where_all_succeed_as_a_rule_the_limit_is_still_interpolated() =>
        Low(10, 0.998).Should().BeApproximately(0.900528, 1e-6);

    [Fact]
    public void A_limit_is_never_on_the_other_side_of_the_rate()
    {
        Low(10, 0.9999).Should().BeLessThan(0.9999);
        High(10, 0.0001).Should().BeGreaterThan(0.0001);
    }

    /// <summary>1,600 · ½ · ½ = 400: 0.5 − 1.959964 · 0.5 / 40.</summary>
    [Fact]
    public void From_a_variance_of_400_on_the_normal_law_is_enough()
    {
        Low(1_600, 0.5).Should().BeApproximately(0.4755004, 1e-7);
        Low(1_599, 0.5).Should().NotBeApproximately(0.5 - (1.959964 * 0.5 / Math.Sqrt(1_599)), 1e-4);
    }

    private static double Low(long cases, double rate) => BinomialLimits.Of(cases, rate, 0.025, -NormalQuantile.Z95);

    private static double High(long cases, double rate) => BinomialLimits.Of(cases, rate, 0.975, NormalQuantile.Z95);
}

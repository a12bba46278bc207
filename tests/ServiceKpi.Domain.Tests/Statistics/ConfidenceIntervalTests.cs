namespace ServiceKpi.Domain.Tests.Statistics;

public sealed class ConfidenceIntervalTests
{
    // R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods",
    // Statistics in Medicine 17 (1998), table I, method 3 (score without continuity correction).
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_is_that_of_Newcombe_1998(long successes, long cases, double low, double high)
    {
        var interval = ConfidenceInterval.Wilson(successes, cases);

        (interval.Low / 100).Should().BeApproximately(low, 0.00005);
        (interval.High / 100).Should().BeApproximately(high, 0.00005);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(1_000_000)]
    public void Wilson_of_none_begins_at_0_and_of_all_ends_at_100(long cases)
    {
        ConfidenceInterval.Wilson(0, cases).Low.Should().Be(0);
        ConfidenceInterval.Wilson(cases, cases).High.Should().Be(100);
        ConfidenceInterval.Wilson(0, cases).High.Should()
            .BeApproximately(100 - ConfidenceInterval.Wilson(cases, cases).Low, 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Wilson_of_impossible_numbers_throws(long successes, long cases) =>
        FluentActions.Invoking(() => ConfidenceInterval.Wilson(successes, cases)).Should().Throw<ArgumentOutOfRangeException>();

    // Formula of J. Lewis and J. Sauro, "Evaluating NPS confidence intervals with real-world data" (measuringu.com,
    // 19 January 2021), adjusted-Wald: 3 more answers, ¾ of one more promoter and detractor. Numbers worked by hand for 60
    // promoters and 20 detractors of 100: p = 60.75/103 = 0.589806, d = 20.75/103 = 0.201456, p − d = 0.388350,
    // variance p + d − (p − d)² = 0.640446, 1.96·√(0.640446/103) = 0.154552.
    [Fact]
    public void Adjusted_Wald_is_that_of_the_formula()
    {
        var interval = ConfidenceInterval.AdjustedWald(60, 20, 100);

        interval.Low.Should().BeApproximately(23.380, 0.001);
        interval.High.Should().BeApproximately(54.290, 0.001);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(500)]
    public void Adjusted_Wald_stays_within_100_points(long answers)
    {
        var best = ConfidenceInterval.AdjustedWald(answers, 0, answers);
        var worst = ConfidenceInterval.AdjustedWald(0, answers, answers);

        best.High.Should().BeInRange(90, 100);
        worst.Should().Be(new ConfidenceInterval(-best.High, -best.Low));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-1, 0, 5)]
    [InlineData(0, -1, 5)]
    [InlineData(3, 3, 5)]
    public void Adjusted_Wald_of_impossible_numbers_throws(long promoters, long detractors, long answers) =>
        FluentActions.Invoking(() => ConfidenceInterval.AdjustedWald(promoters, detractors, answers))
            .Should().Throw<ArgumentOutOfRangeException>();

    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2, data set ZARR13.DAT: n = 195, mean 9.261460, standard
    // deviation 0.022789; its interval by Student's t (1.9723) is 9.258242 to 9.264679. By the normal quantile 1.96 it is
    // narrower by 1.96/1.9723, so the half width is 0.003198 instead of 0.003219. The values are scaled to millionths.
    [Fact]
    public void The_interval_of_a_mean_is_that_of_the_NIST_handbook()
    {
        const long n = 195;
        const long mean = 9_261_460;
        const double deviation = 22_789;
        const long squares = (n * mean * mean) + (long)((n - 1) * deviation * deviation);

        var interval = ConfidenceInterval.OfMean(n * mean, squares, n)!;

        interval.Low.Should().BeApproximately(9_258_242, 25);
        interval.High.Should().BeApproximately(9_264_679, 25);
        (interval.High - interval.Low).Should().BeApproximately(2 * 3_198, 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_mean_of_fewer_than_two_values_has_no_interval(long count) =>
        ConfidenceInterval.OfMean(3 * count, 9 * count, count).Should().BeNull();

    /// <summary>1 and 3: mean 2, s² = 2, 1.96 · √(2 / 2) = 1.96.</summary>
    [Fact]
    public void Two_values_are_enough_for_an_interval_of_their_mean()
    {
        var interval = ConfidenceInterval.OfMean(4, 10, 2)!;

        interval.Low.Should().BeApproximately(0.04, 0.0001);
        interval.High.Should().BeApproximately(3.96, 0.0001);
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(1, 0)]
    [InlineData(1, -10)]
    public void A_rate_of_impossible_numbers_throws(long events, double exposure) =>
        FluentActions.Invoking(() => ConfidenceInterval.OfRate(events, exposure)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0.5, 0.5, 3)]
    [InlineData(2, 1, 3)]
    [InlineData(3.5, 1, 3.5)]
    public void An_interval_is_stretched_just_far_enough_to_hold_a_value(double value, double low, double high) =>
        new ConfidenceInterval(1, 3).Holding(value).Should().Be(new ConfidenceInterval(low, high));

    [Fact]
    public void Without_a_value_an_interval_stays_as_it_is() =>
        new ConfidenceInterval(1, 3).Holding(null).Should().Be(new ConfidenceInterval(1, 3));
}

namespace ServiceKpi.Domain.Tests.Statistics;

public sealed class ModifiedZScoreTests
{
    // By hand. Two wild values among ten: the ordinary z-score of 8.3, (8.3 − 3.45) / 2.53 = 1.9, misses it.
    // In order: 2.1 2.1 2.3 2.3 2.4 2.5 2.6 2.6 8.2 8.3, median (2.4 + 2.5) / 2 = 2.45.
    // Deviations in order: .05 .05 .15 .15 .15 .15 .35 .35 5.75 5.85, MAD (.15 + .15) / 2 = .15.
    private static readonly double[] Ten = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];

    // 0.6745 × 5.85 / 0.15 = 26.3055; 0.6745 × −0.35 / 0.15 = −1.5738.
    [Theory]
    [InlineData(8.3, 26.3055)]
    [InlineData(2.1, -1.5738)]
    [InlineData(2.45, 0)]
    public void The_score_is_0_6745_times_the_distance_from_the_median_by_the_median_distance(double value, double score) =>
        ModifiedZScore.Of(value, Ten, 0.001).Should().BeApproximately(score, 0.0001);

    [Fact]
    public void Values_that_are_alike_take_the_least_deviation() =>
        ModifiedZScore.Of(12, [10, 10, 10, 10, 11], 0.5).Should().Be(4, "MAD is 0, and 2 is four times 0.5");

    [Fact]
    public void Of_an_even_number_the_median_lies_between_the_two_in_the_middle()
    {
        ModifiedZScore.Median([4, 1, 3, 2]).Should().Be(2.5);
        ModifiedZScore.Median([9, 1, 2]).Should().Be(2);
        FluentActions.Invoking(() => ModifiedZScore.Median([])).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    public void Without_a_least_deviation_the_smallest_difference_would_be_an_outlier(double least) =>
        FluentActions.Invoking(() => ModifiedZScore.Of(12, [10, 10, 10], least)).Should().Throw<ArgumentOutOfRangeException>();
}

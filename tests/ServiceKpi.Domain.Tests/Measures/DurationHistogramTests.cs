using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Measures;

public sealed class DurationHistogramTests
{
    private const double GreatestError = 1.0 / 128;

    [Fact]
    public void Addition_is_associative_commutative_and_has_a_neutral_element() => Law.Holds(Some.Three(Some.Histogram), sums =>
    {
        var (a, b, c) = sums;
        ((a + b) + c).Should().Be(a + (b + c));
        (a + b).Should().Be(b + a);
        (a + DurationHistogram.Empty).Should().Be(a);
        (DurationHistogram.Empty + a).Should().Be(a);
    });

    [Fact]
    public void The_sum_is_the_histogram_of_all_durations_together() => Law.Holds(Some.Three(Some.Durations), lists =>
    {
        var (a, b, c) = lists;
        var together = DurationHistogram.Of([.. a, .. b, .. c]);

        DurationHistogram.Sum([DurationHistogram.Of(a), DurationHistogram.Of(b), DurationHistogram.Of(c)]).Should().Be(together);
        together.Count.Should().Be(a.Length + b.Length + c.Length);
    });

    [Fact]
    public void A_quantile_is_within_1_in_128_of_the_exact_one()
    {
        var cases = from durations in Some.Durations.Where(d => d.Length > 0)
                    from percent in Gen.Choose(0, 100)
                    select (durations, percent);

        Law.Holds(cases, c =>
        {
            var exact = PercentileCont(c.durations, c.percent / 100.0);

            DurationHistogram.Of(c.durations).Quantile(c.percent / 100.0).Should()
                .BeApproximately(exact, (exact * GreatestError) + 1e-6);
        });
    }

    // Oracle Database SQL Language Reference, PERCENTILE_CONT: row = 1 + p·(n − 1), linear between the rows around it.
    // The values are exact below 128 s: (1, 2, 3, 4) has 2.5 in the middle and 3.7 at 0.9, row 3.7.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 3.7)]
    [InlineData(1, 4)]
    public void A_quantile_lies_between_the_closest_ranks(double quantile, double expected) =>
        DurationHistogram.Of([4, 2, 1, 3]).Quantile(quantile).Should().BeApproximately(expected, 1e-9);

    // T. Lane on the PostgreSQL list, answering J. Palayret (April 2020): the third part between 10 and 11 is not their
    // mean but lies where SQL:2003, 10.9, puts it, 10.666…; here with rows 10, 11, 12: row 1 + 2/3, 10 + 2/3.
    [Fact]
    public void A_quantile_is_not_halfway_between_the_closest_ranks() =>
        DurationHistogram.Of([10, 11, 12]).Quantile(1.0 / 3).Should().BeApproximately(10 + (2.0 / 3), 1e-9);

    [Fact]
    public void No_duration_has_no_quantile() => DurationHistogram.Empty.Quantile(0.5).Should().BeNull();

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_quantile_is_asked_for_between_0_and_1(double quantile) =>
        FluentActions.Invoking(() => DurationHistogram.Of([1]).Quantile(quantile)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_negative_duration_throws() =>
        FluentActions.Invoking(() => DurationHistogram.Of([5, -1])).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Below_128_seconds_every_second_has_a_bucket_of_its_own()
    {
        for (var seconds = 0; seconds < 128; seconds++)
        {
            DurationHistogram.BucketOf(seconds).Should().Be(seconds);
            DurationHistogram.MiddleOf(seconds).Should().Be(seconds);
        }
    }

    [Fact]
    public void Buckets_follow_one_another_without_a_gap_and_hold_their_middle()
    {
        foreach (var octave in Enumerable.Range(7, 55))
        {
            var first = DurationHistogram.BucketOf(1L << octave);
            DurationHistogram.BucketOf((1L << octave) - 1).Should().Be(first - 1);
            DurationHistogram.BucketOf((1L << (octave + 1)) - 1).Should().Be(first + 63);
            DurationHistogram.BucketOf((long)DurationHistogram.MiddleOf(first)).Should().Be(first);
        }
    }

    [Fact]
    public void The_longest_duration_there_is_still_counts()
    {
        var histogram = DurationHistogram.Of([long.MaxValue]);

        histogram.Quantile(0.5).Should().BeApproximately(long.MaxValue, long.MaxValue * GreatestError);
        DurationHistogram.FromBytes(histogram.ToBytes()).Should().Be(histogram);
    }

    private static double PercentileCont(long[] durations, double quantile)
    {
        var ordered = durations.Order().ToArray();
        var rank = quantile * (ordered.Length - 1);
        var (below, above) = (ordered[(int)Math.Floor(rank)], ordered[(int)Math.Ceiling(rank)]);
        return below + ((rank - Math.Floor(rank)) * (above - below));
    }
}

namespace ServiceKpi.Domain.Tests.Measures;

public sealed class MeasureAdderTests
{
    private static readonly MeasureSums One = Sums(3, 10, 200);
    private static readonly MeasureSums Two = Sums(4, 200, 5_000);

    // 3 and 4 visits, with 10 and 200 s and 200 and 5,000 s: 7 visits and four durations; without the first again the second.
    [Fact]
    public void What_was_added_and_taken_away_again_was_never_there()
    {
        var adder = new MeasureAdder();
        adder.Add(One);
        adder.Add(Two);
        adder.Subtract(One);

        adder.Take().Should().Be(Two);
    }

    [Fact]
    public void After_a_sum_was_taken_the_next_begins_at_nothing()
    {
        var adder = new MeasureAdder();
        adder.Add(Two);
        adder.Add(One);
        var both = adder.Take();

        both[Measure.Visits].Should().Be(7);
        both[Distribution.FirstResponseTimes].Should().Be(DurationHistogram.Of([10, 200, 200, 5_000]));
        adder.Take().Should().Be(MeasureSums.Zero);
        adder.Add(One);
        adder.Take().Should().Be(One, "nothing of the last sum is left in a bucket");
    }

    [Fact]
    public void A_bucket_that_there_is_not_cannot_be_added_to()
    {
        var adder = new DurationAdder();

        adder.Between(0, DurationHistogram.HighestBucket).Length.Should().Be(DurationHistogram.HighestBucket + 1);
        adder.Invoking(a => a.Between(-1, 5).Length).Should().Throw<ArgumentOutOfRangeException>();
        adder.Invoking(a => a.Between(0, DurationHistogram.HighestBucket + 1).Length).Should().Throw<ArgumentOutOfRangeException>();
        new DurationAdder().Take().Should().Be(DurationHistogram.Empty);
    }

    private static MeasureSums Sums(long visits, params long[] seconds) => MeasureSums.Of(
        measure => measure == Measure.Visits ? visits : 0,
        distribution => distribution == Distribution.FirstResponseTimes ? DurationHistogram.Of(seconds) : DurationHistogram.Empty);
}

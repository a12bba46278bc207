namespace ServiceKpi.Domain.Tests.Measures;

public sealed class MeasureSumsTests
{
    [Fact]
    public void Addition_is_associative_commutative_and_has_a_neutral_element() => Law.Holds(Some.Three(Some.Sums), sums =>
    {
        var (a, b, c) = sums;
        ((a + b) + c).Should().Be(a + (b + c));
        (a + b).Should().Be(b + a);
        (a + MeasureSums.Zero).Should().Be(a);
        (MeasureSums.Zero + a).Should().Be(a);
    });

    [Fact]
    public void The_sum_of_many_is_that_of_adding_one_after_the_other() => Law.Holds(Some.Three(Some.Sums), sums =>
    {
        var (a, b, c) = sums;
        var sum = MeasureSums.Sum([a, b, c]);

        sum.Should().Be(a + b + c);
        sum.GetHashCode().Should().Be((a + b + c).GetHashCode());
    });

    [Fact]
    public void Each_measure_and_each_histogram_is_added()
    {
        var one = MeasureSums.Of(m => (int)m, d => DurationHistogram.Of([1, (int)d]));
        var two = MeasureSums.Of(m => 100, d => DurationHistogram.Of([4 + (int)d]));

        var sum = one + two;

        MeasureSums.All.Should().OnlyContain(m => sum[m] == (int)m + 100);
        MeasureSums.Distributions.Should().OnlyContain(d => sum[d].Equals(DurationHistogram.Of(new long[] { 1, (int)d, 4 + (int)d })));
        sum.Durations.Should().Be(3 * MeasureSums.Distributions.Count);
    }

    [Fact]
    public void Everything_counted_says_from_which_rows()
    {
        MeasureSums.All.Select(m => CountsAttribute.Of(m)).Should().HaveCount(MeasureSums.All.Count);
        MeasureSums.Distributions.Select(d => CountsAttribute.Of(d).Kind).Should().OnlyContain(kind => kind == RowKind.Tickets || kind == RowKind.Answers);
        FluentActions.Invoking(() => CountsAttribute.Of(RowKind.Days)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void The_sum_of_none_is_zero()
    {
        MeasureSums.Sum([]).Should().Be(MeasureSums.Zero);
        MeasureSums.All.Should().OnlyContain(m => MeasureSums.Zero[m] == 0);
    }

    [Fact]
    public void Sums_of_money_beyond_64_bits_are_exact_and_a_count_never_wraps()
    {
        var most = MeasureSums.Of(_ => long.MaxValue);

        var sum = most + most;

        sum.Exact(Measure.RevenueMinor).Should().Be((Int128)long.MaxValue * 2);
        sum.Invoking(s => s[Measure.Visits]).Should().Throw<OverflowException>();
    }

    [Fact]
    public void Sums_differ_in_a_measure_or_a_histogram()
    {
        MeasureSums.Of(m => m == Measure.Visits ? 1 : 0).Should().NotBe(MeasureSums.Zero);
        MeasureSums.Distributions.Select(Only).Distinct().Should().HaveCount(MeasureSums.Distributions.Count);
        MeasureSums.Zero.Equals(null).Should().BeFalse();
    }

    private static MeasureSums Only(Distribution distribution) =>
        MeasureSums.Of(_ => 0, d => DurationHistogram.Of(d == distribution ? [1] : []));
}

namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class KpiValueTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_is_a_finite_number(double value) =>
        FluentActions.Invoking(() => KpiValue.Of(value, 1, 1, 1)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_ratio_without_a_denominator_is_no_value_and_keeps_what_was_found()
    {
        var value = KpiValue.Ratio(7, 0, 3, NoDataReason.NotEntered);

        value.ShouldBeMissing(NoDataReason.NotEntered);
        value.Numerator.Should().Be(7);
        value.Denominator.Should().Be(0);
        value.SampleSize.Should().Be(3);
    }

    [Fact]
    public void A_share_of_no_cases_is_no_value() => KpiValue.Proportion(0, 0).ShouldBeMissing(NoDataReason.NoEvents);

    [Theory]
    [InlineData(1, 0.01)]
    [InlineData(123_456_789, 1_234_567.89)]
    [InlineData(0, 0)]
    public void Money_is_shown_in_hundreds_of_minor_units(long minor, double major) => Money.ToMajor(minor).Should().Be(major);

    [Fact]
    public void It_is_as_uncertain_as_its_interval_unless_it_says_otherwise()
    {
        ConfidenceInterval interval = new(4, 6), range = new(3, 7);
        var value = KpiValue.Of(5, 5, 1, 10);

        value.Uncertainty.Should().BeNull();
        (value with { Interval = interval }).Uncertainty.Should().Be(interval);
        (value with { Uncertainty = range }).Uncertainty.Should().Be(range);
        (value with { Interval = interval, Uncertainty = range }).Uncertainty.Should().Be(range);
    }
}

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
}

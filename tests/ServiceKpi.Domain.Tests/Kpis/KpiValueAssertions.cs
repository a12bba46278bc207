namespace ServiceKpi.Domain.Tests.Kpis;

internal static class KpiValueAssertions
{
    private const double Rounding = 1e-9;

    public static void ShouldBe(this KpiValue actual, double value, double numerator, double denominator, long sample)
    {
        actual.Reason.Should().BeNull();
        actual.Value.Should().BeApproximately(value, Rounding);
        actual.Numerator.Should().BeApproximately(numerator, Rounding);
        actual.Denominator.Should().BeApproximately(denominator, Rounding);
        actual.SampleSize.Should().Be(sample);
    }

    public static void ShouldBeShare(this KpiValue actual, long successes, long cases)
    {
        actual.ShouldBe(100.0 * successes / cases, successes, cases, cases);
        actual.Interval.Should().Be(ConfidenceInterval.Wilson(successes, cases));
    }

    public static void ShouldBeMissing(this KpiValue actual, NoDataReason reason)
    {
        actual.Value.Should().BeNull();
        actual.Reason.Should().Be(reason);
        actual.Interval.Should().BeNull();
        actual.P90.Should().BeNull();
        actual.Mean.Should().BeNull();
        actual.Ease.Should().BeNull();
    }
}

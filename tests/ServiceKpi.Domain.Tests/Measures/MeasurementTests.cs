namespace ServiceKpi.Domain.Tests.Measures;

public sealed class MeasurementTests
{
    [Fact]
    public void Trading_days_are_those_scheduled_and_those_that_traded_all_the_same()
    {
        var sums = MeasureSums.Of(m => m == Measure.UnscheduledDays ? 2 : 0);

        new Measurement(sums, ScheduledDays: 26).TradingDays.Should().Be(28);
        Measurement.Nothing.TradingDays.Should().Be(0);
    }
}

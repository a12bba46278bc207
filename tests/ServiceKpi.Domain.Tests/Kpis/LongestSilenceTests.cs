namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class LongestSilenceTests
{
    private static readonly LongestSilence Kpi = new();
    private const double HistogramError = 1.0 / 128;

    private static readonly TicketBuilder Job = TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(5)).Promised(TestDay.Monday);

    // Silences of 1, 2, 3, 4 and 10 hours: the median is 3 hours, the mean 4.
    [Fact]
    public void The_median_of_five_silences_is_the_third()
    {
        var value = Kpi.Evaluate(TestDay.Quiet.With(Silent(1), Silent(2), Silent(3), Silent(4), Silent(10)).Measured());

        value.Value.Should().BeApproximately(3 * 3600, 3 * 3600 * HistogramError);
        (value.Mean, value.SampleSize).Should().Be((4 * 3600, 5));
    }

    [Fact]
    public void Jobs_without_a_promise_have_none() =>
        Kpi.Evaluate(TestDay.Quiet.With(TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(1)).AtDesk(new CourseFigures { SilenceSeconds = 5 })).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static TicketBuilder Silent(int hours) => Job.AtDesk(new CourseFigures { SilenceSeconds = hours * 3600 });
}

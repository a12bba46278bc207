namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class ResolutionTimeTests
{
    private const double HistogramError = 1.0 / 128;

    private static readonly ResolutionTime Kpi = new();
    private static readonly TicketBuilder Ticket = TicketBuilder.Opened(TestDay.Monday);

    // Oracle Database SQL Language Reference, PERCENTILE_CONT, analytic example over hr.employees: the salaries of
    // department 30 (11000, 3100, 2900, 2800, 2600, 2500) have the median 2850, those of department 60 (9000, 6000,
    // 4800, 4800, 4200) the median 4800. Here they are seconds.
    [Theory]
    [InlineData(2_850, 11_000, 3_100, 2_900, 2_800, 2_600, 2_500)]
    [InlineData(4_800, 9_000, 6_000, 4_800, 4_800, 4_200)]
    public void The_median_is_that_of_percentile_cont(double median, params int[] seconds) =>
        Kpi.Evaluate(Resolved(seconds)).Value.Should().BeApproximately(median, median * HistogramError);

    // "Average resolution time calculator" (calculator.7search.cc): 120 hours for 30 tickets are 4 hours a ticket.
    [Fact]
    public void The_mean_of_the_published_calculator_is_4_hours()
    {
        var value = Kpi.Evaluate(Resolved([.. Enumerable.Repeat(4 * 3_600, 30)]));

        value.Numerator.Should().Be(120 * 3_600);
        value.Denominator.Should().Be(30);
        value.Mean.Should().Be(4 * 3_600);
        value.SampleSize.Should().Be(30);
    }

    [Fact]
    public void Open_tickets_have_no_resolution_time_yet() =>
        Kpi.Evaluate(TestDay.Quiet.With(Ticket).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value_and_not_0() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void A_matter_settled_at_once_is_a_real_0() => Kpi.Evaluate(Resolved(0)).ShouldBe(0, 0, 1, sample: 1);

    [Fact]
    public void Equal_times_are_median_p90_and_mean_alike()
    {
        var value = Kpi.Evaluate(Resolved(100, 100, 100));

        value.ShouldBe(100, 300, 3, sample: 3);
        value.P90.Should().Be(100);
        value.Mean.Should().Be(100);
    }

    private static Measurement Resolved(params int[] seconds) =>
        TestDay.Quiet.With(seconds.Select(s => Ticket.ResolvedAfter(TimeSpan.FromSeconds(s)).Build())).Measured();
}

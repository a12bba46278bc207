namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class DeliveryPerformanceTests
{
    private static readonly DeliveryPerformance Kpi = new();
    private static readonly TicketBuilder Done = TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(5));
    private static readonly TicketBuilder InTime = Done.Promised(TestDay.Monday);
    private static readonly TicketBuilder Late = Done.Promised(TestDay.Monday.AddDays(-1));

    // MfgCalcs, "On-Time Delivery Rate: a worked example" (mfgcalcs.com): 940 on-time deliveries of 1,000 delivered
    // shipments are 94 %.
    [Fact]
    public void The_published_carrier_delivers_94_percent_in_time() =>
        Kpi.Evaluate(TestDay.Quiet.With(InTime.Times(940)).With(Late.Times(60)).Measured()).ShouldBeShare(940, 1_000);

    [Fact]
    public void The_promised_day_itself_is_in_time() => Kpi.Evaluate(TestDay.Quiet.With(InTime).Measured()).ShouldBeShare(1, 1);

    [Fact]
    public void Jobs_without_a_promise_are_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(InTime, Late, Done).Measured()).ShouldBeShare(1, 2);

    [Fact]
    public void Jobs_not_done_yet_are_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(InTime, TicketBuilder.Opened(TestDay.Monday).Promised(TestDay.Monday)).Measured())
            .ShouldBeShare(1, 1);

    [Fact]
    public void No_promise_is_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.With(Done).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(4, 0)]
    [InlineData(0, 4)]
    public void All_and_none_are_real_scores(int inTime, int late) =>
        Kpi.Evaluate(TestDay.Quiet.With(InTime.Times(inTime)).With(Late.Times(late)).Measured())
            .ShouldBeShare(inTime, inTime + late);
}

namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class DeliveryChoiceTests
{
    private static readonly DeliveryChoice Kpi = new();
    private static readonly TicketBuilder Job = TicketBuilder.Opened("2026-03-02 08:00").Resolved("2026-03-02 10:00");

    // Offered nothing, one way, two and three: 2 of 4 could choose.
    [Fact]
    public void Two_ways_are_a_choice() => Kpi.Evaluate(TestDay.Quiet.With(Offered(0), Offered(1), Offered(2), Offered(3)).Measured()).ShouldBeShare(2, 4);

    [Fact]
    public void What_is_still_to_be_handed_over_is_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(Offered(2), Job.AtDesk(new CourseFigures { HandoverOptions = 2 })).Measured()).ShouldBeShare(1, 1);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static TicketBuilder Offered(int options) => Job.AtDesk(new CourseFigures { HandedOverAt = TestTime.Utc("2026-03-02 11:00"), HandoverOptions = options });
}

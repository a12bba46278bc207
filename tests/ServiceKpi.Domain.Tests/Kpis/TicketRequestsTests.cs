namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class TicketRequestsTests
{
    private static readonly TicketRequests Kpi = new();

    // The report "Response time by days" of Axence, nVision 14 and 16 help (axence.net/help): 20, 43 and 14 tickets on
    // three days are 77.
    [Fact]
    public void The_tickets_of_the_published_report_are_77()
    {
        var ticket = TicketBuilder.Opened(TestDay.Monday);
        var days = TestDay.Total(
            TestDay.Quiet.With(ticket.Times(20)), TestDay.Quiet.With(ticket.Times(43)), TestDay.Quiet.With(ticket.Times(14)));

        Kpi.Evaluate(days).ShouldBe(77, 77, 1, sample: 77);
    }

    [Fact]
    public void No_ticket_is_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.Entered(40, 100).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Every_kind_of_ticket_is_a_request()
    {
        var tickets = Enum.GetValues<TicketKind>().Select(k => TicketBuilder.Opened(TestDay.Monday).Of(k).Build());

        Kpi.Evaluate(TestDay.Quiet.With(tickets).Measured()).ShouldBe(4, 4, 1, sample: 4);
    }

    [Fact]
    public void A_single_ticket_is_1() =>
        Kpi.Evaluate(TestDay.Quiet.With(TicketBuilder.Opened(TestDay.Monday)).Measured()).ShouldBe(1, 1, 1, sample: 1);
}

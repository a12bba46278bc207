namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class ReturnRateTests
{
    private static readonly ReturnRate Kpi = new();

    // Of four settled tickets one customer came with the same again, two did not, and of one the days are not over: 1 of 3.
    [Fact]
    public void Who_came_with_the_same_again_of_those_whose_days_are_over() =>
        Kpi.Evaluate(TestDay.Quiet.With([Settled(true), Settled(false), Settled(false), Settled(null)]).Measured()).ShouldBeShare(1, 3);

    [Fact]
    public void Nobody_knows_of_a_ticket_without_a_customer() =>
        Kpi.Evaluate(TestDay.Quiet.With(TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(1))).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static Ticket Settled(bool? isReturned)
    {
        var ticket = TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(1)).By("C-1").Build();
        ticket.Stand(new TicketReturn(0, false, isReturned));
        return ticket;
    }
}

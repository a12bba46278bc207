namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class RepeatCustomersTests
{
    private static readonly RepeatCustomers Kpi = new();

    // Three tickets name a customer, two of whom had come before; the fourth names nobody: 2 of 3.
    [Fact]
    public void Tickets_of_those_who_had_come_before_of_all_that_name_a_customer() =>
        Kpi.Evaluate(TestDay.Quiet.With([Opened(true), Opened(true), Opened(false), TicketBuilder.Opened(TestDay.Monday).Build()]).Measured()).ShouldBeShare(2, 3);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static Ticket Opened(bool isRepeat)
    {
        var ticket = TicketBuilder.Opened(TestDay.Monday).By("C-1").Build();
        ticket.Stand(new TicketReturn(0, isRepeat, null));
        return ticket;
    }
}

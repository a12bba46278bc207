namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class OnlineContactShareTests
{
    private static readonly OnlineContactShare Kpi = new();
    private static readonly TicketBuilder Ticket = TicketBuilder.Opened(TestDay.Monday);

    // Formula of a share of contacts by channel (ISO 18295-1:2017, contact channels), numbers worked by hand:
    // 45 by WhatsApp and 18 by e-mail of 90 with 27 at the counter, (45 + 18) / 90 = 70 %.
    [Fact]
    public void Sixty_three_online_tickets_of_90_are_70_percent()
    {
        var day = TestDay.Quiet.With(Ticket.Through("WhatsApp").Times(45)).With(Ticket.Through("e-mail").Times(18))
            .With(Ticket.Through("counter").Times(27));

        Kpi.Evaluate(day.Measured()).ShouldBeShare(63, 90);
    }

    [Fact]
    public void A_ticket_without_a_channel_counts_as_not_online() =>
        Kpi.Evaluate(TestDay.Quiet.With(Ticket, Ticket.Through("chat")).Measured()).ShouldBeShare(1, 2);

    [Fact]
    public void A_channel_that_was_never_stated_is_not_entered_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.With(Ticket.Times(9)).Measured()).ShouldBeMissing(NoDataReason.NotEntered);

    [Fact]
    public void No_ticket_is_no_value_and_not_0() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(4, 0)]
    [InlineData(0, 4)]
    public void All_and_none_are_real_scores(int online, int offline) =>
        Kpi.Evaluate(TestDay.Quiet
                .With(Ticket.Through("chat").Times(online)).With(Ticket.Through("telephone").Times(offline)).Measured())
            .ShouldBeShare(online, online + offline);
}

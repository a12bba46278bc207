namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class RiskInGoodHandsTests
{
    private static readonly RiskInGoodHands Kpi = new();

    // Risk 4 in good hands, risk 3 not, risk 2 whose hands do not matter: 1 of 2.
    [Fact]
    public void Grave_tickets_in_good_hands_of_all_that_are_grave() =>
        Kpi.Evaluate(TestDay.Quiet.With(Settled(4, true), Settled(3, false), Settled(2, null)).Measured()).ShouldBeShare(1, 2);

    [Fact]
    public void A_ticket_of_a_file_is_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(TicketBuilder.Opened(TestDay.Monday).OfRisk(4).ResolvedAfter(TimeSpan.FromHours(1))).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    private static TicketBuilder Settled(int risk, bool? inGoodHands) =>
        TicketBuilder.Opened(TestDay.Monday).OfRisk(risk).ResolvedAfter(TimeSpan.FromHours(1)).AtDesk(new CourseFigures { InGoodHands = inGoodHands });
}

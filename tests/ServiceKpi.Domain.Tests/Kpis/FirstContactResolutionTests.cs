namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class FirstContactResolutionTests
{
    private static readonly FirstContactResolution Kpi = new();
    private static readonly TicketBuilder Resolved = TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(1));

    // Mindmesh glossary, "First contact resolution rate" (mindmesh.com/glossary): 246 of 354 inquiries resolved over the
    // first contact are 69.5 %.
    [Fact]
    public void The_published_team_resolves_69_5_percent_on_first_contact()
    {
        var value = Kpi.Evaluate(TestDay.Quiet.With(Resolved.Times(246)).With(Resolved.Contacts(2).Times(108)).Measured());

        value.ShouldBeShare(246, 354);
        value.Value.Should().BeApproximately(69.5, 0.05);
    }

    [Fact]
    public void A_ticket_that_was_reopened_was_not_settled_on_first_contact() =>
        Kpi.Evaluate(TestDay.Quiet.With(Resolved, Resolved.Reopened(1)).Measured()).ShouldBeShare(1, 2);

    [Fact]
    public void Open_tickets_are_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(Resolved, TicketBuilder.Opened(TestDay.Monday)).Measured()).ShouldBeShare(1, 1);

    [Fact]
    public void Nothing_resolved_is_no_value_and_not_0() =>
        Kpi.Evaluate(TestDay.Quiet.With(TicketBuilder.Opened(TestDay.Monday)).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Tickets_that_state_neither_contacts_nor_reopenings_are_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(Resolved, Resolved.Contacts(2), Resolved.ContactsNotStated()).Measured()).ShouldBeShare(1, 2);

    [Fact]
    public void Contacts_that_nobody_states_are_no_value_and_not_100() =>
        Kpi.Evaluate(TestDay.Quiet.With(Resolved.ContactsNotStated()).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() =>
        Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(4, 0)]
    [InlineData(0, 4)]
    public void All_and_none_are_real_scores(int first, int later) =>
        Kpi.Evaluate(TestDay.Quiet.With(Resolved.Times(first)).With(Resolved.Contacts(3).Times(later)).Measured())
            .ShouldBeShare(first, first + later);
}

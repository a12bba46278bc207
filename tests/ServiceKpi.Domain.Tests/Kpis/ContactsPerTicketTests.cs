namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class ContactsPerTicketTests
{
    private static readonly ContactsPerTicket Kpi = new();
    private static readonly TicketBuilder Done = TicketBuilder.Opened(TestDay.Monday).ResolvedAfter(TimeSpan.FromHours(5));

    // Four matters with 1, 1, 2 and 4 contacts: 8 / 4 = 2 contacts a matter.
    [Fact]
    public void Eight_contacts_for_four_matters_are_two_each() =>
        Kpi.Evaluate(TestDay.Quiet.With(Done.Contacts(1), Done.Contacts(1), Done.Contacts(2), Done.Contacts(4)).Measured()).ShouldBe(2, 8, 4, sample: 4);

    [Fact]
    public void What_is_not_stated_is_in_neither_part_and_a_ticket_that_states_reopenings_alone_is_one_contact() =>
        Kpi.Evaluate(TestDay.Quiet.With(Done.Contacts(3), Done.ContactsNotStated(), Done.ContactsNotStated().Reopened(1)).Measured()).ShouldBe(2, 4, 2, sample: 2);

    [Fact]
    public void A_matter_that_is_still_open_is_in_neither_part() =>
        Kpi.Evaluate(TestDay.Quiet.With(TicketBuilder.Opened(TestDay.Monday).Contacts(9)).Measured()).ShouldBeMissing(NoDataReason.NoEvents);

    [Fact]
    public void Nothing_measured_is_no_value() => Kpi.Evaluate(Measurement.Nothing).ShouldBeMissing(NoDataReason.NoEvents);
}

using static ServiceKpi.Domain.Tests.Closing.Locked;

namespace ServiceKpi.Domain.Tests.Closing;

public sealed class TicketLockTests
{
    private static TicketBuilder InMarch => TicketBuilder.Opened("2026-03-30 09:00").About("product");

    [Fact]
    public void A_ticket_opened_in_a_locked_month_is_answered_and_resolved_in_an_open_one()
    {
        Altered(InMarch.Build(), InMarch.Responded("2026-04-02 09:00").Resolved("2026-04-03 09:00").Build()).Should().BeNull();
        Altered(InMarch.Resolved("2026-04-03 09:00").Build(), InMarch.Resolved("2026-04-09 09:00").Reopened(1).Build()).Should().BeNull();
        Altered(InMarch.Resolved("2026-04-03 09:00").Build(), InMarch.Resolved("2026-05-09 09:00").Build()).Should().Be(May);
    }

    [Fact]
    public void Nothing_new_is_counted_in_a_locked_month_nor_anything_taken_away()
    {
        Altered(null, InMarch.Build()).Should().Be(March);
        Altered(InMarch.Build(), null).Should().Be(March);
        Altered(InMarch.Build(), InMarch.Responded("2026-03-31 09:00").Build()).Should().Be(March);
        Altered(InMarch.Resolved("2026-03-31 09:00").Build(), InMarch.Resolved("2026-04-01 09:00").Build()).Should().Be(March);
        Altered(InMarch.Build(), InMarch.Excluded(TicketExclusion.Spam).Build()).Should().Be(March);
    }

    [Fact]
    public void What_counts_on_a_locked_day_stays_as_it_is()
    {
        Altered(InMarch.Build(), InMarch.About("service").Build()).Should().Be(March, "issues count by topic");
        Altered(InMarch.Build(), InMarch.Through("whatsapp").Build()).Should().Be(March);
        Altered(InMarch.Build(), InMarch.Of(TicketKind.Request).Build()).Should().Be(March);
        Altered(InMarch.Resolved("2026-03-31 09:00").Build(), InMarch.Resolved("2026-03-31 09:00").Contacts(2).Build())
            .Should().Be(March, "it is no resolution at first contact any more");
        Altered(InMarch.Responded("2026-03-31 09:00").Build(), InMarch.Responded("2026-03-31 09:01").Build()).Should().Be(March);
    }

    [Fact]
    public void What_is_not_counted_on_a_locked_day_may_change()
    {
        Altered(InMarch.Build(), InMarch.Contacts(3).Build()).Should().BeNull("contacts count with the resolution");
        Altered(InMarch.Build(), InMarch.Promised(March).Build()).Should().BeNull("a promise counts with the resolution");
        Altered(InMarch.Build(), InMarch.Build()).Should().BeNull();
        Altered(null, InMarch.Excluded(TicketExclusion.Spam).Build()).Should().BeNull();
        Altered(null, TicketBuilder.Opened("2026-04-02 09:00").Resolved("2026-04-30 23:59").Build()).Should().BeNull();
    }

    [Fact]
    public void The_response_clock_of_the_outlet_decides_whether_a_response_time_differs()
    {
        var outlet = TestOutlet.CountingOpenHours(HoursBuilder.Daily("10:00-17:00").Build());
        Ticket OpenedAt(string time) => TicketBuilder.Opened($"2026-02-28 {time}").Responded("2026-03-01 11:00").At(outlet).Build();

        Altered(OpenedAt("18:00"), OpenedAt("19:00"), outlet).Should().BeNull("it waited for one open hour either way");
        Altered(OpenedAt("16:00"), OpenedAt("19:00"), outlet).Should().Be(March);
    }

    [Fact]
    public void A_ticket_counted_in_a_locked_month_stays_at_its_outlet()
    {
        var other = Stored(new Outlet("SBY01", "Surabaya", "UTC"), 2);

        Altered(InMarch.Build(), InMarch.At(other).Build()).Should().Be(March);
        Altered(InApril(TestOutlet.AlwaysOpen), InApril(other)).Should().BeNull();

        static Ticket InApril(Outlet outlet) => TicketBuilder.Opened("2026-04-02 09:00").At(outlet).Build();
    }

    private static Outlet Stored(Outlet outlet, int id)
    {
        typeof(Outlet).GetProperty(nameof(Outlet.Id))!.SetValue(outlet, id);
        return outlet;
    }
}

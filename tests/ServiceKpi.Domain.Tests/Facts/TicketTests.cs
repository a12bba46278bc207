namespace ServiceKpi.Domain.Tests.Facts;

public sealed class TicketTests
{
    private static readonly TicketBuilder Opened = TicketBuilder.Opened("2026-03-02 08:00");

    [Fact]
    public void A_ticket_is_an_open_complaint_unless_said_otherwise_and_says_nothing_of_contacts()
    {
        var ticket = Opened.ContactsNotStated().Build();

        ticket.Kind.Should().Be(TicketKind.Complaint);
        ticket.Contacts.Should().BeNull();
        ticket.Reopened.Should().BeNull();
        ticket.Counts.Should().BeTrue();
        ticket.FirstResponseDay.Should().BeNull();
        ticket.ResolvedDay.Should().BeNull();
    }

    [Fact]
    public void Texts_are_trimmed_and_blank_ones_are_none()
    {
        var ticket = New(" T-7 ", new() { Customer = " C1 ", Channel = " chat ", Topic = "  ", Priority = " high " });

        ticket.Number.Should().Be("T-7");
        ticket.Customer.Should().Be("C1");
        ticket.Channel.Should().Be("chat");
        ticket.Topic.Should().BeNull();
        ticket.Priority.Should().Be("high");
    }

    [Theory]
    [InlineData(TicketExclusion.None, true)]
    [InlineData(TicketExclusion.Merged, false)]
    [InlineData(TicketExclusion.Spam, false)]
    public void Merged_tickets_and_spam_do_not_count(TicketExclusion exclusion, bool counts) =>
        Opened.Excluded(exclusion).Build().Counts.Should().Be(counts);

    [Fact]
    public void A_response_or_resolution_before_the_opening_throws()
    {
        FluentActions.Invoking(() => Opened.Responded("2026-03-02 07:59:59").Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Opened.Resolved("2026-03-02 07:59:59").Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Opened.Responded("2026-03-02 08:00").Resolved("2026-03-02 08:00").Build()).Should().NotThrow();
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void An_instant_that_is_not_utc_throws(DateTimeKind kind)
    {
        var instant = DateTime.SpecifyKind(TestTime.Utc("2026-03-02 09:00"), kind);

        FluentActions.Invoking(() => new Ticket(TestOutlet.AlwaysOpen, "T-1", instant, new())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New("T-1", new() { FirstRespondedAt = instant })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New("T-1", new() { ResolvedAt = instant })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Fewer_than_one_contact_or_reopenings_below_none_throw()
    {
        FluentActions.Invoking(() => Opened.Contacts(0).Build()).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Opened.Reopened(-1).Build()).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_blank_number_or_a_text_too_long_throws()
    {
        var tooLong = new string('x', 201);

        FluentActions.Invoking(() => New(" ", new())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New(tooLong, new())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New("T-1", new() { Customer = tooLong })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New("T-1", new() { Channel = tooLong })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New("T-1", new() { Topic = tooLong })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => New("T-1", new() { Priority = tooLong })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Its_days_are_those_of_the_outlets_zone_each_once()
    {
        var ticket = Opened.At(TestOutlet.In("Asia/Jakarta")).Responded("2026-03-02 16:59").Resolved("2026-03-02 17:00").Build();

        ticket.OpenedDay.Should().Be(new DateOnly(2026, 3, 2));
        ticket.FirstResponseDay.Should().Be(new DateOnly(2026, 3, 2));
        ticket.ResolvedDay.Should().Be(new DateOnly(2026, 3, 3));
        ticket.Days.Should().Equal(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3));
    }

    [Fact]
    public void A_change_of_the_zone_moves_no_history()
    {
        var late = TicketBuilder.Opened("2026-03-02 20:00");
        var stored = late.Responded("2026-03-02 21:00").Build();

        var again = late.At(TestOutlet.In("Asia/Jakarta")).Responded("2026-03-02 21:00").Resolved("2026-03-04 20:00")
            .Build().KeepingDaysOf(stored);

        again.OpenedDay.Should().Be(new DateOnly(2026, 3, 2));
        again.FirstResponseDay.Should().Be(new DateOnly(2026, 3, 2));
        again.ResolvedDay.Should().Be(new DateOnly(2026, 3, 5), "this instant is new, so it has the zone of now");
    }

    [Fact]
    public void An_instant_that_changed_has_the_zone_of_now()
    {
        var stored = TicketBuilder.Opened("2026-03-02 20:00").Responded("2026-03-02 21:00").Build();

        var again = TicketBuilder.Opened("2026-03-02 20:01").At(TestOutlet.In("Asia/Jakarta")).Build().KeepingDaysOf(stored);

        again.OpenedDay.Should().Be(new DateOnly(2026, 3, 3));
        again.FirstResponseDay.Should().BeNull();
    }

    private static Ticket New(string number, TicketDetails details) =>
        new(TestOutlet.AlwaysOpen, number, TestTime.Utc("2026-03-02 08:00"), details);
}

namespace ServiceKpi.TestKit;

/// <summary>Tickets of which only what a test is about is said.</summary>
public sealed class TicketBuilder
{
    private readonly DateTime opened;
    private readonly TicketDetails details = new() { Contacts = 1, Reopened = 0 };
    private readonly Outlet outlet = TestOutlet.AlwaysOpen;

    private TicketBuilder(DateTime opened) => this.opened = opened;

    /// <summary>A complaint opened at the UTC instant, such as <c>2026-03-02 08:00</c>.</summary>
    public static TicketBuilder Opened(string instant) => new(TestTime.Utc(instant));

    /// <summary>A complaint opened at the beginning of the UTC day.</summary>
    public static TicketBuilder Opened(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    /// <summary>At an outlet.</summary>
    public TicketBuilder At(Outlet place) => new(this, details, place);

    /// <summary>First responded to at the UTC instant.</summary>
    public TicketBuilder Responded(string instant) => With(details with { FirstRespondedAt = TestTime.Utc(instant) });

    /// <summary>First responded to a while after the opening.</summary>
    public TicketBuilder RespondedAfter(TimeSpan wait) => With(details with { FirstRespondedAt = opened + wait });

    /// <summary>Resolved at the UTC instant.</summary>
    public TicketBuilder Resolved(string instant) => With(details with { ResolvedAt = TestTime.Utc(instant) });

    /// <summary>Resolved a while after the opening.</summary>
    public TicketBuilder ResolvedAfter(TimeSpan time) => With(details with { ResolvedAt = opened + time });

    /// <summary>With the customer's contacts.</summary>
    public TicketBuilder Contacts(int contacts) => With(details with { Contacts = contacts });

    /// <summary>Without a word on contacts and reopenings.</summary>
    public TicketBuilder ContactsNotStated() => With(details with { Contacts = null, Reopened = null });

    /// <summary>Reopened so many times.</summary>
    public TicketBuilder Reopened(int times) => With(details with { Reopened = times });

    /// <summary>Promised for a day.</summary>
    public TicketBuilder Promised(DateOnly day) => With(details with { PromisedOn = day });

    /// <summary>Through a channel.</summary>
    public TicketBuilder Through(string channel) => With(details with { Channel = channel });

    /// <summary>As serious as that.</summary>
    public TicketBuilder OfRisk(int risk) => With(details with { Risk = risk });

    /// <summary>Of a customer.</summary>
    public TicketBuilder By(string customer) => With(details with { Customer = customer });

    /// <summary>About a topic.</summary>
    public TicketBuilder About(string topic) => With(details with { Topic = topic });

    /// <summary>Of a kind.</summary>
    public TicketBuilder Of(TicketKind kind) => With(details with { Kind = kind });

    /// <summary>Begun at the desk, with what is known of its course.</summary>
    public TicketBuilder AtDesk(CourseFigures? course = null) => With(details with { Course = course ?? new CourseFigures() });

    /// <summary>In no count.</summary>
    public TicketBuilder Excluded(TicketExclusion exclusion) => With(details with { Exclusion = exclusion });

    /// <summary>The ticket.</summary>
    public Ticket Build() => new(outlet, "T-1", opened, details);

    /// <summary>So many of these tickets.</summary>
    public IEnumerable<Ticket> Times(int count) => Enumerable.Range(0, count).Select(_ => Build());

    private TicketBuilder With(TicketDetails changed) => new(this, changed, outlet);

    private TicketBuilder(TicketBuilder other, TicketDetails details, Outlet outlet)
    {
        opened = other.opened;
        this.details = details;
        this.outlet = outlet;
    }
}

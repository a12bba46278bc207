namespace ServiceKpi.Domain.Facts;

/// <summary>
/// A customer's matter from opening to resolution. The days it counts on are fixed when the ticket is made, in the
/// outlet's zone of that time; a later change of the zone moves no history.
/// </summary>
public sealed partial class Ticket : IDatedFact
{
    /// <summary>The gravest risk.</summary>
    public const int MostRisk = 4;

    /// <summary>Makes a ticket.</summary>
    /// <exception cref="ArgumentException">
    /// A text is blank or too long, an instant is not UTC, or the response or resolution lies before the opening.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Contacts below 1 or a negative number of reopenings.</exception>
    public Ticket(Outlet outlet, string number, DateTime openedAt, TicketDetails details)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        ArgumentNullException.ThrowIfNull(details);
        OutletId = outlet.Id;
        Number = Text.Required(number, nameof(number));
        OpenedAt = Utc(openedAt, nameof(openedAt));
        FirstRespondedAt = NotBeforeOpening(details.FirstRespondedAt, "The first response");
        ResolvedAt = NotBeforeOpening(details.ResolvedAt, "The resolution");
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Contacts ?? 1, 1, nameof(details));
        ArgumentOutOfRangeException.ThrowIfNegative(details.Reopened ?? 0, nameof(details));
        Contacts = details.Contacts;
        Reopened = details.Reopened;
        Customer = Text.Optional(details.Customer, nameof(Customer));
        Channel = Text.Optional(details.Channel, nameof(Channel));
        Topic = Text.Optional(details.Topic, nameof(Topic));
        Kind = details.Kind;
        Priority = Text.Optional(details.Priority, nameof(Priority));
        PromisedOn = details.PromisedOn;
        Exclusion = details.Exclusion;
        CustomerKind = details.CustomerKind;
        Segment = Text.Optional(details.Segment, nameof(Segment), TextLimits.ShortName);
        Intermediary = Text.Optional(details.Intermediary, nameof(Intermediary));
        InitiatedBy = details.InitiatedBy;
        Risk = details.Risk is null or (>= 1 and <= MostRisk) ? details.Risk : throw new ArgumentOutOfRangeException(nameof(details), details.Risk, "A risk is 1 to 4.");
        TakeCourse(details.Course);
        FixDays(outlet);
    }

    private Ticket() => Number = "";

    /// <summary>The number the data layer knows the ticket by; 0 until stored.</summary>
    public long Id { get; private set; }

    /// <summary>The organisation's own unique ticket number.</summary>
    public string Number { get; private set; }

    /// <summary>The outlet.</summary>
    public int OutletId { get; private set; }

    /// <summary>When the customer asked, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>The outlet's day of the opening: ticket requests, issues and channels count on it.</summary>
    public DateOnly OpenedDay { get; private set; }

    /// <inheritdoc cref="TicketDetails.FirstRespondedAt"/>
    public DateTime? FirstRespondedAt { get; private set; }

    /// <summary>The outlet's day of the first response: first response time counts on it.</summary>
    public DateOnly? FirstResponseDay { get; private set; }

    /// <inheritdoc cref="TicketDetails.ResolvedAt"/>
    public DateTime? ResolvedAt { get; private set; }

    /// <summary>The outlet's day of the last resolution: resolution, first contact and delivery count on it.</summary>
    public DateOnly? ResolvedDay { get; private set; }

    /// <inheritdoc cref="TicketDetails.Customer"/>
    public string? Customer { get; private set; }

    /// <inheritdoc cref="TicketDetails.Channel"/>
    public string? Channel { get; private set; }

    /// <inheritdoc cref="TicketDetails.Topic"/>
    public string? Topic { get; private set; }

    /// <inheritdoc cref="TicketDetails.Kind"/>
    public TicketKind Kind { get; private set; }

    /// <inheritdoc cref="TicketDetails.Priority"/>
    public string? Priority { get; private set; }

    /// <inheritdoc cref="TicketDetails.Contacts"/>
    public int? Contacts { get; private set; }

    /// <inheritdoc cref="TicketDetails.Reopened"/>
    public int? Reopened { get; private set; }

    /// <inheritdoc cref="TicketDetails.PromisedOn"/>
    public DateOnly? PromisedOn { get; private set; }

    /// <inheritdoc cref="TicketDetails.Exclusion"/>
    public TicketExclusion Exclusion { get; private set; }

    /// <inheritdoc cref="TicketDetails.CustomerKind"/>
    public CustomerKind? CustomerKind { get; private set; }

    /// <inheritdoc cref="TicketDetails.Segment"/>
    public string? Segment { get; private set; }

    /// <inheritdoc cref="TicketDetails.Intermediary"/>
    public string? Intermediary { get; private set; }

    /// <inheritdoc cref="TicketDetails.InitiatedBy"/>
    public Initiator? InitiatedBy { get; private set; }

    /// <inheritdoc cref="TicketDetails.Risk"/>
    public int? Risk { get; private set; }

    /// <summary>
    /// True when it is known how often the customer had to come back: where only one of contacts and reopenings is stated, there
    /// was nothing of the other.
    /// </summary>
    public bool StatesContacts => Contacts is not null || Reopened is not null;

    /// <summary>True when the matter was settled with the first contact and stayed so.</summary>
    public bool IsSettledAtFirstContact => StatesContacts && Contacts is null or 1 && Reopened is null or 0;

    /// <summary>True unless the ticket was merged or is spam.</summary>
    public bool Counts => Exclusion == TicketExclusion.None;

    /// <inheritdoc/>
    public IEnumerable<DateOnly> Days => new[] { OpenedDay, FirstResponseDay, ResolvedDay, HandedOverDay, PaidDay, AnswerJudgedDay }.OfType<DateOnly>().Distinct();

    /// <summary>Fixes the days on which the ticket counts by the zone that its outlet has now.</summary>
    /// <exception cref="ArgumentException">It is not the ticket's outlet.</exception>
    public void FixDays(Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        if (outlet.Id != OutletId)
        {
            throw new ArgumentException($"The ticket is of outlet {OutletId}, not {outlet.Id}.", nameof(outlet));
        }

        OpenedDay = outlet.DayOf(OpenedAt);
        FirstResponseDay = FirstRespondedAt is { } responded ? outlet.DayOf(responded) : null;
        ResolvedDay = ResolvedAt is { } resolved ? outlet.DayOf(resolved) : null;
        FixDaysOfCourse(outlet);
    }

    /// <summary>
    /// Takes over the days of <paramref name="stored"/> for every instant that is the same there, so that storing a
    /// ticket again after a change of the outlet's zone moves no history.
    /// </summary>
    public Ticket KeepingDaysOf(Ticket stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.OutletId == OutletId)
        {
            OpenedDay = stored.OpenedAt == OpenedAt ? stored.OpenedDay : OpenedDay;
            FirstResponseDay = stored.FirstRespondedAt == FirstRespondedAt ? stored.FirstResponseDay : FirstResponseDay;
            ResolvedDay = stored.ResolvedAt == ResolvedAt ? stored.ResolvedDay : ResolvedDay;
            KeepDaysOfCourse(stored);
        }

        (AnswerDueAt, IsAnsweredInTime, AnswerJudgedDay) = (stored.AnswerDueAt, stored.IsAnsweredInTime, stored.AnswerJudgedDay);
        (IsRepeat, IsReturned) = (stored.IsRepeat, stored.IsReturned);

        return this;
    }

    /// <summary>
    /// Puts what its course adds up to in the place of what was stated. The days of instants that stay are kept, as after
    /// <see cref="KeepingDaysOf"/>.
    /// </summary>
    /// <exception cref="ArgumentException">What is stated is impossible; nothing is changed.</exception>
    /// <param name="outlet">The outlet.</param>
    /// <param name="details">What it adds up to.</param>
    /// <param name="isLocked">True of days whose figures of the course stay as they were counted; none when no month is locked.</param>
    public void Follow(Outlet outlet, TicketDetails details, Func<DateOnly, bool>? isLocked = null)
    {
        var stated = new Ticket(outlet, Number, OpenedAt, details).KeepingDaysOf(this);
        FollowCourse(stated, isLocked ?? (_ => false));
        (Customer, Channel, Topic, Kind, Priority) = (stated.Customer, stated.Channel, stated.Topic, stated.Kind, stated.Priority);
        (FirstRespondedAt, FirstResponseDay) = (stated.FirstRespondedAt, stated.FirstResponseDay);
        (ResolvedAt, ResolvedDay) = (stated.ResolvedAt, stated.ResolvedDay);
        (Contacts, Reopened, PromisedOn, Exclusion) = (stated.Contacts, stated.Reopened, stated.PromisedOn, stated.Exclusion);
        (CustomerKind, Segment, Intermediary, InitiatedBy, Risk) = (stated.CustomerKind, stated.Segment, stated.Intermediary, stated.InitiatedBy, stated.Risk);
    }

    private static DateTime Utc(DateTime instant, string name) => instant.Kind == DateTimeKind.Utc
        ? instant
        : throw new ArgumentException($"{name} must be UTC.", name);

    private DateTime? NotBeforeOpening(DateTime? instant, string what)
    {
        if (instant is { } at && Utc(at, what) < OpenedAt)
        {
            throw new ArgumentException($"{what} lies before the opening.", nameof(instant));
        }

        return instant;
    }
}

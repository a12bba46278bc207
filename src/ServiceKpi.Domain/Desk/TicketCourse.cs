namespace ServiceKpi.Domain.Desk;

/// <summary>
/// What the events of a ticket add up to: the one place where it is said what each means. The fact that KPIs count is made of it, so
/// whoever replays the events finds the stored fact.
/// </summary>
public sealed partial record TicketCourse
{
    private TicketCourse()
    {
    }

    /// <summary>Where the ticket stands.</summary>
    public TicketState State { get; private init; }

    /// <summary>What it is about. Of an imported ticket the summary is empty.</summary>
    public TicketMatter Matter { get; private init; } = new() { Kind = TicketKind.Complaint, Summary = "" };

    /// <summary>When it was opened, UTC.</summary>
    public DateTime OpenedAt { get; private init; }

    /// <summary>When a person first answered the customer, UTC; none as long as nobody has.</summary>
    public DateTime? FirstRespondedAt { get; private init; }

    /// <summary>When it was last settled, UTC; none while it is open.</summary>
    public DateTime? ResolvedAt { get; private init; }

    /// <summary>The customer's contacts about the matter; none only where an imported file did not say.</summary>
    public int? Contacts { get; private init; }

    /// <summary>How often it was opened again; none only where an imported file did not say.</summary>
    public int? Reopenings { get; private init; }

    /// <summary>The first day that was promised: it is kept or broken, whatever is said later.</summary>
    public DateOnly? PromisedOn { get; private init; }

    /// <summary>The day that the customer was told last.</summary>
    public DateOnly? ExpectedOn { get; private init; }

    /// <summary>How often the promise was moved.</summary>
    public int PromiseMoves { get; private init; }

    /// <summary>What the customer was first told it would cost, in minor units.</summary>
    public long? EstimateMinor { get; private init; }

    /// <summary>What the customer was charged, in minor units.</summary>
    public long? ChargedMinor { get; private init; }

    /// <summary>Who has it in hand.</summary>
    public TicketAct.Assigned? Assignee { get; private init; }

    /// <summary>Whom somebody called in last because they have more say; none as long as nobody was.</summary>
    public TicketAct.Escalated? CalledIn { get; private init; }

    /// <summary>What is waited for; none while nothing is.</summary>
    public TicketAct.Waiting? Wait { get; private init; }

    /// <summary>How long it waited for others in all the waits that are over.</summary>
    public TimeSpan Held { get; private init; }

    /// <summary>The ticket that it was merged into.</summary>
    public string? MergedInto { get; private init; }

    /// <summary>Who began the matter; none only where an imported file did not say.</summary>
    public Initiator? InitiatedBy { get; private init; }

    /// <summary>The organisation's own priority, where an imported file said one.</summary>
    public string? Priority { get; private init; }

    /// <summary>
    /// False where a file did not say how often the customer had come: what the desk knows of the rest is not enough, and to count only
    /// those who came back would make settling at first contact rarer than it is.
    /// </summary>
    private bool StatesContacts => Contacts is not null || Reopenings is not null;

    /// <summary>Since when it waits.</summary>
    private DateTime WaitingSince { get; init; }

    /// <summary>True while somebody has to do something about it, or waits for somebody who has.</summary>
    public bool IsOpen => State is TicketState.New or TicketState.InProgress or TicketState.Waiting;

    /// <summary>True while it is on the work list: open, still to be handed over, or with words of the customer that nobody has read.</summary>
    public bool IsOnWorkList => IsOpen || State == TicketState.Ready || Unread > 0;

    /// <summary>How often the customer wrote on the page of their ticket since somebody here last did something.</summary>
    public int Unread { get; private init; }

    /// <summary>How far it is, as far as something may be due.</summary>
    public Pending Pending => new(IsOpen, OpenedAt, FirstRespondedAt is not null, UnheardSince, ExpectedOn, Wait?.Until);

    /// <summary>Adds events up, those that were taken back left out.</summary>
    /// <param name="events">All events of one ticket in their order.</param>
    /// <exception cref="TicketActException">They are no course: one of them could not happen when it did.</exception>
    public static TicketCourse Of(IReadOnlyList<TicketEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var takenBack = TicketEvent.TakenBack(events);
        var course = new TicketCourse();
        foreach (var one in events)
        {
            if (one.What is not TicketAct.TakenBack && !takenBack.Contains(one.Number))
            {
                course = course.RefusalOf(one.What) is { } refusal ? throw new TicketActException(refusal, one.What) : course.After(one);
            }
        }

        return course;
    }

    /// <summary>Adds an act to the events of a ticket.</summary>
    /// <param name="events">All events so far, in their order.</param>
    /// <param name="next">What happens now.</param>
    /// <exception cref="TicketActException">It cannot happen now.</exception>
    public static TicketCourse After(IReadOnlyList<TicketEvent> events, TicketEvent next)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(next);
        if (next.What is TicketAct.TakenBack { Event: var number })
        {
            var mistake = events.FirstOrDefault(e => e.Number == number)?.What;
            var isTakenBack = events.Any(e => e.What is TicketAct.TakenBack taken && taken.Event == number);
            if (mistake is null or TicketAct.Opened or TicketAct.Imported or TicketAct.TakenBack || isTakenBack)
            {
                throw new TicketActException(ActRefusal.NotToTakeBack, next.What);
            }
        }

        try
        {
            return Of([.. events, next]);
        }
        catch (TicketActException refused) when (next.What is TicketAct.TakenBack)
        {
            throw new TicketActException(ActRefusal.RestedOn, refused.Act);
        }
    }

    /// <summary>Why an act cannot happen now; none when it can.</summary>
    public ActRefusal? RefusalOf(TicketAct act) => act switch
    {
        TicketAct.Opened or TicketAct.Imported => State == TicketState.None ? null : ActRefusal.OpenedAlready,
        _ when State == TicketState.None => ActRefusal.NotOpened,
        TicketAct.Noted or TicketAct.Attached => null,
        _ when State is TicketState.Merged or TicketState.Spam => ActRefusal.NotCounted,
        TicketAct.Contacted or TicketAct.Answered or TicketAct.Described or TicketAct.Merged or TicketAct.MarkedAsSpam or TicketAct.Wrote => null,
        TicketAct.Charged or TicketAct.Paid or TicketAct.ReportedBack or TicketAct.HandoverOffered or TicketAct.AlternativeOffered => null,
        TicketAct.Reopened => IsOpen ? ActRefusal.NotResolved : null,
        TicketAct.HandedOver => State == TicketState.Ready ? null : ActRefusal.NotReady,
        TicketAct.Resumed => State == TicketState.Waiting ? null : ActRefusal.NotWaiting,
        _ => IsOpen ? null : ActRefusal.Resolved,
    };

    /// <summary>What the fact states beside number, outlet and opening.</summary>
    /// <param name="outlet">The outlet, whose open hours it is in which somebody waits for a word.</param>
    public TicketDetails ToDetails(Outlet outlet) => new()
    {
        Customer = Matter.Customer,
        Channel = Matter.Channel,
        Topic = Matter.Topic,
        Kind = Matter.Kind,
        Priority = Priority,
        FirstRespondedAt = FirstRespondedAt,
        ResolvedAt = ResolvedAt,
        Contacts = Contacts,
        Reopened = Reopenings,
        PromisedOn = PromisedOn,
        Exclusion = State switch
        {
            TicketState.Merged => TicketExclusion.Merged,
            TicketState.Spam => TicketExclusion.Spam,
            _ => TicketExclusion.None,
        },
        CustomerKind = Matter.CustomerKind,
        Segment = Matter.Segment,
        Intermediary = Matter.Intermediary,
        InitiatedBy = InitiatedBy,
        Risk = Matter.Risk,
        Course = isOfDesk ? ToFigures(outlet) : null,
    };

    private TicketCourse After(TicketEvent one) => Tell(one).Become(one) with
    {
        Unread = one.AccountId is not null ? 0 : one.IsMessage ? Unread + 1 : Unread,
    };

    private TicketCourse Become(TicketEvent one) => one.What switch
    {
        TicketAct.Opened opened => this with { isOfDesk = true, State = TicketState.New, OpenedAt = opened.ReachedAt ?? one.At, Matter = opened.Matter, InitiatedBy = By(opened.Matter), Contacts = 1, Reopenings = 0 },
        TicketAct.Imported imported => Continue(imported),
        TicketAct.Described described => this with { Matter = described.Matter, InitiatedBy = InitiatedBy is null && !described.Matter.ByCompany ? null : By(described.Matter) },
        TicketAct.Contacted contacted => this with { Contacts = contacted.ByCustomer && StatesContacts ? (Contacts ?? 1) + 1 : Contacts },
        TicketAct.Answered => InHand() with { FirstRespondedAt = FirstRespondedAt ?? one.At },
        TicketAct.Assigned assigned => InHand() with { Assignee = assigned },
        TicketAct.Escalated escalated => InHand() with { CalledIn = escalated },
        TicketAct.Waiting waiting => Resume(one.At) with { State = TicketState.Waiting, Wait = waiting, WaitingSince = one.At },
        TicketAct.Resumed => Resume(one.At) with { State = TicketState.InProgress },
        TicketAct.Promised promised => this with
        {
            PromisedOn = PromisedOn ?? promised.Day,
            ExpectedOn = promised.Day,
            PromiseMoves = PromiseMoves + (PromisedOn is null || promised.Day == ExpectedOn ? 0 : 1),
        },
        TicketAct.Estimated estimated => this with { EstimateMinor = EstimateMinor ?? estimated.Minor },
        TicketAct.Charged charged => this with { ChargedMinor = charged.Minor, ChargeTolerance = charged.Tolerance },
        TicketAct.Resolved resolved => Resume(one.At) with { State = resolved.ToCollect ? TicketState.Ready : TicketState.Resolved, ResolvedAt = one.At },
        TicketAct.HandedOver => this with { State = TicketState.Closed },
        TicketAct.Reopened => this with { State = TicketState.InProgress, ResolvedAt = null, Reopenings = StatesContacts ? (Reopenings ?? 0) + 1 : null },
        TicketAct.Merged merged => Resume(one.At) with { State = TicketState.Merged, MergedInto = merged.Into },
        TicketAct.MarkedAsSpam => Resume(one.At) with { State = TicketState.Spam },
        _ => this,
    };

    private static Initiator By(TicketMatter matter) => matter.ByCompany ? Initiator.Company : Initiator.Customer;

    private TicketCourse InHand() => State == TicketState.New ? this with { State = TicketState.InProgress } : this;

    private TicketCourse Resume(DateTime at) => Wait is null ? this : this with { Wait = null, Held = Held + (at - WaitingSince) };
}

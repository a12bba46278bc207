using System.Text.Json.Serialization;

namespace ServiceKpi.Domain.Desk;

/// <summary>
/// One thing that happened to a ticket. Events are only added: what was wrong is taken back or said anew by another event, so that the
/// course of a ticket can be told years later as it was.
/// </summary>
/// <param name="Number">Its place in the course of its ticket, from 1 on without gaps.</param>
/// <param name="At">When it was written down, UTC.</param>
/// <param name="Who">Whoever did it, by the name that people read.</param>
/// <param name="AccountId">Their account; none for the machine.</param>
/// <param name="What">What happened.</param>
public sealed record TicketEvent(int Number, DateTime At, string Who, int? AccountId, TicketAct What)
{
    /// <summary>True when the customer wrote it on the page of their ticket, where nobody of the outlet was with them.</summary>
    public bool IsMessage => AccountId is null && What is TicketAct.Wrote or TicketAct.Contacted { ByCustomer: true, Channel: TicketAct.OwnPage };

    /// <summary>The numbers of the events that others take back.</summary>
    public static HashSet<int> TakenBack(IEnumerable<TicketEvent> events) => [.. events.Select(e => e.What).OfType<TicketAct.TakenBack>().Select(t => t.Event)];
}

/// <summary>
/// What can happen to a ticket. The effect of each on the ticket is in <see cref="TicketCourse"/>, in one place; the names here are
/// also those under which events are stored, and never change.
/// </summary>
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(Imported), "imported")]
[JsonDerivedType(typeof(Described), "described")]
[JsonDerivedType(typeof(Contacted), "contact")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Promised), "promised")]
[JsonDerivedType(typeof(Estimated), "estimated")]
[JsonDerivedType(typeof(Charged), "charged")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(AlternativeOffered), "alternative")]
[JsonDerivedType(typeof(HandoverOffered), "handover-offered")]
[JsonDerivedType(typeof(Paid), "paid")]
[JsonDerivedType(typeof(ReportedBack), "reported-back")]
[JsonDerivedType(typeof(Resolved), "resolved")]
[JsonDerivedType(typeof(HandedOver), "handed-over")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(Merged), "merged")]
[JsonDerivedType(typeof(MarkedAsSpam), "spam")]
[JsonDerivedType(typeof(StepDone), "step")]
[JsonDerivedType(typeof(Wrote), "wrote")]
[JsonDerivedType(typeof(Attached), "attached")]
[JsonDerivedType(typeof(TakenBack), "taken-back")]
public abstract record TicketAct
{
    /// <summary>The channel of what customers write on the page of their ticket.</summary>
    public const string OwnPage = "web";

    private TicketAct()
    {
    }

    /// <summary>A customer, or the company itself, began the matter.</summary>
    /// <param name="Matter">What it is about.</param>
    /// <param name="ReachedAt">When the customer asked, UTC, if that was before it was written down: clocks run from then.</param>
    public sealed record Opened(TicketMatter Matter, DateTime? ReachedAt = null) : TicketAct;

    /// <summary>The ticket came from a file, and this is what the file said when somebody at the desk first touched it.</summary>
    public sealed record Imported(DateTime OpenedAt, TicketDetails Details) : TicketAct;

    /// <summary>What the ticket is about was said wrongly at first, and is said anew as a whole.</summary>
    public sealed record Described(TicketMatter Matter) : TicketAct;

    /// <summary>Somebody got in touch about the same matter once more.</summary>
    /// <param name="Channel">How.</param>
    /// <param name="ByCustomer">True when the customer began it: it counts as one of their contacts.</param>
    /// <param name="Text">What was said.</param>
    public sealed record Contacted(string? Channel, bool ByCustomer, string? Text) : TicketAct;

    /// <summary>
    /// The customer wrote on the page of their ticket when it was settled: perhaps thanks, perhaps more. It counts as no contact; whoever reads
    /// it says what it is.
    /// </summary>
    public sealed record Wrote(string Text) : TicketAct;

    /// <summary>A person answered the customer. The first answer is the first response; automatic mail and notes are none.</summary>
    public sealed record Answered(string Text) : TicketAct;

    /// <summary>Colleagues are told something; the customer does not see it.</summary>
    public sealed record Noted(string Text) : TicketAct;

    /// <summary>A picture or a document was added; colleagues see it, the customer does not.</summary>
    public sealed record Attached(Attachment File) : TicketAct;

    /// <summary>Nothing can be done until something comes.</summary>
    /// <param name="For">What is waited for.</param>
    /// <param name="Text">Whom or what, in words.</param>
    /// <param name="Until">When it is expected.</param>
    public sealed record Waiting(WaitingFor For, string? Text, DateOnly? Until) : TicketAct;

    /// <summary>What was waited for has come.</summary>
    public sealed record Resumed : TicketAct;

    /// <summary>The customer was told a day. The first promise is the one that counts for ever; each later one is a move.</summary>
    public sealed record Promised(DateOnly Day) : TicketAct;

    /// <summary>The customer was told what it will cost, in minor units.</summary>
    public sealed record Estimated(long Minor) : TicketAct;

    /// <summary>The customer was charged; a later charge replaces it.</summary>
    /// <param name="Minor">How much, in minor units.</param>
    /// <param name="Tolerance">How far it may be above the estimate and still be what was said, in percent.</param>
    public sealed record Charged(long Minor, int Tolerance = CourseFigures.UsualTolerance) : TicketAct;

    /// <summary>Somebody took the ticket, or was given it.</summary>
    public sealed record Assigned(int AccountId, string Name) : TicketAct;

    /// <summary>Somebody with more say was called in.</summary>
    /// <param name="To">What they are called.</param>
    /// <param name="Why">Why.</param>
    /// <param name="AccountId">Their account; none of somebody outside.</param>
    public sealed record Escalated(string To, string? Why, int? AccountId = null) : TicketAct;

    /// <summary>Where the service failed, something else was offered.</summary>
    public sealed record AlternativeOffered(string What, bool Accepted) : TicketAct;

    /// <summary>The customer could choose how to get the work.</summary>
    public sealed record HandoverOffered(IReadOnlyList<string> Options, string? Chosen) : TicketAct
    {
        /// <summary>True when the same was offered and chosen.</summary>
        public bool Equals(HandoverOffered? other) => other is not null && Chosen == other.Chosen && Options.SequenceEqual(other.Options);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Chosen, Options.Count);
    }

    /// <summary>The customer paid.</summary>
    public sealed record Paid(string Method, bool AtFirstTry) : TicketAct;

    /// <summary>The customer was told how it ended.</summary>
    public sealed record ReportedBack(string How) : TicketAct;

    /// <summary>The matter is settled.</summary>
    /// <param name="Text">How.</param>
    /// <param name="ToCollect">True when the customer has still to get something: the ticket is ready, and closed by the hand-over.</param>
    /// <param name="InGoodHands">Of a grave risk, whether somebody trained for it did so with the plan completed; none of others.</param>
    public sealed record Resolved(string? Text, bool ToCollect, bool? InGoodHands = null) : TicketAct;

    /// <summary>A step of the plan for the ticket's risk was done.</summary>
    public sealed record StepDone(string Step) : TicketAct;

    /// <summary>The customer got what was ready for them.</summary>
    public sealed record HandedOver : TicketAct;

    /// <summary>It was not settled after all.</summary>
    public sealed record Reopened(string? Why) : TicketAct;

    /// <summary>It is the same matter as another ticket, which counts instead.</summary>
    public sealed record Merged(string Into) : TicketAct;

    /// <summary>It was never a customer's matter.</summary>
    public sealed record MarkedAsSpam : TicketAct;

    /// <summary>An event was a mistake: the ticket is as if it had not been.</summary>
    /// <param name="Event">The number of the event.</param>
    public sealed record TakenBack(int Event) : TicketAct;
}

/// <summary>What a ticket is about.</summary>
public sealed record TicketMatter
{
    /// <summary>Why the customer turned to the outlet.</summary>
    public required TicketKind Kind { get; init; }

    /// <summary>The matter in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>How the customer reached the outlet.</summary>
    public string? Channel { get; init; }

    /// <summary>What it is about, in the organisation's own words.</summary>
    public string? Topic { get; init; }

    /// <summary>Whose matter it is, by the organisation's code; none where nobody said their name.</summary>
    public string? Customer { get; init; }

    /// <summary>Who came for an institution.</summary>
    public string? Person { get; init; }

    /// <summary>What the customer was when the ticket was opened; none without a card.</summary>
    public CustomerKind? CustomerKind { get; init; }

    /// <summary>The segment that the customer was in when the ticket was opened, so that no closed month drifts.</summary>
    public string? Segment { get; init; }

    /// <summary>True when the company began it.</summary>
    public bool ByCompany { get; init; }

    /// <summary>The agent or partner between customer and outlet; none for a customer who came by themselves.</summary>
    public string? Intermediary { get; init; }

    /// <summary>How serious a failure would be for the customer, 1 little … 4 grave; none when nobody said.</summary>
    public int? Risk { get; init; }
}

/// <summary>What a ticket waits for.</summary>
public enum WaitingFor
{
    /// <summary>The customer: an answer, a decision, a visit.</summary>
    Customer,

    /// <summary>A part or somebody else's work.</summary>
    Part,
}

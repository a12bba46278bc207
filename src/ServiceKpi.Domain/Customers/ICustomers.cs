namespace ServiceKpi.Domain.Customers;

/// <summary>Keeps the cards of customers, and finds who somebody is.</summary>
public interface ICustomers
{
    /// <summary>
    /// Those whose name, a word of it, code or telephone begins as it is typed, or whose telephone ends so; those who came last first.
    /// Nobody before <see cref="Customer.FewestTyped"/> characters.
    /// </summary>
    Task<IReadOnlyList<Customer>> SearchAsync(string typed, int most, CancellationToken cancellationToken);

    /// <summary>The card of a code, or the one that stands for it; none when there is none.</summary>
    Task<CustomerCard?> FindAsync(string code, CancellationToken cancellationToken);

    /// <summary>What whoever serves a customer should know; none of a code of which nothing is known.</summary>
    /// <param name="code">The code.</param>
    /// <param name="outletIds">The outlets whose matters may be shown; of others only the number is told.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<CustomerBriefing?> BriefAsync(string code, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken);

    /// <summary>A code that nobody has, to be sent with a form, so that one that is sent twice makes one card.</summary>
    Task<string> FreeCodeAsync(CancellationToken cancellationToken);

    /// <summary>Adds a card. <see cref="Outcome.Taken"/> when the code has another one, <see cref="Outcome.Unchanged"/> when it has this.</summary>
    /// <param name="code">The code; none to make one up.</param>
    /// <param name="details">What is known.</param>
    /// <param name="why">Who adds it.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    /// <returns>The outcome, and the code.</returns>
    Task<(Outcome Outcome, string Code)> AddAsync(string? code, CustomerDetails details, Because why, CancellationToken cancellationToken);

    /// <summary>States a card anew. <see cref="Outcome.ChangedByOther"/> when it is another version by now.</summary>
    Task<Outcome> ChangeAsync(string code, int version, CustomerDetails details, Because why, CancellationToken cancellationToken);

    /// <summary>Cards that may be of one customer, because telephone or mail are the same.</summary>
    Task<IReadOnlyList<CustomerLikeness>> LikeAsync(int most, CancellationToken cancellationToken);

    /// <summary>
    /// Lets a card stand for another one; no fact changes. <see cref="Outcome.Refused"/> when one of them was erased, or is merged already.
    /// </summary>
    Task<Outcome> MergeAsync(string code, string into, Because why, CancellationToken cancellationToken);

    /// <summary>Parts a card from the one that stands for it.</summary>
    Task<Outcome> PartAsync(string code, Because why, CancellationToken cancellationToken);

    /// <summary>
    /// Erases what says who a customer is, in every table: card, what was said in the course of tickets, comments of answers, and what
    /// imports replaced. Facts stay counted, under the code. It cannot be taken back.
    /// </summary>
    Task<Outcome> EraseAsync(string code, Because why, CancellationToken cancellationToken);

    /// <summary>Writes everything that is held about a customer, as one JSON object. False when nothing is.</summary>
    Task<bool> WriteAllAsync(string code, Stream output, CancellationToken cancellationToken);
}

/// <summary>A card, and what it needs to be changed.</summary>
/// <param name="Customer">The card.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Others">The codes for which it stands, beside its own.</param>
public sealed record CustomerCard(Customer Customer, int Version, IReadOnlyList<string> Others);

/// <summary>Two or more cards that may be of one customer.</summary>
/// <param name="By">What is the same.</param>
/// <param name="Customers">The cards, the oldest first.</param>
public sealed record CustomerLikeness(LikeBy By, IReadOnlyList<Customer> Customers);

/// <summary>What two cards have in common.</summary>
public enum LikeBy
{
    /// <summary>The telephone number.</summary>
    Phone,

    /// <summary>The mail address.</summary>
    Mail,
}

/// <summary>What whoever serves a customer should know.</summary>
public sealed record CustomerBriefing
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The card; none when only facts name the code.</summary>
    public Customer? Card { get; init; }

    /// <summary>The segment that they are in now; none when no rule fits.</summary>
    public string? Segment { get; init; }

    /// <summary>The day of the first ticket or membership; none before.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Their contacts of the last 12 months, at all outlets; a ticket that does not state contacts is one.</summary>
    public required int Contacts { get; init; }

    /// <summary>Their tickets of the last 12 months at outlets that may not be shown.</summary>
    public required int Elsewhere { get; init; }

    /// <summary>The last tickets, the latest first.</summary>
    public required IReadOnlyList<BriefTicket> Tickets { get; init; }

    /// <summary>Tickets that are not settled, at outlets that may be shown.</summary>
    public required int Open { get; init; }

    /// <summary>First promises of the last 12 months that were not kept, at all outlets.</summary>
    public required int BrokenPromises { get; init; }

    /// <summary>The last answers, the latest first.</summary>
    public required IReadOnlyList<BriefAnswer> Answers { get; init; }

    /// <summary>The outlets where they are a member today.</summary>
    public required IReadOnlyList<int> MemberOf { get; init; }

    /// <summary>How many tickets and answers a briefing tells of.</summary>
    public const int Told = 3;
}

/// <summary>A ticket in a briefing.</summary>
/// <param name="Number">Its number.</param>
/// <param name="OutletId">The outlet.</param>
/// <param name="OpenedOn">The day it was opened.</param>
/// <param name="Kind">Why they came.</param>
/// <param name="Said">The matter in one line, else the topic; none when nobody said.</param>
/// <param name="IsOpen">True while it is not settled.</param>
public sealed record BriefTicket(string Number, int OutletId, DateOnly OpenedOn, TicketKind Kind, string? Said, bool IsOpen);

/// <summary>An answer in a briefing.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Score">What was answered.</param>
/// <param name="AnsweredOn">When.</param>
public sealed record BriefAnswer(SurveyKind Kind, int Score, DateOnly AnsweredOn);

/// <summary>
/// A customer as somebody says who it is. A code that is known is that customer, and so is a telephone number that one card alone has,
/// unless quite another name is said with it; whoever is not known gets a card.
/// </summary>
public sealed record CustomerSaid
{
    /// <summary>The code, where somebody chose a customer from those that were found.</summary>
    public string? Code { get; init; }

    /// <summary>What was typed: a name, a code or a telephone number.</summary>
    public string? Typed { get; init; }

    /// <summary>The telephone number as E.164 writes it.</summary>
    public string? Phone { get; init; }

    /// <summary>True when nobody said anything: a ticket needs no customer.</summary>
    public bool IsNobody => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Typed) && string.IsNullOrWhiteSpace(Phone);
}

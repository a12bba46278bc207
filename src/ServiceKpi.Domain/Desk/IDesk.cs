namespace ServiceKpi.Domain.Desk;

/// <summary>Takes tickets in and writes down what happens to them. Whoever asks has made sure that they may at the outlet.</summary>
public interface IDesk
{
    /// <summary>Takes a ticket in. What happens at the same moment goes in one act, such as the answer to a simple question.</summary>
    /// <param name="outletId">The outlet.</param>
    /// <param name="acts">What happens; the first is <see cref="TicketAct.Opened"/>.</param>
    /// <param name="customer">Whose matter it is, in the place of what the acts say; none to leave it at that.</param>
    /// <param name="key">What the sender calls this: sent again, it is done once.</param>
    /// <param name="why">Who takes it in.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    Task<TicketReceipt> OpenAsync(
        int outletId, IReadOnlyList<TicketAct> acts, CustomerSaid? customer, string key, Because why, CancellationToken cancellationToken);

    /// <summary>
    /// Adds what happens to a ticket. Two who do so at once are both written down, unless what one does makes the other impossible. The
    /// first act on an imported ticket begins its course with what the file said.
    /// </summary>
    /// <param name="number">The ticket.</param>
    /// <param name="acts">What happens, in this order, wholly or not at all.</param>
    /// <param name="customer">Whose matter it is, in the place of what the acts say; none to leave it at that.</param>
    /// <param name="key">What the sender calls this: sent again, it is done once.</param>
    /// <param name="why">Who does it.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    Task<TicketReceipt> AddAsync(
        string number, IReadOnlyList<TicketAct> acts, CustomerSaid? customer, string key, Because why, CancellationToken cancellationToken);

    /// <summary>Adds a picture or a document to a ticket.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="file">The file.</param>
    /// <param name="key">What the sender calls this: sent again, it is done once.</param>
    /// <param name="why">Who adds it.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    Task<TicketReceipt> AttachAsync(string number, AttachedFile file, string key, Because why, CancellationToken cancellationToken);

    /// <summary>A file of a ticket; none when it has no such file any more.</summary>
    Task<AttachedFile?> FindFileAsync(TicketFile ticket, string id, CancellationToken cancellationToken);

    /// <summary>A ticket with its course; none when there is no such number.</summary>
    Task<TicketFile?> FindAsync(string number, CancellationToken cancellationToken);

    /// <summary>The ticket of a tracking code, for its customer; none when there is no such code.</summary>
    Task<TrackedTicket?> TrackAsync(string code, CancellationToken cancellationToken);

    /// <summary>The tickets that are to be worked on, those due first first.</summary>
    /// <param name="outletIds">The outlets.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<IReadOnlyList<OpenTicket>> ListAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken);

    /// <summary>The open tickets of a grave risk that nobody who was trained for it has in hand.</summary>
    /// <param name="outletIds">The outlets.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<IReadOnlyList<OpenTicket>> InUntrainedHandsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken);

    /// <summary>The topics that the outlets' tickets had in the last 90 days, the most frequent first.</summary>
    Task<IReadOnlyList<string>> TopicsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken);
}

/// <summary>What became of acts on a ticket.</summary>
/// <param name="Outcome">What became of them; <see cref="Outcome.Unchanged"/> when they were sent before.</param>
/// <param name="Number">The ticket.</param>
public sealed record TicketReceipt(Outcome Outcome, string Number)
{
    /// <summary>Which rule forbids it; none unless it was <see cref="Outcome.Refused"/>.</summary>
    public ActRefusal? Refusal { get; init; }
}

/// <summary>A ticket with its course.</summary>
/// <param name="Number">Its number.</param>
/// <param name="OutletId">The outlet.</param>
/// <param name="Events">What happened, in order; of an imported ticket that nobody has touched the import alone.</param>
public sealed record TicketFile(string Number, int OutletId, IReadOnlyList<TicketEvent> Events)
{
    /// <summary>What it adds up to.</summary>
    public TicketCourse Course { get; } = TicketCourse.Of(Events);

    /// <summary>The numbers of the events that were taken back.</summary>
    public IReadOnlySet<int> TakenBack { get; } = TicketEvent.TakenBack(Events);

    /// <summary>The pictures and documents that it has; those that were taken back, or whose customer was erased, are gone.</summary>
    public IReadOnlyList<Attachment> Files => [.. Events.Where(e => !TakenBack.Contains(e.Number)).Select(e => e.What).OfType<TicketAct.Attached>().Select(a => a.File).Where(f => f.Name.Length > 0)];

    /// <summary>What its customer has written since somebody of the outlet last did something.</summary>
    public IEnumerable<TicketEvent> Unread => Events.Where(e => e.IsMessage).TakeLast(Course.Unread);

    /// <summary>The code by which its customer follows it; none of a ticket that nobody at the desk has touched.</summary>
    public string? TrackingCode { get; init; }
}

/// <summary>A ticket on the work list.</summary>
public sealed record OpenTicket
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The outlet.</summary>
    public required int OutletId { get; init; }

    /// <summary>Where it stands.</summary>
    public required TicketState State { get; init; }

    /// <summary>The matter in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>Why the customer came.</summary>
    public required TicketKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    public string? Topic { get; init; }

    /// <summary>Whose matter it is.</summary>
    public string? Customer { get; init; }

    /// <summary>What they are called; none without a card.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The segment that they were in when it was opened.</summary>
    public string? Segment { get; init; }

    /// <summary>How serious a failure would be.</summary>
    public int? Risk { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>True once a person has answered.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>The day that the customer was told last.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>The day on which what it waits for should come.</summary>
    public DateOnly? WaitingUntil { get; init; }

    /// <summary>Who has it in hand.</summary>
    public int? AssigneeId { get; init; }

    /// <summary>Their name.</summary>
    public string? Assignee { get; init; }

    /// <summary>How often it was opened again.</summary>
    public int? Reopened { get; init; }

    /// <summary>Who was called in last.</summary>
    public int? CalledInId { get; init; }

    /// <summary>When something last happened, UTC.</summary>
    public required DateTime LastAt { get; init; }

    /// <summary>Since when the customer has heard nothing, UTC; none while there is nothing to be heard.</summary>
    public DateTime? UnheardSince { get; init; }

    /// <summary>How often the customer wrote since somebody here last did something.</summary>
    public int Unread { get; init; }

    /// <summary>How far it is, as far as something may be due.</summary>
    public Pending Pending => new(State is TicketState.New or TicketState.InProgress or TicketState.Waiting, OpenedAt, IsAnswered, UnheardSince, ExpectedOn, WaitingUntil);
}

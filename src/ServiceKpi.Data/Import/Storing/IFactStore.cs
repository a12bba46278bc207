namespace ServiceKpi.Data.Import.Storing;

/// <summary>
/// Stores many facts in one transaction. Nothing of it is seen before <see cref="CommitAsync"/>, which also recomputes
/// the rollups of the touched days; a store that is disposed without it leaves no trace.
/// </summary>
internal interface IFactStore : IAsyncDisposable
{
    /// <summary>The last day of the latest locked month; none when no month is locked.</summary>
    DateOnly? LockedUntil { get; }

    /// <summary>The currency of the organisation, in which every amount is.</summary>
    string Currency { get; }

    /// <summary>True where each new ticket and answer is written down by itself. Those of a file are not: the file is.</summary>
    bool WritesDownNew { get; set; }

    /// <summary>The stored ticket of a number; none where there is none.</summary>
    Task<Ticket?> TicketAsync(string number, CancellationToken cancellationToken);

    /// <summary>The outlet of the stored fact that has the key of this one; none where there is none.</summary>
    Task<int?> OutletOfAsync<TFact>(TFact fact, CancellationToken cancellationToken)
        where TFact : class, IDatedFact;

    /// <summary>What cards of customers are read against.</summary>
    Task<CustomerContext> CustomersAsync(CancellationToken cancellationToken);

    /// <summary>Every outlet, those stored in this run included.</summary>
    Task<IReadOnlyList<Outlet>> OutletsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Stores facts of one type (an outlet is one too, and has its id afterwards), each known by its key: what became
    /// of each, in order.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="unstated">
    /// The names of properties that the source says nothing of: a fact that is stored already keeps its own.
    /// </param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    Task<IReadOnlyList<StoreOutcome>> StoreAsync<TFact>(
        IReadOnlyList<TFact> facts, IReadOnlyCollection<string> unstated, CancellationToken cancellationToken)
        where TFact : class;

    /// <summary>
    /// Of the facts of the last call, by their place in it, and at least of the conflicting ones: which fact of the whole run had
    /// the key first, counted from 0 over all calls.
    /// </summary>
    IReadOnlyDictionary<int, int> FirstOfKey { get; }

    /// <summary>The keys of the stored answers that only their content tells apart.</summary>
    IAsyncEnumerable<string> ContentKeysAsync();

    /// <summary>Says that what is stored from now on is of a file: it can be told from everything else later, and taken back.</summary>
    /// <param name="kind">What it holds.</param>
    /// <param name="fileName">What it is called, if somebody said so.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    Task BeginImportAsync(string kind, string? fileName, CancellationToken cancellationToken);

    /// <summary>Writes down that the file was imported.</summary>
    /// <param name="kind">What it held.</param>
    /// <param name="report">What became of its rows.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    Task RecordImportAsync(string kind, ImportReport report, CancellationToken cancellationToken);

    /// <summary>Recomputes the rollups of every touched outlet-day and commits.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}

/// <summary>Opens stores.</summary>
internal interface IFactStoreFactory
{
    /// <summary>Waits for the turn to write and begins a transaction.</summary>
    /// <param name="why">Who stores, and the reason, without which targets that are in force do not change.</param>
    /// <param name="cancellationToken">Ends the waiting early.</param>
    Task<IFactStore> OpenAsync(Because why, CancellationToken cancellationToken);
}

/// <summary>What became of a fact that was to be stored.</summary>
internal enum StoreOutcome
{
    /// <summary>It was new.</summary>
    Inserted,

    /// <summary>It replaced a stored fact of the same key.</summary>
    Updated,

    /// <summary>The very same fact was stored already.</summary>
    Unchanged,

    /// <summary>It was not stored: another fact of the same key came earlier in this run, with other values.</summary>
    Conflicting,

    /// <summary>
    /// It was not stored: together with what the source says nothing of, and is stored already, it would be impossible: a
    /// ticket answered before it was opened, an outlet closed before it opens.
    /// </summary>
    Contradicting,

    /// <summary>It was not stored: it would have changed a month that is locked.</summary>
    Locked,

    /// <summary>It was not stored: what the desk has written down of the ticket says what it is.</summary>
    AtDesk,

    /// <summary>It was not stored: the customer was erased, and no file brings them back.</summary>
    Erased,

    /// <summary>It was not stored: it would have changed a target by which a month was judged that has ended.</summary>
    Judged,

    /// <summary>It was not stored: it changes a target that is in force, and nobody said why.</summary>
    Unexplained,
}

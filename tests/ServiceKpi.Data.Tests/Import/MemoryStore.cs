namespace ServiceKpi.Data.Tests.Import;

/// <summary>A store that remembers what it was given, and tells new facts from those of a known key.</summary>
internal sealed class MemoryStore : IFactStore, IFactStoreFactory
{
    private readonly List<Outlet> outlets = [];
    private readonly Dictionary<string, int> keys = [];
    private readonly Dictionary<int, int> firstOfKey = [];
    private int before;

    public List<object> Facts { get; } = [];

    public bool WritesDownNew { get; set; }

    public Task<Ticket?> TicketAsync(string number, CancellationToken cancellationToken) => Task.FromResult<Ticket?>(null);

    public Task<int?> OutletOfAsync<TFact>(TFact fact, CancellationToken cancellationToken)
        where TFact : class, IDatedFact => Task.FromResult<int?>(null);

    public IReadOnlyCollection<string> Unstated { get; private set; } = [];

    public bool IsCommitted { get; private set; }

    public int Opened { get; private set; }

    public Outlet AddOutlet(Outlet outlet)
    {
        // Nobody but a store gives out ids.
        typeof(Outlet).GetProperty(nameof(Outlet.Id))!.SetValue(outlet, outlets.Count + 1);
        outlets.Add(outlet);
        return outlet;
    }

    public Task<IFactStore> OpenAsync(Because why, CancellationToken cancellationToken)
    {
        Opened++;
        return Task.FromResult<IFactStore>(this);
    }

    public Task<CustomerContext> CustomersAsync(CancellationToken cancellationToken) => Task.FromResult(new CustomerContext("ID", ["Gold"], "Budi"));

    public Task<IReadOnlyList<Outlet>> OutletsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Outlet>>([.. outlets]);

    public Task<IReadOnlyList<StoreOutcome>> StoreAsync<TFact>(
        IReadOnlyList<TFact> facts, IReadOnlyCollection<string> unstated, CancellationToken cancellationToken)
        where TFact : class
    {
        Unstated = unstated;
        firstOfKey.Clear();
        StoreOutcome[] outcomes = [.. facts.Select((f, place) => Store(f, place))];
        before += facts.Count;
        return Task.FromResult<IReadOnlyList<StoreOutcome>>(outcomes);
    }

    public DateOnly? LockedUntil => null;

    public string Currency => "IDR";

    public string? Reason { get; set; }

    public IReadOnlyDictionary<int, int> FirstOfKey => firstOfKey;

    public IAsyncEnumerable<string> ContentKeysAsync() => Facts.OfType<SurveyAnswer>().Select(a => a.Key).ToAsyncEnumerable();

    public string? Recorded { get; private set; }

    public Task BeginImportAsync(string kind, string? fileName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RecordImportAsync(string kind, ImportReport report, CancellationToken cancellationToken)
    {
        Recorded = $"{kind} {report.ToCounts()}";
        return Task.CompletedTask;
    }

    public Task CommitAsync(CancellationToken cancellationToken)
    {
        IsCommitted = true;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private StoreOutcome Store(object fact, int place)
    {
        if (!keys.TryAdd(KeyOf(fact), before + place))
        {
            firstOfKey[place] = keys[KeyOf(fact)];
            return StoreOutcome.Conflicting;
        }

        if (fact is Outlet outlet)
        {
            AddOutlet(outlet);
        }

        Facts.Add(fact);
        return StoreOutcome.Inserted;
    }

    private static string KeyOf(object fact) => fact switch
    {
        Outlet o => $"outlet {o.Code}",
        DailyEntry d => $"{d.OutletId} {d.Day}",
        Ticket t => t.Number,
        SurveyAnswer a => a.Key,
        Membership m => $"{m.Customer} {m.OutletId} {m.JoinedOn}",
        Customer c => c.Code,
        PromotionEvent e => $"{e.Name} {e.OutletId} {e.StartsOn}",
        Target t => $"{t.KpiId} {t.Scope} {t.Region} {t.From}",
        _ => throw new ArgumentException("No fact.", nameof(fact)),
    };
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Import.Storing;

/// <summary>Stores facts through EF, in batches; each database has its own way of inserting new ones that is cheaper.</summary>
internal class FactStore(
    KpiDbContext context, IDbContextTransaction transaction, IDisposable turn, MonthLocks locks, Because why, TimeProvider clock)
    : IFactStore
{
    private readonly NewFacts added = new();
    private readonly TouchedDays replaced = new();
    private readonly SeenKeys seen = new();
    private readonly Dictionary<int, int> firstOfKey = [];
    private readonly HashSet<int> members = [];
    private readonly Dictionary<Type, object> tables = [];
    private int before;
    private StoredImport? import;

    public DateOnly? LockedUntil => locks.Any ? locks.Months[^1].To : null;

    /// <summary>Whether the first-response clock of new outlets runs in their opening hours only.</summary>
    public bool ResponseClockFollowsHours { get; set; }

    /// <summary>The organisation's day, by which targets are judged.</summary>
    public DateOnly Today { get; set; }

    public string Currency { get; set; } = new Organisation().Currency;

    /// <summary>Where telephone numbers are dialled without the country's code.</summary>
    public string Country { get; set; } = new Organisation().Country;

    /// <summary>Told when targets were stored.</summary>
    public Action TargetsStored { get; set; } = () => { };

    public bool WritesDownNew { get; set; }

    public IReadOnlyDictionary<int, int> FirstOfKey => firstOfKey;

    protected KpiDbContext Context => context;

    private TargetRun Targets => field ??= new TargetRun(context, Today, LockedUntil, why);

    private StoredTickets Tickets => field ??= new StoredTickets(context, added, locks, clock);

    private FactReplacer Replacer => field ??= new FactReplacer(context, locks, added, replaced, Today, clock, why.Actor, WriteDown, Tickets.Judge) { ImportId = ImportId };

    /// <summary>The import that the facts are of, if they are of one.</summary>
    protected int? ImportId => import?.Id;

    public Task<Ticket?> TicketAsync(string number, CancellationToken cancellationToken) =>
        context.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, cancellationToken);

    public async Task<int?> OutletOfAsync<TFact>(TFact fact, CancellationToken cancellationToken)
        where TFact : class, IDatedFact =>
        (await TableOf<TFact>().Like(context, [fact]).AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.OutletId;

    public async Task<CustomerContext> CustomersAsync(CancellationToken cancellationToken) =>
        new(Country, await context.Set<Segment>().OrderBy(s => s.Rank).Select(s => s.Name).ToListAsync(cancellationToken), why.Actor.Name);

    public async Task<IReadOnlyList<Outlet>> OutletsAsync(CancellationToken cancellationToken) =>
        await context.Outlets.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<StoreOutcome>> StoreAsync<TFact>(
        IReadOnlyList<TFact> facts, IReadOnlyCollection<string> unstated, CancellationToken cancellationToken)
        where TFact : class
    {
        firstOfKey.Clear();
        if (facts is IReadOnlyList<Target> wanted)
        {
            // What a target changes is not its row only: they are few, and go their own way.
            return await Targets.StoreAsync(wanted, unstated, firstOfKey, cancellationToken);
        }

        var table = TableOf<TFact>();
        await KnowOutletsAsync(facts, cancellationToken);
        if (facts is IReadOnlyList<SurveyAnswer> answers)
        {
            await ErasedComments.TakeOffAsync(context, answers, cancellationToken);
        }

        facts.OfType<Ticket>().ToList().ForEach(Tickets.Judge);

        members.UnionWith(facts.OfType<Membership>().Select(m => m.OutletId));
        var outcomes = new StoreOutcome[facts.Count];
        var rest = InsertNew(table, facts, outcomes);
        var known = rest.Count == 0
            ? []
            : await table.Like(context, [.. rest.Select(i => facts[i])])
                .ToDictionaryAsync(table.KeyOf, StringComparer.Ordinal, cancellationToken);
        foreach (var i in rest)
        {
            var key = table.KeyOf(facts[i]);
            if (known.TryGetValue(key, out var stored))
            {
                outcomes[i] = Replacer.Replace(table, stored, facts[i], unstated, IsFirst<TFact>(key, i));
                continue;
            }

            if (IsHeldBack(facts[i]))
            {
                outcomes[i] = StoreOutcome.Locked;
                continue;
            }

            if (facts[i] is Outlet { ResponseClockFollowsHours: false } outlet)
            {
                outlet.OpenAt(outlet.Hours, ResponseClockFollowsHours);
            }

            var row = context.Add(facts[i]);
            if (row.Metadata.FindProperty(ImportColumns.Import) is not null)
            {
                row.Property(ImportColumns.Import).CurrentValue = ImportId;
            }

            known.Add(key, facts[i]);
            Inserted(facts[i], key, i);
            if (row.Entity is Outlet && new AuditTrail(context.Clock).Of(row, new Because(why.Actor)) is { } written)
            {
                WriteDown(written);
            }
        }

        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        foreach (var outlet in facts.OfType<Outlet>())
        {
            // A new one that is there twice has got its id only now.
            outlet.KeepingHoursOf((known as Dictionary<string, Outlet>)![outlet.Code]);
        }

        context.ChangeTracker.Clear();
        before += facts.Count;
        if (facts is IReadOnlyList<Ticket> tickets)
        {
            await ErasedComments.TakeOffStoredAsync(context, tickets, cancellationToken);
        }

        await CustomerKeys.WriteAsync(context, await CustomerQueries.IdsAsync(context, facts, cancellationToken), cancellationToken);
        await AnswerReplacements.MarkAsync(context, AnswerReplacements.TicketsOf(facts), replaced, cancellationToken);
        await SlicedAnswers.TouchAsync(context, [.. facts.OfType<Ticket>().Zip(outcomes).Where(t => t.Second is StoreOutcome.Inserted or StoreOutcome.Updated).Select(t => t.First.Number)], replaced, cancellationToken);
        return outcomes;
    }

    public IAsyncEnumerable<string> ContentKeysAsync() =>
        context.SurveyAnswers.Where(a => a.Key.StartsWith(SurveyKey.Content)).Select(a => a.Key).AsAsyncEnumerable();

    public async Task BeginImportAsync(string kind, string? fileName, CancellationToken cancellationToken)
    {
        var name = fileName?.Trim() is { Length: > 0 } given ? given[Math.Max(0, given.Length - TextLimits.Name)..] : null;
        import = new StoredImport { At = clock.GetUtcNow().UtcDateTime, Who = why.Actor.Name, Kind = kind, FileName = name };
        context.Add(import);
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        context.ChangeTracker.Clear();
    }

    public async Task RecordImportAsync(string kind, ImportReport report, CancellationToken cancellationToken)
    {
        var stored = await context.Imports.SingleAsync(i => i.Id == ImportId, cancellationToken);
        (stored.Inserted, stored.Updated, stored.Rejected) = (report.Inserted, report.Updated, report.Rejected);
        context.Add(new AuditTrail(context.Clock).OfImport(kind, report.ToCounts(), why.Actor));
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await Tickets.CompleteAsync(cancellationToken);
        // All at once and in order: two runs that each locked some first could wait for each other.
        await context.LockOutletsAsync([.. added.Days.OutletIds.Union(replaced.OutletIds).Union(members)], cancellationToken);
        await RollupWriter.WriteAsync(context, added, replaced, cancellationToken);
        await RollupMarks.MarkMembersAsync(context, members, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (Targets.HasStored)
        {
            TargetsStored();
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        using (turn)
        {
            await transaction.DisposeAsync();
            await context.DisposeAsync();
        }
    }

    /// <summary>Inserts what it can tell to be new, cheaply; returns the indexes of the facts it did not insert.</summary>
    protected virtual IReadOnlyList<int> InsertNew<TFact>(
        FactTable<TFact> table, IReadOnlyList<TFact> facts, StoreOutcome[] outcomes)
        where TFact : class => [.. Enumerable.Range(0, facts.Count)];

    /// <summary>Remembers a fact that was inserted, and counts it.</summary>
    protected void Inserted<TFact>(TFact fact, string key, int place)
        where TFact : class
    {
        IsFirst<TFact>(key, place);
        if (fact is IDatedFact dated)
        {
            added.Add(dated);
        }

        if (fact is DailyEntry entry)
        {
            // A day shows its own history from its first figures on; other facts are themselves what was there first.
            WriteDown(new AuditTrail(context.Clock).OfAdded(entry, why.Actor));
        }
        else if (WritesDownNew && fact is Ticket or SurveyAnswer)
        {
            WriteDown(new AuditTrail(context.Clock).OfAdded(context.Entry(fact), why)!);
        }
    }

    /// <summary>True for a new fact that would alter a locked month.</summary>
    protected bool IsHeldBack(object fact) => locks.Any && locks.Altered(null, fact, id => added.Outlets[id]) is not null;

    /// <summary>Adds an entry to the audit trail.</summary>
    protected virtual void WriteDown(AuditEntry entry) => context.Add(entry);

    /// <summary>Counting a fact needs its outlet: its zone and opening hours.</summary>
    private async Task KnowOutletsAsync<TFact>(IReadOnlyList<TFact> facts, CancellationToken cancellationToken)
    {
        if (facts.OfType<IDatedFact>().Any(fact => !added.Outlets.ContainsKey(fact.OutletId)))
        {
            var outlets = await context.Outlets.AsNoTracking()
                .Select(o => new { Outlet = o, Version = EF.Property<int>(o, KpiDbContext.VersionColumn) })
                .ToListAsync(cancellationToken);
            foreach (var known in outlets)
            {
                added.Know(known.Outlet, known.Version);
            }

            await Tickets.ReadStandardsAsync(cancellationToken);
        }
    }

    /// <summary>True unless another fact of the run had the key before, which is remembered.</summary>
    private bool IsFirst<TFact>(string key, int place)
    {
        var isFirst = seen.Add(KeyHash.Of(key) ^ KeyHash.Of(typeof(TFact).Name), before + place, out var first);
        firstOfKey[place] = first;
        return isFirst;
    }

    private FactTable<TFact> TableOf<TFact>()
        where TFact : class =>
        (FactTable<TFact>)(tables.GetValueOrDefault(typeof(TFact)) ?? (tables[typeof(TFact)] = new FactTable<TFact>(context)));
}

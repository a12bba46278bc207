using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceKpi.Data.Rollups;
using ServiceKpi.Domain.Audit;
using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Locks;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data.Storage;

/// <summary>Stores facts through EF, in batches: on any database, and on SQLite those that replace stored ones.</summary>
internal class FactStore(
    KpiDbContext context, IDbContextTransaction transaction, IDisposable turn, MonthLocks locks, TimeProvider clock)
    : IFactStore
{
    private readonly NewFacts added = new();
    private readonly TouchedDays replaced = new();
    private readonly HashSet<ulong> seen = [];
    private readonly Dictionary<Type, object> tables = [];

    public DateOnly? LockedUntil => locks.Any ? locks.Months[^1].To : null;

    protected KpiDbContext Context => context;

    public async Task<IReadOnlyList<Outlet>> OutletsAsync(CancellationToken cancellationToken) =>
        await context.Outlets.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<StoreOutcome>> StoreAsync<TFact>(
        IReadOnlyList<TFact> facts, IReadOnlyCollection<string> unstated, CancellationToken cancellationToken)
        where TFact : class
    {
        var table = TableOf<TFact>();
        await KnowOutletsAsync(facts, cancellationToken);
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
                outcomes[i] = Replace(table, stored, facts[i], unstated, firstOfItsKey: IsFirst<TFact>(key));
                continue;
            }

            if (IsHeldBack(facts[i]))
            {
                outcomes[i] = StoreOutcome.Locked;
                continue;
            }

            var row = context.Add(facts[i]);
            known.Add(key, facts[i]);
            Inserted(facts[i], key);
            if (row.Entity is Outlet && context.Trail.Of(row, reason: null) is { } written)
            {
                WriteDown(written);
            }
        }

        await context.SaveWithoutRollupsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        if (facts is IReadOnlyList<Outlet> outlets && known is Dictionary<string, Outlet> storedOutlets)
        {
            // A new one that is there twice has got its id only now.
            foreach (var outlet in outlets)
            {
                outlet.KeepingHoursOf(storedOutlets[outlet.Code]);
            }
        }

        context.ChangeTracker.Clear();
        return outcomes;
    }

    public async Task RecordImportAsync(string kind, string counts, CancellationToken cancellationToken)
    {
        context.Add(context.Trail.OfImport(kind, counts));
        await context.SaveWithoutRollupsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await RollupWriter.AddAsync(context, added, cancellationToken);
        await RollupWriter.RecomputeAsync(context, replaced, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
    protected void Inserted<TFact>(TFact fact, string key)
        where TFact : class
    {
        IsFirst<TFact>(key);
        if (fact is IDatedFact dated)
        {
            added.Add(dated);
        }

        if (fact is DailyEntry entry)
        {
            // A day shows its own history from its first figures on; other facts are themselves what was there first.
            WriteDown(context.Trail.OfAdded(entry));
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
            foreach (var outlet in await OutletsAsync(cancellationToken))
            {
                added.Know(outlet);
            }
        }
    }

    private StoreOutcome Replace<TFact>(
        FactTable<TFact> table, TFact stored, TFact fact, IReadOnlyCollection<string> unstated, bool firstOfItsKey)
        where TFact : class
    {
        TakeOverFrom(stored, fact);
        var entry = context.Entry(stored);
        var changes = table.Stated
            .Where(p => !unstated.Contains(p.Name))
            .Select(p => (Column: entry.Property(p), Value: FactTable<TFact>.ValueOf(p, fact)))
            .Where(c => !c.Column.Metadata.GetValueComparer().Equals(c.Column.CurrentValue, c.Value))
            .ToList();
        if (changes.Count == 0)
        {
            return StoreOutcome.Unchanged;
        }

        if (!firstOfItsKey)
        {
            return StoreOutcome.Conflicting;
        }

        Touch(stored);
        foreach (var (column, value) in changes)
        {
            column.CurrentValue = value;
        }

        if (unstated.Count > 0 && !FactTable<TFact>.IsPossible(entry))
        {
            entry.CurrentValues.SetValues(entry.OriginalValues);
            return StoreOutcome.Contradicting;
        }

        if (locks.Any && locks.Altered(entry.OriginalValues.ToObject(), stored, id => added.Outlets[id]) is not null)
        {
            entry.CurrentValues.SetValues(entry.OriginalValues);
            return StoreOutcome.Locked;
        }

        if (stored is Ticket ticket && changes.Exists(c => c.Column.Metadata.Name == nameof(Ticket.OutletId)))
        {
            // Times that the source says nothing of have stayed; their days are those of the new outlet's zone.
            ticket.FixDays(added.Outlets[ticket.OutletId]);
        }

        Touch(stored);
        if (entry.State == EntityState.Modified && context.Trail.Of(entry, reason: null) is { } written)
        {
            WriteDown(written);
        }

        return StoreOutcome.Updated;
    }

    private void TakeOverFrom<TFact>(TFact stored, TFact fact)
    {
        switch (stored, fact)
        {
            case (Ticket before, Ticket now):
                now.KeepingDaysOf(before);
                break;
            case (Outlet before, Outlet now):
                now.KeepingHoursOf(before, now.DayOf(clock.GetUtcNow().UtcDateTime));
                break;
            case (DailyEntry before, DailyEntry now):
                now.KeepingClosedMarkOf(before);
                break;
        }
    }

    private bool IsFirst<TFact>(string key) => seen.Add(KeyHash.Of(key) ^ KeyHash.Of(typeof(TFact).Name));

    /// <summary>Marks what a replaced fact counted, before or after the change, to be counted anew.</summary>
    private void Touch(object fact)
    {
        switch (fact)
        {
            case IDatedFact dated:
                replaced.Add(dated);
                break;
            case Outlet outlet:
                replaced.AddWhole(outlet.Id);
                break;
        }
    }

    private FactTable<TFact> TableOf<TFact>()
        where TFact : class
    {
        if (!tables.TryGetValue(typeof(TFact), out var table))
        {
            tables.Add(typeof(TFact), table = new FactTable<TFact>(context));
        }

        return (FactTable<TFact>)table;
    }
}

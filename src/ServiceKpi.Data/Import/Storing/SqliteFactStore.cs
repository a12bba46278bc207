using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Import.Storing;

/// <summary>
/// Inserts new facts with a prepared statement, which leaves a row alone whose key is taken; only those few go the
/// longer way of comparing and replacing.
/// </summary>
internal sealed class SqliteFactStore(
    KpiDbContext context, IDbContextTransaction transaction, IDisposable turn, MonthLocks locks, Because why, TimeProvider clock)
    : FactStore(context, transaction, turn, locks, why, clock)
{
    private readonly Dictionary<Type, PreparedInsert> inserts = [];

    public override async ValueTask DisposeAsync()
    {
        foreach (var insert in inserts.Values)
        {
            await insert.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    protected override IReadOnlyList<int> InsertNew<TFact>(
        FactTable<TFact> table, IReadOnlyList<TFact> facts, StoreOutcome[] outcomes)
    {
        if (typeof(TFact) == typeof(Outlet))
        {
            // Outlets are few, and whoever stores them needs the ids that EF brings back.
            return base.InsertNew(table, facts, outcomes);
        }

        var insert = InsertInto(table);
        var rest = new List<int>();
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            if (IsHeldBack(fact))
            {
                rest.Add(i);
                continue;
            }

            if (insert.Run(property => property.Name == ImportColumns.Import ? ImportId : FactTable<TFact>.ValueOf(property, fact)) == 0)
            {
                rest.Add(i);
                continue;
            }

            outcomes[i] = StoreOutcome.Inserted;
            Inserted(fact, table.KeyOf(fact), i);
        }

        return rest;
    }

    protected override void WriteDown(AuditEntry entry) =>
        InsertInto(Trail).Run(property => FactTable<AuditEntry>.ValueOf(property, entry));

    private FactTable<AuditEntry> Trail => field ??= new FactTable<AuditEntry>(Context);

    private PreparedInsert InsertInto<TFact>(FactTable<TFact> table)
        where TFact : class
    {
        if (!inserts.TryGetValue(typeof(TFact), out var insert))
        {
            insert = new PreparedInsert(Context, table.EntityType, suffix: "ON CONFLICT DO NOTHING");
            inserts.Add(typeof(TFact), insert);
        }

        return insert;
    }
}

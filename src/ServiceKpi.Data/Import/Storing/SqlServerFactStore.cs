using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Import.Storing;

/// <summary>Looks which keys are taken, and sends all others in one stream; only those that are taken go the longer way of comparing and replacing.</summary>
internal sealed class SqlServerFactStore(
    KpiDbContext context, IDbContextTransaction transaction, IDisposable turn, MonthLocks locks, Because why, TimeProvider clock)
    : FactStore(context, transaction, turn, locks, why, clock)
{
    protected override IReadOnlyList<int> InsertNew<TFact>(FactTable<TFact> table, IReadOnlyList<TFact> facts, StoreOutcome[] outcomes)
    {
        if (typeof(TFact) == typeof(Outlet))
        {
            // Outlets are few, and whoever stores them needs the ids that EF brings back.
            return base.InsertNew(table, facts, outcomes);
        }

        var taken = table.Like(Context, facts).AsNoTracking().AsEnumerable().Select(table.KeyOf).ToHashSet(StringComparer.Ordinal);
        var rest = new List<int>();
        using var bulk = new BulkInsert(table.EntityType);
        for (var i = 0; i < facts.Count; i++)
        {
            var (fact, key) = (facts[i], table.KeyOf(facts[i]));
            if (IsHeldBack(fact) || !taken.Add(key))
            {
                rest.Add(i);
                continue;
            }

            bulk.Add(property => property.Name == ImportColumns.Import ? ImportId : FactTable<TFact>.ValueOf(property, fact));
            outcomes[i] = StoreOutcome.Inserted;
            Inserted(fact, key, i);
        }

        bulk.Write(Context);
        return rest;
    }
}

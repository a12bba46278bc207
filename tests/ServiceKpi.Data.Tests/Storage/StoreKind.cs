namespace ServiceKpi.Data.Tests.Storage;

/// <summary>The stores that must behave alike.</summary>
public enum StoreKind
{
    /// <summary>The store that SQLite gets.</summary>
    SqliteFast,

    /// <summary>The store through EF alone, on SQLite.</summary>
    SqlitePlain,

    /// <summary>The store that SQL Server gets.</summary>
    SqlServer,
}

internal static class StoreKinds
{
    public static Task<TestDatabase> CreateDatabaseAsync(this StoreKind kind) => TestDatabase.CreateAsync(
        kind == StoreKind.SqlServer ? DatabaseProvider.SqlServer : DatabaseProvider.Sqlite);

    public static async Task<IFactStore> OpenAsync(this StoreKind kind, TestDatabase database)
    {
        if (kind != StoreKind.SqlitePlain)
        {
            return await database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, default);
        }

        var context = database.Get<KpiContexts>().CreateWithoutRetry();
        var turn = await context.Gate.EnterAsync(default);
        return new FactStore(context, await context.Database.BeginTransactionAsync(), turn, MonthLocks.None, TestActors.Budi, TimeProvider.System);
    }

    /// <summary>Stores facts of one type in a run of their own.</summary>
    public static async Task<IReadOnlyList<StoreOutcome>> StoreAsync<TFact>(
        this StoreKind kind, TestDatabase database, IReadOnlyList<TFact> facts, params string[] unstated)
        where TFact : class
    {
        await using var store = await kind.OpenAsync(database);
        var outcomes = await store.StoreAsync(facts, unstated, default);
        await store.CommitAsync(default);
        return outcomes;
    }
}

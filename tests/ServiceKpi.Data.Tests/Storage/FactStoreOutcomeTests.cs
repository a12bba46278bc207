namespace ServiceKpi.Data.Tests.Storage;

public sealed class FactStoreOutcomeTests
{
    private const StoreOutcome Inserted = StoreOutcome.Inserted;
    private const StoreOutcome Updated = StoreOutcome.Updated;
    private const StoreOutcome Unchanged = StoreOutcome.Unchanged;
    private const StoreOutcome Conflicting = StoreOutcome.Conflicting;

    public static TheoryData<StoreKind, string> Samples => FactSample.OnEveryStore();

    [SkippableTheory, MemberData(nameof(Samples))]
    public async Task Each_fact_has_its_outcome_in_the_order_given(StoreKind kind, string name)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var (sample, outlet) = await BeginAsync(database, name);
        await RunAsync(kind, database, store => sample.StoreAsync(store, outlet, (1, 1), (2, 2)));

        var outcomes = await RunAsync(
            kind, database, store => sample.StoreAsync(store, outlet, (3, 3), (2, 9), (1, 1), (4, 4), (3, 3), (3, 8), (2, 7)));

        outcomes.Should().Equal(Inserted, Updated, Unchanged, Inserted, Unchanged, Conflicting, Conflicting);
        (await sample.ValuesAsync(database)).Should().Equal(1, 3, 4, 9);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Samples))]
    public async Task Facts_of_one_key_meet_across_the_batches_of_a_run(StoreKind kind, string name)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var (sample, outlet) = await BeginAsync(database, name);

        await using (var store = await kind.OpenAsync(database))
        {
            (await sample.StoreAsync(store, outlet, (1, 1))).Should().Equal(Inserted);
            (await sample.StoreAsync(store, outlet, (1, 1))).Should().Equal(Unchanged);
            (await sample.StoreAsync(store, outlet, (1, 2), (2, 5))).Should().Equal(Conflicting, Inserted);
            await store.CommitAsync(default);
        }

        (await sample.ValuesAsync(database)).Should().Equal(1, 5);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Samples))]
    public async Task A_fact_updated_in_a_run_is_not_updated_again_in_it_but_in_the_next(StoreKind kind, string name)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var (sample, outlet) = await BeginAsync(database, name);
        await RunAsync(kind, database, store => sample.StoreAsync(store, outlet, (1, 1)));

        await using (var store = await kind.OpenAsync(database))
        {
            (await sample.StoreAsync(store, outlet, (1, 2))).Should().Equal(Updated);
            (await sample.StoreAsync(store, outlet, (1, 3))).Should().Equal(Conflicting);
            (await sample.StoreAsync(store, outlet, (1, 2))).Should().Equal(Unchanged);
            await store.CommitAsync(default);
        }

        (await RunAsync(kind, database, store => sample.StoreAsync(store, outlet, (1, 3)))).Should().Equal(Updated);
        (await sample.ValuesAsync(database)).Should().Equal(3);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Samples))]
    public async Task A_store_disposed_without_commit_leaves_nothing_and_lets_the_next_writer_in(StoreKind kind, string name)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var (sample, outlet) = await BeginAsync(database, name);
        await using (var store = await kind.OpenAsync(database))
        {
            await sample.StoreAsync(store, outlet, (1, 1), (2, 2));
        }

        (await sample.ValuesAsync(database)).Should().BeEmpty();
        (await RollupRows.ReadAsync(database)).Should().BeEmpty();
        (await RunAsync(kind, database, store => sample.StoreAsync(store, outlet, (1, 1)))).Should().Equal(Inserted);
    }

    private static async Task<(FactSample Sample, Outlet Outlet)> BeginAsync(TestDatabase database, string name)
    {
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        return (FactSample.All[name], outlet);
    }

    private static async Task<IReadOnlyList<StoreOutcome>> RunAsync(
        StoreKind kind, TestDatabase database, Func<IFactStore, Task<IReadOnlyList<StoreOutcome>>> run)
    {
        await using var store = await kind.OpenAsync(database);
        var outcomes = await run(store);
        await store.CommitAsync(default);
        return outcomes;
    }
}

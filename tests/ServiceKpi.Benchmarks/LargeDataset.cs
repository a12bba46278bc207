using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>Makes the database of a large chain through the product's own store, rollups and all, to try and to measure on.</summary>
internal static class LargeDataset
{
    /// <summary>Outlets whose facts are gathered before they are committed: memory stays flat.</summary>
    private const int OutletsAtOnce = 20;

    /// <summary>Facts that are made before they are stored.</summary>
    private const int FactsAtOnce = 10_000;

    private static readonly Because Machine = new(new CommandLineActor().Current);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    public static async Task MakeAsync(int outletCount, int years, string file, int? tickets)
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} is there already; remove it, with the files beside it, or name another.");
        }

        var watch = Stopwatch.StartNew();
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Zone).DateTime).AddDays(-1);
        var first = last.AddYears(-years).AddDays(1);
        await using (var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddKpiData(new DatabaseOptions { ConnectionString = file })
            .BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
            var stores = services.GetRequiredService<IFactStoreFactory>();
            var done = 0;
            var chain = await StoredAsync(stores, LargeChain.Outlets(outletCount, first, last));
            foreach (var outlets in chain.Zip(LargeVolume.Of(chain, new Period(first, last), tickets)).Chunk(OutletsAtOnce))
            {
                await FillAsync(stores, outlets.Select(o => new LargeFacts(o.First, first, last, o.Second)));
                done += outlets.Length;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{done} of {outletCount} outlets, {watch.Elapsed.TotalSeconds:N0} s"));
            }

            await using var scope = services.CreateAsyncScope();
            await DemoPeople.AddAsync(scope.ServiceProvider.GetRequiredService<IPeople>(), [], Machine, CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: {outletCount} outlets, {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, {new FileInfo(file).Length >> 20} MB in "
            + $"{watch.Elapsed.TotalSeconds:N0} s; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }

    private static async Task<IReadOnlyList<Outlet>> StoredAsync(IFactStoreFactory stores, IReadOnlyList<Outlet> outlets)
    {
        await using var store = await stores.OpenAsync(Machine, CancellationToken.None);
        await store.StoreAsync(outlets, [], CancellationToken.None);
        await store.CommitAsync(CancellationToken.None);
        return outlets;
    }

    private static async Task FillAsync(IFactStoreFactory stores, IEnumerable<LargeFacts> outlets)
    {
        await using var store = await stores.OpenAsync(Machine, CancellationToken.None);
        foreach (var facts in outlets)
        {
            await StoreAsync(store, facts.Entries());
            await StoreAsync(store, facts.Tickets());
            await StoreAsync(store, facts.Answers());
            await StoreAsync(store, facts.Memberships());
            await StoreAsync(store, facts.Events());
        }

        await store.CommitAsync(CancellationToken.None);
    }

    private static async Task StoreAsync<TFact>(IFactStore store, IEnumerable<TFact> facts)
        where TFact : class
    {
        foreach (var some in facts.Chunk(FactsAtOnce))
        {
            await store.StoreAsync(some, [], CancellationToken.None);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ServiceKpi.TestKit;

/// <summary>
/// A migrated database of its own for one test, gone with it: SQLite in a temporary folder, or SQL Server where
/// <see cref="ServerVariable"/> says where one is; without it a test on SQL Server is skipped.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The environment variable that holds a connection string to a SQL Server where databases may be made.</summary>
    public const string ServerVariable = "SERVICEKPI_TEST_SQLSERVER";

    private readonly ServiceProvider services;

    private TestDatabase(DatabaseOptions options, TimeProvider? clock)
    {
        Options = options;
        services = new ServiceCollection()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton<IActorSource>(Actors)
            .AddKpiData(options)
            .BuildServiceProvider();
    }

    /// <summary>Who changes something.</summary>
    public TestActors Actors { get; } = new();

    /// <summary>Which database it is.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>The database of a provider; skips the test when there is no server.</summary>
    /// <param name="provider">The kind of database.</param>
    /// <param name="clock">The clock; that of the machine unless a test is about days.</param>
    public static Task<TestDatabase> CreateAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite, TimeProvider? clock = null) =>
        provider == DatabaseProvider.Sqlite ? CopyAsync(clock) : OnServerAsync(clock);

    /// <summary>A service of the data layer.</summary>
    public T Get<T>()
        where T : notnull =>
        services.GetRequiredService<T>();

    /// <summary>A new context.</summary>
    internal KpiDbContext Open() => Get<KpiContexts>().CreateDbContext();

    /// <summary>Saves rows, rollups included. Outlets get their ids.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var context = Open();
        context.AddRange(rows);
        await context.StoreAsync(new Because(Actors.Current), CancellationToken.None);
    }

    /// <summary>Every row of a table, as new objects.</summary>
    public async Task<List<T>> AllAsync<T>()
        where T : class
    {
        await using var context = Open();
        return await context.Set<T>().AsNoTracking().ToListAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Options.Provider == DatabaseProvider.SqlServer)
        {
            await using var context = Open();
            await context.Database.EnsureDeletedAsync();
        }

        await services.DisposeAsync();
        if (Options.Provider == DatabaseProvider.Sqlite)
        {
            SqliteTemplate.Close(Options);
            Directory.Delete(Path.GetDirectoryName(Options.FilePath)!, recursive: true);
        }
    }

    private static async Task<TestDatabase> CopyAsync(TimeProvider? clock)
    {
        var file = TestFolder.File("kpi.db");
        File.Copy(await SqliteTemplate.FileAsync(), file);
        return new TestDatabase(new DatabaseOptions { ConnectionString = file }, clock);
    }

    private static async Task<TestDatabase> OnServerAsync(TimeProvider? clock)
    {
        var server = Environment.GetEnvironmentVariable(ServerVariable);
        Skip.If(string.IsNullOrWhiteSpace(server), $"{ServerVariable} is not set");
        var database = new TestDatabase(new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = $"{server};Initial Catalog=ServiceKpiTest_{Guid.NewGuid():N}",
        }, clock);
        await database.Get<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        return database;
    }
}

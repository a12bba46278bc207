using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ServiceKpi.Data;
using ServiceKpi.Data.Demo;
using ServiceKpi.Data.Maintenance;
using ServiceKpi.Data.Storage;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Commands;

namespace ServiceKpi.TestKit.Web;

/// <summary>The real application on a real port, on the demo chain as it stands on a fixed day.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private DemoServer(WebApplication app, DirectoryInfo folder, DatabaseOptions database)
    {
        this.app = app;
        this.folder = folder;
        Database = database;
        Address = new Uri(app.Urls.First());
    }

    /// <summary>Noon in Jakarta on the day of the demo.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(TestTime.Utc("2026-11-21 05:00"));

    /// <summary>The address it listens on.</summary>
    public Uri Address { get; }

    /// <summary>The database it uses.</summary>
    public DatabaseOptions Database { get; }

    /// <summary>The application's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts the application on the demo, or on an empty database.</summary>
    public static async Task<DemoServer> StartAsync(bool empty = false)
    {
        var folder = Directory.CreateTempSubdirectory("servicekpi-");
        var database = new DatabaseOptions { ConnectionString = Path.Combine(folder.FullName, "demo.db") };
        var app = WebHost.Build(database, "http://127.0.0.1:0", services => services.AddSingleton(Clock));
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        if (!empty)
        {
            var chain = new DemoChain(new Organisation().Today(Clock), Clock.GetUtcNow().UtcDateTime);
            await using var store = await app.Services.GetRequiredService<IFactStoreFactory>().OpenAsync(CancellationToken.None);
            await DemoFiller.FillAsync(store, chain, CancellationToken.None);
        }

        await app.StartAsync();
        return new DemoServer(app, folder, database);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

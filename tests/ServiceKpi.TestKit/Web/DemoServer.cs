using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.TestKit.Web;

/// <summary>The real application on a real port, on the demo chain as it stands on a fixed day.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    /// <summary>Tests sign in more often than people do, and nobody reads their requests.</summary>
    private static readonly Dictionary<string, string?> Quiet = new()
    {
        ["RateLimits:SignInAttempts"] = "10000",
        ["RateLimits:PublicPosts"] = "10000",
        ["RateLimits:PublicGuesses"] = "10000",
        ["Serilog:MinimumLevel:Default"] = "Warning",
    };

    /// <summary>What keeps guessers busy for years is not tried here: each sign-in would take as long as ten pages.</summary>
    private const int HashRounds = 1_000;

    /// <summary>The chain and its people, stored once and copied for each server.</summary>
    private static readonly Lazy<Task<string>> Filled = new(FillAsync);

    private readonly DirectoryInfo folder;
    private readonly Func<WebApplication> build;
    private WebApplication app;

    private DemoServer(WebApplication app, Func<WebApplication> build, DirectoryInfo folder, DatabaseOptions database)
    {
        this.app = app;
        this.build = build;
        this.folder = folder;
        Database = database;
    }

    /// <summary>Noon in Jakarta on the day of the demo.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(TestTime.Utc("2026-11-21 05:00"));

    /// <summary>The address it listens on.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>The database it uses.</summary>
    public DatabaseOptions Database { get; }

    /// <summary>The application's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts the application on the demo, or on an empty database.</summary>
    /// <param name="empty">Whether there is nothing in the database.</param>
    /// <param name="clock">Its clock; that of the demo unless told otherwise.</param>
    /// <param name="waits">Which answers of ports and database are waited for; all of them unless told otherwise.</param>
    /// <param name="adjust">Changes to the services.</param>
    /// <param name="file">Another database, which is copied; its people keep their passwords.</param>
    public static async Task<DemoServer> StartAsync(
        bool empty = false, TimeProvider? clock = null, Waits? waits = null, Action<IServiceCollection>? adjust = null, string? file = null)
    {
        var folder = Directory.CreateTempSubdirectory("servicekpi-");
        var database = new DatabaseOptions { ConnectionString = Path.Combine(folder.FullName, "demo.db") };
        File.Copy(file ?? await (empty ? SqliteTemplate.FileAsync() : Filled.Value), database.FilePath);
        WebApplication New() => Build(database, clock ?? Clock, waits ?? Waits.Always, adjust);
        var app = New();
        if (!empty && file is null)
        {
            await DemoPeople.RenewAsync(app.Services, CancellationToken.None);
        }

        await app.StartAsync();
        return new DemoServer(app, New, folder, database);
    }

    /// <summary>Adds the people of the demo to whatever outlets there are.</summary>
    public static async Task AddPeopleAsync(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(Rights.Machine);
        var outlets = await scope.ServiceProvider.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None);
        await DemoPeople.AddAsync(scope.ServiceProvider.GetRequiredService<IPeople>(), outlets, Machine, CancellationToken.None);
        await DemoPeople.RenewAsync(services, CancellationToken.None);
    }

    /// <summary>Ends the application and starts it again, on the same database and on another port; it knows nothing by heart.</summary>
    public async Task RestartAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        app = build();
        await app.StartAsync();
    }

    /// <summary>What the demo's person of a role signs in with.</summary>
    public DemoSignIn SignInOf(Role role) => Services.GetRequiredService<DemoSignIns>().All.Single(s => s.Role == role);

    /// <summary>A browser in which the demo's person of a role has signed in; it is shown redirects as they are.</summary>
    public async Task<HttpClient> SignInAsync(Role role, CookieContainer? cookies = null)
    {
        var visitor = Visit(cookies);
        var one = SignInOf(role);
        using var answer = await visitor.PostAsync("/sign-in", "sign-in", ("Form.Name", one.Name), ("Form.Password", one.Password));
        return answer.Headers.Location is null ? throw new InvalidOperationException("The sign-in was refused.") : visitor;
    }

    /// <summary>The number of an outlet.</summary>
    public async Task<int> OutletIdAsync(string code)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(Rights.Machine);
        var outlets = await scope.ServiceProvider.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None);
        return outlets.Single(o => o.Code == code).Id;
    }

    /// <summary>A browser in which nobody has signed in yet.</summary>
    public HttpClient Visit(CookieContainer? cookies = null) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new() })
    {
        BaseAddress = Address,
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static WebApplication Build(DatabaseOptions database, TimeProvider clock, Waits waits, Action<IServiceCollection>? adjust = null) => WebHost.Build(
        database,
        "http://127.0.0.1:0",
        services =>
        {
            services.AddSingleton(clock);
            services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);
            services.AddSingleton<IInterceptor>(new WaitingCommands(waits));
            WaitingPort.AddBefore(services, waits);
            adjust?.Invoke(services);
        },
        settings: Quiet);

    private static Because Machine { get; } = new(new CommandLineActor().Current);

    private static async Task<string> FillAsync()
    {
        var database = new DatabaseOptions { ConnectionString = TestFolder.File("demo.db") };
        File.Copy(await SqliteTemplate.FileAsync(), database.FilePath);
        var chain = new DemoChain(new Organisation().Today(Clock), Clock.GetUtcNow().UtcDateTime);
        await using (var app = Build(database, Clock, Waits.Never))
        {
            await DemoStandards.AddAsync(app.Services.GetRequiredService<IStandards>(), chain.FirstDay, Machine, CancellationToken.None);
            await DemoGuidance.AddAsync(app.Services.GetRequiredService<IGuidance>(), Machine, CancellationToken.None);
            await using (var store = await app.Services.GetRequiredService<IFactStoreFactory>().OpenAsync(Machine, CancellationToken.None))
            {
                await DemoFiller.FillAsync(store, chain, CancellationToken.None);
            }

            await DemoScores.AddAsync(app.Services.GetRequiredService<IScoreVersions>(), chain, Machine.Actor, CancellationToken.None);
            await AddPeopleAsync(app.Services);
        }

        SqliteTemplate.Close(database);
        return database.FilePath;
    }
}

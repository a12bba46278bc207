using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Import;

/// <summary>The page in a circuit of an admin, over a database of its own with the outlet JKT01, at noon of 10 March 2026 in Jakarta.</summary>
internal sealed class ImportScreen : IAsyncDisposable
{
    public const int AdminId = 7;

    private readonly BunitContext circuit = new();

    private ImportScreen(TestDatabase database, Uploads uploads)
    {
        (Database, Uploads) = (database, uploads);
        circuit.JSInterop.Mode = JSRuntimeMode.Loose;
        circuit.Services.AddSingleton(Clock);
        circuit.Services.AddSingleton(uploads);
        circuit.Services.AddSingleton(database.Get<IOrganisationBook>());
        circuit.Services.AddSingleton(database.Get<PastImports>());
        circuit.Services.AddSingleton(database.Get<ImportMemory>());
        circuit.Services.AddScoped<PageProgress>();
        circuit.Services.AddSingleton(new CsvImporter(database.Get<IFactStoreFactory>(), Clock, new ImportLimits()));
        circuit.Services.AddScoped<Visitor>();
        circuit.Services.AddTransient<ImportWork>();
        circuit.Services.AddTransient<ImportMessageFormatter>();
        circuit.Services.AddTransient<UndoFormatter>();
        circuit.Services.AddTransient<NumberFormatter>();
        circuit.Services.AddSingleton<Texts>();
        circuit.Services.AddScoped<PageRequest>();
        circuit.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public static TimeProvider Clock { get; } = new FixedClock(TestTime.Utc("2026-03-10 05:00"));

    public TestDatabase Database { get; }

    public Uploads Uploads { get; }

    public IRenderedComponent<ImportPage> Page { get; private set; } = null!;

    /// <summary>Opens the page. Not asynchronous itself: the language would end with it.</summary>
    public static Task<ImportScreen> OpenAsync(string culture = "en-US", Role role = Role.Admin)
    {
        Languages.Speak(culture);
        return OpenAsync(role);
    }

    /// <summary>Drops a file and waits until the page has looked at it.</summary>
    public async Task DropAsync(string csv, string name = "file.csv")
    {
        Page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(csv, name));
        await SettledAsync();
    }

    /// <summary>Presses a button and waits until what it does is done.</summary>
    public async Task PressAsync(string words)
    {
        await Page.FindAll("button").Single(b => b.TextContent.Contains(words, StringComparison.Ordinal)).ClickAsync();
        await SettledAsync();
    }

    /// <summary>Changes a day by hand.</summary>
    public async Task ChangeAsync(string day, long visits)
    {
        await using var context = Database.Open();
        var date = TestTime.Day(day);
        var entry = context.Entry(await context.DailyEntries.SingleAsync(d => d.Day == date));
        entry.Property(d => d.Visits).CurrentValue = visits;
        await context.StoreAsync(TestActors.Budi, default);
    }

    /// <summary>Says which column a heading is.</summary>
    public void Say(string heading, string column) =>
        Page.FindAll("select").Single(s => s.GetAttribute("aria-label")?.EndsWith(heading, StringComparison.Ordinal) == true).Change(column);

    /// <summary>The counts by their names.</summary>
    public IReadOnlyDictionary<string, string> Counts() =>
        Page.FindAll(".import-counts > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);

    public string? Alert() => Page.FindAll("[role=alert]").SingleOrDefault()?.TextContent.Trim();

    public Task LeaveAsync() => circuit.DisposeComponentsAsync();

    public async ValueTask DisposeAsync()
    {
        await circuit.DisposeAsync();
        Uploads.Dispose();
        await Database.DisposeAsync();
    }

    private static async Task<ImportScreen> OpenAsync(Role role)
    {
        var database = await TestDatabase.CreateAsync(clock: Clock);
        await database.SaveAsync(new Outlet("JKT01", "Jakarta", "Asia/Jakarta"));
        var screen = new ImportScreen(database, new Uploads(Clock));
        var visitor = screen.circuit.Services.GetRequiredService<Visitor>();
        visitor.ComesFrom("10.0.0.7");
        visitor.Is(new Rights(AdminId, "Budi", role, AllOutlets: true, new HashSet<int>()));
        screen.Page = screen.circuit.Render<ImportPage>();
        return screen;
    }

    private Task SettledAsync() => Page.WaitForStateAsync(() => Page.FindAll(".import-busy").Count == 0, TimeSpan.FromSeconds(30));
}

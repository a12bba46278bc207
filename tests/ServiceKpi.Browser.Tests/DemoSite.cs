using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ServiceKpi.Data;
using ServiceKpi.Data.Demo;
using ServiceKpi.Data.Maintenance;
using ServiceKpi.Data.Storage;
using ServiceKpi.Web.Commands;

namespace ServiceKpi.Browser.Tests;

/// <summary>The application on demo data of a fixed day, and a browser to see it with. Both start once for all tests.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>Noon in Jakarta.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 5, 0, 0, TimeSpan.Zero);

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("servicekpi-browser-");
    private WebApplication? app;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the application listens.</summary>
    public string Address => app!.Urls.First();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        var options = new DatabaseOptions { ConnectionString = Path.Combine(folder.FullName, "demo.db") };
        await FillAsync(options);
        app = WebHost.Build(options, "http://127.0.0.1:0", services => services.AddSingleton<TimeProvider>(new Clock()));
        await app.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Opens a page as a visitor with this language, theme and screen; skips the test without a browser.</summary>
    public async Task<IPage> OpenAsync(string path, string language = "en", string theme = "light", int width = 1440)
    {
        Skip.If(browser is null, $"There is no {Chromium}.");
        var culture = language == "id" ? "id-ID" : "en-US";
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = culture,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await context.AddCookiesAsync([new() { Name = "theme", Value = theme, Url = Address }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    private static async Task FillAsync(DatabaseOptions options)
    {
        await using var services = new ServiceCollection().AddKpiData(options).AddSingleton<TimeProvider>(new Clock())
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await using var store = await services.GetRequiredService<IFactStoreFactory>().OpenAsync(CancellationToken.None);
        var chain = new DemoChain(DateOnly.FromDateTime(Now.UtcDateTime), Now.UtcDateTime);
        await DemoFiller.FillAsync(store, chain, CancellationToken.None);
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

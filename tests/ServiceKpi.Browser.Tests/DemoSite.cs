using Microsoft.Playwright;
using ServiceKpi.TestKit.Web;

namespace ServiceKpi.Browser.Tests;

/// <summary>The application on demo data of a fixed day, and a browser to see it with. Both start once for all tests.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private DemoServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the application listens.</summary>
    public string Address => server!.Address.ToString().TrimEnd('/');

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        server = await DemoServer.StartAsync();
        // A busy machine is no failure; what does not come in this time is one.
        Assertions.SetDefaultExpectTimeout(20_000);
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
        if (server is not null)
        {
            await server.DisposeAsync();
        }
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
}

using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using BrowserCookie = Microsoft.Playwright.Cookie;

namespace ServiceKpi.Browser.Tests;

/// <summary>The application on demo data of a fixed day, and a browser to see it with. Both start once for all tests.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // The last one given counts: what Playwright turns off and matters here, and the pages that each window loads for its address bar.
        "--disable-features=HttpsUpgrades,PaintHolding,Translate,WebUIOmniboxAimPopup,WebUIOmniboxPopup",
    ];

    private readonly Dictionary<Role, BrowserCookie> signedIn = [];
    private DemoServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the application listens.</summary>
    public string Address => server!.Address.ToString().TrimEnd('/');

    /// <summary>Who opened a circuit, as what they store would say.</summary>
    internal ConcurrentQueue<Actor> Circuits { get; } = [];

    /// <summary>What the demo's person of a role signs in with.</summary>
    public DemoSignIn SignInOf(Role role) => server!.SignInOf(role);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        server = await DemoServer.StartAsync(waits: Waits.Never, adjust: services => services.AddSingleton(Circuits).AddScoped<CircuitHandler, Onlooker>());
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

    /// <summary>Opens a page in a window of its own.</summary>
    public async Task<IPage> OpenAsync(string path, string language = "en", string theme = "light", int width = 1440, Role? role = Role.Admin)
    {
        var page = await OpenWindowAsync(language, theme, width, role);
        await page.GotoAsync(path);
        await IsUpAsync(page);
        return page;
    }

    /// <summary>Waits for the circuit of a page that has one: what is clicked before is a link, or nothing.</summary>
    public static Task IsUpAsync(IPage page) =>
        page.WaitForFunctionAsync("() => document.body.dataset.enhanceNav === 'false' || document.querySelector('[data-circuit]')");

    /// <summary>
    /// A window, with nothing in it yet, of a visitor with this language, theme and screen, signed in unless the role is
    /// none; skips the test without a browser.
    /// </summary>
    public async Task<IPage> OpenWindowAsync(string language = "en", string theme = "light", int width = 1440, Role? role = Role.Admin)
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
        if (role is { } known)
        {
            await context.AddCookiesAsync([await SignInAsync(known)]);
        }

        return await context.NewPageAsync();
    }

    /// <summary>Closes every page opened so far.</summary>
    public async Task CloseAllAsync()
    {
        foreach (var context in browser?.Contexts.ToArray() ?? [])
        {
            await context.CloseAsync();
        }
    }

    /// <summary>The cookie of somebody who signed in: once for each role, and not in each test.</summary>
    private async Task<BrowserCookie> SignInAsync(Role role)
    {
        if (!signedIn.TryGetValue(role, out var cookie))
        {
            var cookies = new CookieContainer();
            using var visitor = await server!.SignInAsync(role, cookies);
            var made = cookies.GetCookies(server.Address)["servicekpi"]!;
            signedIn[role] = cookie = new() { Name = made.Name, Value = made.Value, Url = Address };
        }

        return cookie;
    }

    /// <summary>Writes down who a circuit takes its visitor for once their rights are known.</summary>
    private sealed class Onlooker(Visitor visitor, ConcurrentQueue<Actor> seen) : CircuitHandler
    {
        public override int Order => 1;

        public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            seen.Enqueue(visitor.Actor);
            return Task.CompletedTask;
        }
    }
}

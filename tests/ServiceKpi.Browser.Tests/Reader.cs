using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ServiceKpi.Browser.Tests;

/// <summary>
/// Somebody who looks at page after page and touches nothing, in one window for each language, theme and screen: a new window for
/// every page takes longer than the page. Each page has axe in it.
/// </summary>
public sealed class Reader(DemoSite site) : IAsyncLifetime
{
    /// <summary>What axe finds, in words.</summary>
    public const string Violations =
        "async () => (await axe.run({ resultTypes: ['violations'] })).violations.map(v => `${v.id}: ${v.nodes[0].html}`)";

    /// <summary>The script of axe.</summary>
    public static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly Dictionary<(string Language, string Theme, int Width), IPage> windows = [];

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task DisposeAsync() => site.CloseAllAsync();

    /// <summary>Opens a page; skips the test without a browser.</summary>
    public async Task<IPage> OpenAsync(string path, string language, string theme, int width)
    {
        if (!windows.TryGetValue((language, theme, width), out var window))
        {
            window = await site.OpenWindowAsync(language, theme, width);
            // With the page and not after it, as the Playwright package of axe does: that takes seconds a page.
            await window.AddInitScriptAsync(Axe);
            windows.Add((language, theme, width), window);
        }

        try
        {
            await window.GotoAsync(path);
            await DemoSite.IsUpAsync(window);
        }
        catch (PlaywrightException)
        {
            windows.Remove((language, theme, width));
            throw;
        }

        return window;
    }
}

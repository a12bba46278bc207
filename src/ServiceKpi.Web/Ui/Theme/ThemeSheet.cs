using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace ServiceKpi.Web.Ui.Theme;

/// <summary>
/// All styles of the product as one file that browsers keep, the variables of both themes in front: a page is in its theme before it is
/// drawn, without a script and without a circuit. A provider in the layout would write 20 KB into every page and wait for the circuit. The
/// library's own sheet is larger than all of this, and needed by what opens on demand only: a page fetches it once somebody is at it.
/// </summary>
internal sealed class ThemeSheet(IServiceScopeFactory scopes, ILoggerFactory loggers, IWebHostEnvironment environment)
{
    private const string Path = "/theme.css";
    private const string StyleBegins = "<style class='mud-theme-provider'>";
    private const string StyleEnds = "</style>";

    private static readonly string[] Sheets =
    [
        "tokens", "base", "frame", "menus", "tiles", "charts", "tables", "pages", "rows", "insights", "admin", "account", "entry", "attention", "outlet",
        "excellence", "score", "pace", "events", "views", "targets", "import", "desk", "wall", "print",
    ];

    private readonly Lock writing = new();
    private (string Address, byte[] Bytes)? written;

    /// <summary>Where the file lies: its address changes with what is in it.</summary>
    public string Address => Written.Address;

    private (string Address, byte[] Bytes) Written
    {
        get
        {
            lock (writing)
            {
                return written ??= Write();
            }
        }
    }

    /// <summary>Maps the file; it is the same for everybody.</summary>
    internal static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, (HttpContext context, ThemeSheet sheet) =>
    {
        context.Response.Headers.CacheControl =
            Path + context.Request.QueryString == "/" + sheet.Address ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(sheet.Written.Bytes, "text/css; charset=utf-8");
    }).AllowAnonymous().WithMetadata(new PublicFile());

    private (string Address, byte[] Bytes) Write()
    {
        // Rendered without waiting for anything: the provider asks nobody.
        var sheet = Task.Run(async () =>
        {
            var light = await RenderAsync(isDark: false, ":root");
            var dark = await RenderAsync(isDark: true, ":root[data-theme=dark]");
            var darkByBrowser = await RenderAsync(isDark: true, ":root[data-theme=auto]");
            return $"{light}\n{dark}\n@media (prefers-color-scheme: dark) {{\n{darkByBrowser}\n}}\n";
        }).GetAwaiter().GetResult();
        var bytes = Encoding.UTF8.GetBytes(sheet + string.Concat(Sheets.Select(Read)));
        return ($"{Path[1..]}?v={Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}", bytes);
    }

    private string Read(string name)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo($"css/{name}.css").CreateReadStream());
        return reader.ReadToEnd();
    }

    private async Task<string> RenderAsync(bool isDark, string scope)
    {
        await using var services = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(services.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var drawn = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(MudThemeProvider.Theme)] = For(scope),
                [nameof(MudThemeProvider.IsDarkMode)] = isDark,
            }));
            return drawn.ToHtmlString();
        });
        var begins = html.IndexOf(StyleBegins, StringComparison.Ordinal) + StyleBegins.Length;
        if (begins < StyleBegins.Length)
        {
            throw new InvalidOperationException("MudBlazor writes its theme otherwise than it did.");
        }

        return html[begins..html.IndexOf(StyleEnds, begins, StringComparison.Ordinal)].Trim();
    }

    private static MudTheme For(string scope) => new()
    {
        PaletteLight = ProductTheme.Value.PaletteLight,
        PaletteDark = ProductTheme.Value.PaletteDark,
        LayoutProperties = ProductTheme.Value.LayoutProperties,
        Typography = ProductTheme.Value.Typography,
        PseudoCss = new PseudoCss { Scope = scope },
    };
}

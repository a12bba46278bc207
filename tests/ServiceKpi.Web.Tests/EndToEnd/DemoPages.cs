using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.EndToEnd;

/// <summary>The demo application, started once, and its pages read as a browser receives them.</summary>
public sealed class DemoPages : IAsyncLifetime
{
    internal DemoServer Server { get; private set; } = null!;

    /// <summary>What the application is made of.</summary>
    internal IReadOnlyList<ServiceDescriptor> Services { get; private set; } = [];

    /// <summary>The browser of the admin, who sees every outlet.</summary>
    internal HttpClient Http { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await DemoServer.StartAsync(adjust: services => Services = [.. services]);
        Http = await Server.SignInAsync(Role.Admin);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    internal async Task<IDocument> GetAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await Http.GetStringAsync(new Uri(path, UriKind.Relative)));

    /// <summary>What leads to a KPI and shows its value: a tile, or a line among others.</summary>
    internal static IElement? KpiLink(IDocument page, string kpi) => page.QuerySelectorAll("a.tile, a.kpi-line")
        .FirstOrDefault(a => a.GetAttribute("href")!.Split('?')[0].EndsWith("/kpis/" + kpi, StringComparison.Ordinal));

    /// <summary>The code of the outlet of a row, which leads to its page.</summary>
    internal static string CodeIn(IElement row) => row.QuerySelector("th a")!.GetAttribute("href")!.Split('?')[0].Split('/')[^1];

    /// <summary>The unrounded value of an element that shows one; null where it shows a reason.</summary>
    internal static double? ValueIn(IElement? element) =>
        element?.QuerySelector("data[value]")?.GetAttribute("value") is { Length: > 0 } text
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : null;
}

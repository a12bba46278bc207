using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceKpi.Web.Tests.Theme;

public sealed partial class ThemeSheetTests(DemoPages demo) : IClassFixture<DemoPages>
{
    private const double Readable = 4.5;

    /// <summary>What is written on what: text by its name, ground by its name.</summary>
    private static readonly (string Text, string Ground)[] Pairs =
    [
        .. from text in new[] { "text-primary", "text-secondary", "text-disabled", "primary", "success", "warning", "error", "info", "secondary" }
           from ground in new[] { "background", "surface" }
           select (text, ground),
        .. from colour in new[] { "primary", "secondary", "tertiary", "info", "success", "warning", "error", "dark" }
           select (colour + "-text", colour),
        ("appbar-text", "appbar-background"), ("drawer-text", "drawer-background"), ("drawer-icon", "drawer-background"),
        ("action-disabled", "action-disabled-background"),
    ];

    [Fact]
    public async Task A_page_names_its_theme_before_anything_else_and_browsers_keep_it()
    {
        using var http = new HttpClient();
        var page = await demo.GetAsync("/");
        var address = page.QuerySelector("link[rel=stylesheet][href^=theme]")!.GetAttribute("href")!;

        using var sheet = await http.GetAsync(new Uri(demo.Server.Address, address));
        using var other = await http.GetAsync(new Uri(demo.Server.Address, "/theme.css?v=0000"));

        address.Should().MatchRegex("^theme\\.css\\?v=[0-9a-f]{16}$");
        sheet.Content.Headers.ContentType!.MediaType.Should().Be("text/css");
        sheet.Headers.CacheControl!.ToString().Should().Be("public, max-age=31536000, immutable");
        other.Headers.CacheControl!.ToString().Should().Be("no-cache", "a page of another version asks again");
        page.DocumentElement.GetAttribute("data-theme").Should().Be("auto");
    }

    [Theory]
    [InlineData(":root")]
    [InlineData(":root[data-theme=dark]")]
    [InlineData(":root[data-theme=auto]")]
    public async Task Every_text_can_be_read_on_its_ground(string scope)
    {
        var colours = await ColoursAsync(scope);

        Pairs.Select(pair => (pair, Contrast: Contrast(colours[pair.Text], colours[pair.Ground])))
            .Where(found => found.Contrast < Readable).Should().BeEmpty();
    }

    [Fact]
    public async Task A_browser_that_prefers_dark_gets_it_without_a_choice()
    {
        var css = await ReadAsync();
        var media = css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);

        css.IndexOf(":root[data-theme=auto]", StringComparison.Ordinal).Should().BeGreaterThan(media);
        (await ColoursAsync(":root[data-theme=auto]")).Should().Equal(await ColoursAsync(":root[data-theme=dark]"));
    }

    private async Task<string> ReadAsync()
    {
        using var http = new HttpClient();
        var page = await demo.GetAsync("/");
        return await http.GetStringAsync(new Uri(demo.Server.Address, page.QuerySelector("link[rel=stylesheet][href^=theme]")!.GetAttribute("href")!));
    }

    private async Task<Dictionary<string, (double R, double G, double B)>> ColoursAsync(string scope)
    {
        var css = await ReadAsync();
        var rule = css[css.IndexOf(scope + "{", StringComparison.Ordinal)..];
        return Colour().Matches(rule[..rule.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(
            m => m.Groups["name"].Value,
            m => (Part(m, "r"), Part(m, "g"), Part(m, "b")));
    }

    private static double Part(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) / 255;

    /// <summary>The ratio of WCAG 2.2: 21 for black on white.</summary>
    private static double Contrast((double R, double G, double B) one, (double R, double G, double B) other)
    {
        double[] light = [Luminance(one), Luminance(other)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance((double R, double G, double B) c) => (0.2126 * Linear(c.R)) + (0.7152 * Linear(c.G)) + (0.0722 * Linear(c.B));

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"--mud-palette-(?<name>[a-z-]+):\s*rgba\((?<r>\d+),\s*(?<g>\d+),\s*(?<b>\d+),\s*1\)")]
    private static partial Regex Colour();
}

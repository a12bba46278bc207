using Microsoft.Playwright;

namespace ServiceKpi.Browser.Tests;

/// <summary>What customers see on their own telephones, who have no account.</summary>
public sealed class CustomerPagesTests(DemoSite site) : BrowserTest(site)
{
    [SkippableTheory]
    [InlineData("/t", "id", ColorScheme.Light)]
    [InlineData("/t", "en", ColorScheme.Dark)]
    [InlineData("/s/o/JKT01", "id", ColorScheme.Dark)]
    [InlineData("/s/o/JKT01", "en", ColorScheme.Light)]
    [InlineData("/s/nothing", "id", ColorScheme.Light)]
    public async Task Everybody_can_read_them_on_a_telephone(string path, string language, ColorScheme scheme)
    {
        var page = await Site.OpenWindowAsync(language, width: 390, role: null);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.AddInitScriptAsync(Reader.Axe);
        await page.GotoAsync(path);

        (await page.EvaluateAsync<string[]>(Reader.Violations)).Should().BeEmpty();
        (await page.EvaluateAsync<string>("document.documentElement.lang")).Should().Be(language);
        (await Misfits.OnAsync(page, [320, 390, 1280])).Should().BeEmpty("every text fits, and a page never scrolls sideways");
        (await page.EvaluateAsync<int>("document.scripts.length")).Should().Be(0);
    }
}

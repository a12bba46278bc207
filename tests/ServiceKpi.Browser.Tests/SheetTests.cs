using Microsoft.Playwright;

namespace ServiceKpi.Browser.Tests;

public class SheetTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task A_table_downloads_as_it_is_shown_with_the_figures_behind_it()
    {
        var page = await Site.OpenAsync("/outlets", language: "id");
        var part = page.Locator(".part:has(table)").First;
        var exact = await part.Locator("tbody td data[value]").First.GetAttributeAsync("value");
        var rows = await part.Locator("table tr").CountAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => part.Locator("[data-sheet=csv]").ClickAsync());

        download.SuggestedFilename.Should().EndWith(".csv");
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        lines.Should().HaveCount(rows);
        lines.Should().Contain(line => line.Contains("," + exact, StringComparison.Ordinal));
        (await page.RunAndWaitForDownloadAsync(() => part.Locator("[data-sheet=xlsx]").ClickAsync())).SuggestedFilename.Should().EndWith(".xlsx");
    }

    [SkippableFact]
    public async Task A_part_without_a_table_offers_none()
    {
        var page = await Site.OpenAsync("/");

        (await page.Locator(".part:not(:has(table)) .sheet-do").EvaluateAllAsync<bool[]>("all => all.map(e => e.checkVisibility())")).Should().NotContain(true);
    }
}

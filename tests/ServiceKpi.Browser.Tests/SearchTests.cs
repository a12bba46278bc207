using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

/// <summary>From every page to every other by a few letters.</summary>
public class SearchTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task Letters_and_Enter_lead_to_a_page_without_a_circuit_and_from_there_to_an_outlet()
    {
        var page = await Site.OpenAsync("/", "id");

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator(".search-dialog input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("pengaturan");
        await Expect(page.Locator(".search-dialog [aria-selected=true]")).ToContainTextAsync("Pengaturan");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Pengaturan");

        // The page is a new document: its scripts have begun when its heading has the focus.
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page).ToHaveURLAsync(new Regex("/search$"));
        await DemoSite.IsUpAsync(page);
        await Expect(page.Locator("main .search-box input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("gubeng");
        await Expect(page.Locator("main [aria-selected=true]")).ToContainTextAsync("Surabaya Gubeng");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Surabaya Gubeng");
    }

    [SkippableFact]
    public async Task Whoever_goes_by_Tab_sees_where_they_are()
    {
        var page = await Site.OpenAsync("/outlets");

        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<string>("`${document.activeElement.tagName} ${getComputedStyle(document.activeElement).outlineStyle}`")).Should().EndWith(" solid");
        }
    }
}

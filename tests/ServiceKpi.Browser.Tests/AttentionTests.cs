using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class AttentionTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task A_manager_goes_from_the_overview_to_all_findings_and_dismisses_one_with_a_note()
    {
        var page = await Site.OpenAsync("/", role: Role.Manager);
        await page.Locator("#attention .part-head a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Needs attention");
        var first = page.Locator(".finding:has(details.see)").First;
        var sentence = await first.Locator("p > a").TextContentAsync();

        await first.Locator("summary").ClickAsync();
        await first.GetByLabel("What is it about").FillAsync("Power cut");
        await first.GetByRole(AriaRole.Button, new() { Name = "Dismiss with this note" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Dismissed.");
        await Expect(page.Locator("#seen .finding")).ToContainTextAsync("Power cut");
        await page.Locator("#seen").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#seen .finding")).ToHaveCountAsync(0);
        await Expect(page.Locator(".finding p > a").First).ToHaveTextAsync(sentence!);
    }

    [SkippableFact]
    public async Task A_day_of_the_heatmap_opens_and_its_table_says_the_same()
    {
        var page = await Site.OpenAsync("/outlets/SBY01");
        var day = page.Locator(".heatmap .heat a").Last;
        var visits = await day.Locator("[aria-hidden]").TextContentAsync();

        await page.Locator("#calendar .twin summary").ClickAsync();
        await Expect(page.Locator("#calendar .twin td.number", new() { HasTextString = visits }).First).ToBeVisibleAsync();
        await day.ClickAsync();

        await Expect(page.Locator(".figures tbody td.number").First).ToHaveTextAsync(visits!);
    }
}

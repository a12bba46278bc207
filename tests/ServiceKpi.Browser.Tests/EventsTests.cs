using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class EventsTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task An_event_is_planned_opened_from_the_list_and_removed()
    {
        var page = await Site.OpenAsync("/events/new", "en");
        await page.GetByLabel("Name").FillAsync("Browser sale");
        await page.GetByLabel("Outlet", new() { Exact = true }).SelectOptionAsync("BDG01");
        await page.GetByLabel("First day").FillAsync("2026-11-20");
        await page.GetByLabel("Last day").FillAsync("2026-11-21");
        await page.GetByLabel("Cost").FillAsync("1,500,000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan event" }).DblClickAsync();
        await Expect(page.Locator(".notice[role=status]")).ToHaveTextAsync("The event is stored.");

        await page.GotoAsync("/events?outlet=BDG01");
        await page.GetByRole(AriaRole.Link, new() { Name = "Browser sale" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Browser sale");

        await page.GetByRole(AriaRole.Link, new() { Name = "Change event" }).ClickAsync();
        await page.Locator("details.remove > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove for good" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/events\\?saved=removed"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Browser sale" })).ToHaveCountAsync(0);
    }
}

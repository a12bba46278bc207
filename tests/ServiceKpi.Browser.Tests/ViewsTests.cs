using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class ViewsTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task A_view_is_named_in_the_frame_and_opened_again_from_there()
    {
        var page = await Site.OpenAsync("/kpis/nps?period=last-month&compare=last-year", "en");
        await page.Locator(".views-menu > summary").ClickAsync();
        await page.GetByLabel("Save this view as").FillAsync("NPS bulan lalu");
        await page.Locator(".views-menu").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".notice[role=status]")).ToContainTextAsync("The view is saved");

        await page.GotoAsync("/");
        await DemoSite.IsUpAsync(page);
        await page.Locator(".views-menu > summary").ClickAsync();
        await page.Locator(".views-menu").GetByRole(AriaRole.Link, new() { Name = "NPS bulan lalu" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/kpis/nps\\?period=last-month&compare=last-year$"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Net promoter score");
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests.Verdicts;

public class LocationMapTests(DemoSite site) : BrowserTest(site)
{
    private const string Bubbles = ".map-canvas a";

    [SkippableFact]
    public async Task Arrow_keys_walk_from_outlet_to_outlet_and_enter_opens_one()
    {
        var page = await Site.OpenAsync("/?period=last-month", "en");
        await page.Locator(Bubbles + "[tabindex='0']").FocusAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(Bubbles).Nth(1)).ToBeFocusedAsync();
        var name = await page.Locator(Bubbles).Nth(1).Locator("text").TextContentAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToContainTextAsync(name!);
        await Expect(page).ToHaveURLAsync(new Regex("/outlets/.+period=last-month"));
    }

    [SkippableFact]
    public async Task On_a_phone_the_map_stands_below_the_trend_and_verdicts_in_the_menu_of_the_account()
    {
        var page = await Site.OpenAsync("/?period=last-month", "en", "light", 390);

        var (trend, map) = (await page.Locator("#trend").BoundingBoxAsync(), await page.Locator("#map").BoundingBoxAsync());
        map!.Y.Should().BeGreaterThanOrEqualTo(trend!.Y + trend.Height);
        await page.Locator(".account-menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Location verdicts" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Location verdicts");
    }
}

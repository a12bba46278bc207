using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class WallTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task A_wall_screen_goes_on_by_itself_and_keeps_the_last_figures_when_the_connection_is_lost()
    {
        var page = await Site.OpenAsync("/kpis", "en");
        await page.Clock.InstallAsync();
        await page.GotoAsync("/wall?outlet=JKT01&outlet=SBY01&kpi=revenue,csat&seconds=10");
        await Expect(page.Locator("h1")).ToHaveTextAsync("2 outlets together");

        await page.Clock.FastForwardAsync(10_000);
        await Expect(page).ToHaveURLAsync(new Regex("at=1$"));
        var first = await page.Locator("h1").InnerTextAsync();

        await page.RouteAsync("**/wall?**", route => route.AbortAsync());
        await page.Clock.FastForwardAsync(10_000);
        await Expect(page.Locator("[data-wall-lost]")).ToContainTextAsync("No connection. These are the figures as of 21 Nov 2026 12:00");
        await Expect(page.Locator("h1")).ToHaveTextAsync(first);

        await page.UnrouteAllAsync();
        await page.Clock.FastForwardAsync(10_000);
        await Expect(page).ToHaveURLAsync(new Regex("at=2$"));
        await Expect(page.Locator("[data-wall-lost]")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task A_sign_in_that_ends_is_said_calmly()
    {
        var page = await Site.OpenAsync("/kpis", "en");
        await page.Clock.InstallAsync();
        await page.GotoAsync("/wall?outlet=JKT01&seconds=10");

        await page.Context.ClearCookiesAsync();
        await page.Clock.FastForwardAsync(10_000);

        await Expect(page.Locator("[data-wall-out]")).ToContainTextAsync("The sign-in has ended");
        await Expect(page.Locator(".wall-tile")).ToHaveCountAsync(6);
    }

    [SkippableTheory]
    [InlineData(1920, 1080)]
    [InlineData(1080, 1920)]
    public async Task Nothing_on_a_wall_screen_is_cut_off(int width, int height)
    {
        var page = await Site.OpenAsync("/kpis", "id", "dark");
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync("/wall?compare=last-year");

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - innerHeight")).Should().BeLessThanOrEqualTo(0);
        (await page.Locator(".wall-tile").EvaluateAllAsync<int>("tiles => tiles.filter(t => t.scrollWidth > t.clientWidth + 1 || t.scrollHeight > t.clientHeight + 1).length"))
            .Should().Be(0);
    }
}

using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class WhatIfTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task Moving_a_slider_shows_revenue_and_score_and_can_be_taken_back()
    {
        var page = await Site.OpenAsync("/outlets/SBY01?from=2026-10-01&to=2026-10-31", "en");
        var panel = page.Locator(".what-if[data-interactive=true]");
        var revenue = panel.Locator(".would strong").First;
        var score = panel.Locator(".would strong").Nth(1);
        await page.Locator("#whatif > summary").ClickAsync();
        await Expect(revenue).ToContainTextAsync("Rp");
        var (asItIs, scoreAsItIs) = (await revenue.TextContentAsync(), await score.TextContentAsync());

        await panel.Locator("input[type=range]").First.FillAsync("-50");

        await Expect(revenue).Not.ToHaveTextAsync(asItIs!);
        await Expect(score).Not.ToHaveTextAsync(scoreAsItIs!);
        await Expect(panel).ToContainTextAsync("−50%");

        await panel.GetByText("Reset", new() { Exact = true }).ClickAsync();
        await Expect(revenue).ToHaveTextAsync(asItIs!);
        await Expect(score).ToHaveTextAsync(scoreAsItIs!);
    }
}

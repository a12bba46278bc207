using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

/// <summary>A chart reads out the point that is meant, and goes nowhere by itself.</summary>
public class ChartTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task Arrows_walk_through_the_points_and_Enter_opens_the_day()
    {
        var page = await Site.OpenAsync("/");
        var points = Points(page);
        await page.Locator("#trend .points button[tabindex='0']").FocusAsync();

        await page.Keyboard.PressAsync("Home");
        await Expect(points.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(points.Nth(1)).ToBeFocusedAsync();
        await Expect(Tip(page)).ToContainTextAsync("2 Nov 2026");
        await page.Keyboard.PressAsync("Tab");
        await Expect(Tip(page).Locator("a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("from=2026-11-03&to=2026-11-03"));
    }

    [SkippableTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_tap_reads_out_the_point_and_keeps_the_period(int width)
    {
        var page = await Site.OpenAsync("/kpis/revenue", "id", width: width, role: Role.Manager);
        await Expect(Tip(page)).ToContainTextAsync(new Regex("2[01] Nov 2026"));

        foreach (var index in new[] { 0, 9, 19 })
        {
            await Points(page).Nth(index).ClickAsync();
            await Expect(Tip(page)).ToContainTextAsync($"{index + 1} Nov 2026");
            await Expect(Tip(page)).ToContainTextAsync("Rp");
            await Expect(Tip(page)).ToContainTextAsync("Okt 2026: Rp");
            await Expect(Tip(page).GetByRole(AriaRole.Link, new() { Name = "Buka tanggal ini" })).ToBeInViewportAsync();
            await ExpectBesideTheLinesAsync(page);
        }

        page.Url.Should().EndWith("/kpis/revenue");
        await Points(page).Nth(4).ClickAsync();
        await Tip(page).Locator("a").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("from=2026-11-05&to=2026-11-05.*#inside"));
    }

    [SkippableFact]
    public async Task Days_that_are_dragged_over_are_looked_at_alone_and_Back_shows_all_again()
    {
        var page = await Site.OpenAsync("/kpis/revenue?compare=none");
        await page.Locator("#trend").ScrollIntoViewIfNeededAsync();
        var (from, to) = (await MiddleAsync(9), await MiddleAsync(4));

        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y + 400, new() { Steps = 4 });
        await Expect(page.Locator(".chosen-days")).ToContainTextAsync("Thu, 5 Nov 2026 – Tue, 10 Nov 2026");
        await page.Mouse.UpAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/kpis/revenue\?from=2026-11-05&to=2026-11-10&compare=none$"));
        await Expect(Points(page)).ToHaveCountAsync(6);
        await page.GoBackAsync();
        await Expect(Points(page)).ToHaveCountAsync(21);

        async Task<(float X, float Y)> MiddleAsync(int index) =>
            await Points(page).Nth(index).BoundingBoxAsync() is { } box ? (box.X + (box.Width / 2), box.Y + 40) : default;
    }

    [SkippableFact]
    public async Task Days_are_chosen_with_Shift_and_arrows_until_Escape()
    {
        var page = await Site.OpenAsync("/kpis/revenue");
        await Points(page).First.FocusAsync();

        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(page.Locator(".points .chosen")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".points .chosen")).ToHaveCountAsync(0);
        await Points(page).First.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("from=2026-11-01&to=2026-11-03"));
    }

    private static ILocator Points(IPage page) => page.Locator("#trend .points button");

    private static ILocator Tip(IPage page) => page.Locator("#trend .tip:visible");

    /// <summary>What is read out is all on the screen, below the legend and above the lines.</summary>
    private static async Task ExpectBesideTheLinesAsync(IPage page)
    {
        await Expect(Tip(page)).ToHaveCountAsync(1);
        var (tip, legend, canvas) = (await Box(Tip(page)), await Box(page.Locator("#trend .legend")), await Box(page.Locator("#trend .canvas")));
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0);
        foreach (var part in await Tip(page).Locator("span > *, a").AllAsync())
        {
            var box = await Box(part);
            box.X.Should().BeGreaterThanOrEqualTo(0);
            (box.X + box.Width).Should().BeLessThanOrEqualTo(tip.X + tip.Width + 1);
            box.Y.Should().BeGreaterThanOrEqualTo(legend.Y + legend.Height - 1);
            (box.Y + box.Height).Should().BeLessThanOrEqualTo(canvas.Y + 1);
        }
    }

    private static async Task<LocatorBoundingBoxResult> Box(ILocator one) => (await one.BoundingBoxAsync())!;
}

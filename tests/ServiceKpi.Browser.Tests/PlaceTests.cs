using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

/// <summary>Where a page opens, and where the focus is then.</summary>
public class PlaceTests(DemoSite site) : BrowserTest(site)
{
    private const string Outlet = "table.outlets tbody th a[href^='/outlets/SBY01']";

    [SkippableTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_link_of_a_scrolled_page_opens_the_next_at_its_top_and_back_returns_to_where_one_was(int width)
    {
        var page = await Site.OpenAsync("/", "id", width: width, role: Role.Manager);
        await Expect(page.Locator("[data-interactive=true]")).ToBeVisibleAsync();
        await page.Locator(Outlet).ScrollIntoViewIfNeededAsync();
        var left = await TopAsync(page);
        left.Should().BeGreaterThan(500, "else nothing is tried");

        await page.Locator(Outlet).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/outlets/SBY01"));
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Surabaya");
        await Expect(page.Locator("h1")).ToBeInViewportAsync();
        (await TopAsync(page)).Should().Be(0);

        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Ringkasan");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page.Locator(Outlet)).ToBeInViewportAsync();
        (await TopAsync(page)).Should().BeCloseTo(left, 2);
    }

    [SkippableFact]
    public async Task Another_choice_on_the_same_page_keeps_place_and_focus()
    {
        var page = await Site.OpenAsync("/", "id", role: Role.Manager);
        var weeks = page.Locator("#trend .segments a", new() { HasTextRegex = new Regex("^(Minggu|Mingguan)$") });
        await weeks.ScrollIntoViewIfNeededAsync();
        await page.EvaluateAsync("scrollBy(0, 80)");
        var before = await TopAsync(page);

        await weeks.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("grain=week"));
        await Expect(weeks).ToHaveAttributeAsync("aria-current", "true");

        await Expect(weeks).ToBeFocusedAsync();
        (await TopAsync(page)).Should().Be(before);
    }

    [SkippableFact]
    public async Task A_choice_in_a_menu_closes_it_and_leaves_the_focus_on_it()
    {
        var page = await Site.OpenAsync("/", "id", role: Role.Manager);
        var menu = page.Locator(".choices details.menu:has(form.dates)");
        await menu.Locator("summary").ClickAsync();
        await menu.Locator("input[type=date]").First.FillAsync("2026-10-01");
        await menu.Locator("input[type=date]").Last.FillAsync("2026-10-15");
        await page.EvaluateAsync("scrollTo(0, 900)");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".truth").First).ToContainTextAsync("1–15 Okt 2026");
        await Expect(menu.Locator("summary")).ToBeFocusedAsync();
        (await TopAsync(page)).Should().Be(900);
    }

    private static Task<int> TopAsync(IPage page) => page.EvaluateAsync<int>("() => Math.round(scrollY)");
}

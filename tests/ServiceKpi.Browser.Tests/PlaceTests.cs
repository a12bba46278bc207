using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

/// <summary>Where a page opens, and where the focus is then.</summary>
public class PlaceTests(DemoSite site) : BrowserTest(site)
{
    private const string Follow = "a => { const link = document.querySelector('main').appendChild(document.createElement('a')); link.href = a; link.click(); }";

    private const string Link = "#others a[href^='/kpis/reopen-rate']";

    [SkippableTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_link_of_a_scrolled_page_opens_the_next_at_its_top_and_back_returns_to_where_one_was(int width)
    {
        var page = await Site.OpenAsync("/", "id", width: width, role: Role.Manager);
        await Expect(page.Locator("[data-interactive=true]")).ToBeVisibleAsync();
        await page.Locator(Link).ScrollIntoViewIfNeededAsync();
        var left = await TopAsync(page);
        left.Should().BeGreaterThan(500, "else nothing is tried");

        await page.Locator(Link).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/kpis/reopen-rate"));
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Tingkat buka ulang");
        await Expect(page.Locator("h1")).ToBeInViewportAsync();
        (await TopAsync(page)).Should().Be(0);

        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Ringkasan");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page.Locator(Link)).ToBeInViewportAsync();
        (await TopAsync(page)).Should().BeCloseTo(left, 2);
    }

    /// <summary>
    /// Pages without a circuit are loaded as a whole, whether a link is followed or a circuit sends its visitor there: Blazor alone would
    /// ask for those with a fragment for ever, or know nothing of them.
    /// </summary>
    [SkippableTheory]
    [InlineData("/settings/outlets/JKT01#week", "#week", "a => Blazor.navigateTo(a)")]
    [InlineData("/settings/outlets/JKT01#week", "#week", Follow)]
    [InlineData("/entry/JKT01?month=2026-11#2026-11-05", "[id='2026-11-05']", "a => Blazor.navigateTo(a)")]
    [InlineData("/entry/JKT01?month=2026-11#2026-11-05", "[id='2026-11-05']", Follow)]
    public async Task A_page_without_a_circuit_opens_once_and_where_its_address_says(string address, string place, string go)
    {
        var page = await Site.OpenAsync("/attention", "id");
        var asked = 0;
        page.Request += (_, request) => asked += request.IsNavigationRequest ? 1 : 0;

        await page.EvaluateAsync(go, address);

        await Expect(page.Locator(place)).ToBeInViewportAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        asked.Should().BeInRange(1, 2, "the first of two may be called off, and it does not go on");
        page.Url.Should().Be(Site.Address + address);
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
        var menu = page.Locator(".choices details.menu:has(.named)");
        await page.EvaluateAsync("scrollTo(0, 600)");
        // Not by Playwright's own clicks: they scroll first.
        await menu.Locator("summary").EvaluateAsync("summary => { summary.focus({ preventScroll: true }); summary.click(); }");
        await menu.GetByRole(AriaRole.Link, new() { Name = "Bulan lalu" }).EvaluateAsync("link => link.click()");

        await Expect(page.Locator(".truth").First).ToContainTextAsync("Oktober 2026");
        await Expect(menu.Locator("summary")).ToBeFocusedAsync();
        (await menu.GetAttributeAsync("open")).Should().BeNull();
        (await TopAsync(page)).Should().Be(600);
    }

    [SkippableFact]
    public async Task Other_days_are_chosen_in_a_calendar_that_begins_as_the_organisation_says()
    {
        var page = await Site.OpenAsync("/kpis/revenue?from=2026-10-01&to=2026-10-31", "id", role: Role.Manager);
        var menu = page.Locator(".choices details.menu:has(.named)");
        await menu.Locator("summary").ClickAsync();
        await menu.GetByRole(AriaRole.Button, new() { Name = "Hari lain" }).ClickAsync();
        await Expect(menu.Locator(".mud-day-label").First).ToHaveTextAsync("Sen");

        await menu.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^5$|\\b5 Okt") }).First.ClickAsync();
        await menu.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^9$|\\b9 Okt") }).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("from=2026-10-05&to=2026-10-09"));
        await Expect(page.Locator(".truth").First).ToContainTextAsync("5–9 Okt 2026");
    }

    [SkippableFact]
    public async Task A_menu_opened_before_the_circuit_is_up_stays_open()
    {
        var page = await Site.OpenWindowAsync("id", role: Role.Manager);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await page.EvaluateAsync("() => new Promise(done => { const look = () => document.querySelector('.choices summary') ? done() : setTimeout(look, 1); look(); })");
        await page.EvaluateAsync("() => { const s = document.querySelector('.choices summary'); s.focus(); s.click(); }");

        await DemoSite.IsUpAsync(page);

        await Expect(page.Locator(".choices details.menu").First).ToHaveAttributeAsync("open", "");
        await Expect(page.Locator(".choices summary").First).ToBeFocusedAsync();
    }

    private static Task<int> TopAsync(IPage page) => page.EvaluateAsync<int>("() => Math.round(scrollY)");
}

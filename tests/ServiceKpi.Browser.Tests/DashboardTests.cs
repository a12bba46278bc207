using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class DashboardTests(DemoSite site) : BrowserTest(site)
{
    private const string Rows = "table.outlets tbody tr";

    [SkippableFact]
    public async Task The_outlet_table_becomes_interactive_and_speaks_the_language_of_the_page()
    {
        var page = await Site.OpenAsync("/outlets", "en");
        await page.WaitForFunctionAsync("() => window.Blazor?._internal?.navigationManager");
        await Expect(page.Locator("[data-interactive=true]")).ToBeVisibleAsync();

        await page.GetByPlaceholder("Find outlets").FillAsync("jakarta");

        await Expect(page.Locator(Rows)).ToHaveCountAsync(2);
        await Expect(page.GetByText("2 of 12 outlets")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_filter_survives_sorting()
    {
        var page = await Site.OpenAsync("/outlets", "en");
        await Expect(page.Locator("[data-interactive=true]")).ToBeVisibleAsync();
        await page.GetByPlaceholder("Find outlets").FillAsync("jakarta");
        await Expect(page.Locator(Rows)).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Link, new() { Name = "Customer visits" }).Last.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("sort=-visits"));
        await Expect(page.Locator("th[aria-sort=descending]")).ToHaveTextAsync(new Regex("Customer visits"));
        await Expect(page.Locator(Rows)).ToHaveCountAsync(2);
    }

    [SkippableFact]
    public async Task Back_returns_to_the_period_before()
    {
        var page = await Site.OpenAsync("/", "en");
        await page.GetByLabel("Period before", new() { Exact = true }).First.ClickAsync();
        await Expect(page.Locator(".truth").First).ToContainTextAsync("October 2026");

        await page.GoBackAsync();

        await Expect(page.Locator(".truth").First).ToContainTextAsync("1–21 Nov 2026");
    }

    [SkippableFact]
    public async Task A_tile_opens_its_kpi_with_the_same_period()
    {
        var page = await Site.OpenAsync("/?period=last-month", "en");

        await page.Locator("a.tile", new() { HasText = "Customer satisfaction" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Customer satisfaction");
        page.Url.Should().EndWith("/kpis/csat?period=last-month");
    }

    [SkippableFact]
    public async Task The_language_is_remembered_and_the_view_kept()
    {
        var page = await Site.OpenAsync("/kpis/csat?period=year", "en");

        await page.Locator(".account-menu > summary").ClickAsync();
        await page.Locator(".account-menu").GetByRole(AriaRole.Link, new() { Name = "Indonesia" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Kepuasan pelanggan");
        page.Url.Should().EndWith("/kpis/csat?period=year");
    }

    [SkippableFact]
    public async Task Nothing_is_asked_of_another_host()
    {
        var page = await Site.OpenAsync("/kpis", "en");
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                strangers.Add(request.Url);
            }
        };

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        strangers.Should().BeEmpty();
    }
}

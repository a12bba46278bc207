using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class RowsTests(DemoSite site) : BrowserTest(site)
{
    private const string Rows = "table.listing tbody tr";
    private const string October = "from=2026-10-01&to=2026-10-31";

    [SkippableFact]
    public async Task A_number_opens_to_its_rows_which_are_filtered_and_paged()
    {
        var page = await Site.OpenAsync($"/kpis/ticket-requests?{October}", "en");
        await page.Locator("#inside").GetByText("Open the rows").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Rows behind Ticket request value");
        await Expect(page.Locator(Rows)).ToHaveCountAsync(50);

        await page.Locator("a[rel=next]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("page=2"));
        await Expect(page.Locator("form.filter [role=status]")).ToContainTextAsync("51–100 of");

        await page.Locator("input[name=find]").FillAsync("SBY01 whatsapp");
        await Expect(page).ToHaveURLAsync(new Regex("find=SBY01\\+whatsapp|find=SBY01%20whatsapp"));
        await Expect(page.Locator("form.filter [role=status]")).ToContainTextAsync("1–");
        await Expect(page.Locator(Rows).First).ToContainTextAsync("whatsapp");
    }

    [SkippableTheory]
    [InlineData("CSV", "revenue_2026-10-01_2026-10-31_SBY01.csv")]
    [InlineData("Excel", "revenue_2026-10-01_2026-10-31_SBY01.xlsx")]
    public async Task The_rows_are_taken_away_as_a_file(string link, string name)
    {
        var page = await Site.OpenAsync($"/kpis/revenue/rows?{October}&outlet=SBY01", "en");

        var download = await page.RunAndWaitForDownloadAsync(
            () => page.Locator(".rows-links").GetByText(link, new() { Exact = true }).ClickAsync());

        download.SuggestedFilename.Should().Be(name);
        new FileInfo(await download.PathAsync()).Length.Should().BeGreaterThan(1000);
    }

    [SkippableFact]
    public async Task A_cell_of_the_outlet_table_leads_to_what_is_in_it()
    {
        var page = await Site.OpenAsync($"/?{October}", "en");

        await page.Locator("table.outlets td.number a.inside[href*='/kpis/']").First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/kpis/revenue.*outlet=.*#inside$"));
        await Expect(page.Locator("#inside")).ToBeVisibleAsync();
    }
}

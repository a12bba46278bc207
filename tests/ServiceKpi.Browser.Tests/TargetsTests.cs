using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

/// <summary>Typing and pasting into the matrix of targets. Each test has a month of its own; today is 21 November 2026.</summary>
public class TargetsTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task Keys_move_as_in_a_spreadsheet_and_escape_restores()
    {
        var page = await OpenAsync("2027-01", "csat,nps");
        await Cell(page, "csat", "all").ClickAsync();

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("86");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Cell(page, "csat", "r:Bali & Kalimantan")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Cell(page, "csat", "o:BPN01")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(Cell(page, "nps", "o:BPN01")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("12");
        await Expect(Unsaved(page)).ToHaveTextAsync("2 targets changed, not saved yet");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Cell(page, "nps", "o:BPN01")).ToHaveValueAsync("");
        await Expect(Unsaved(page)).ToHaveTextAsync("1 target changed, not saved yet");
    }

    [SkippableFact]
    public async Task A_block_of_an_indonesian_spreadsheet_is_pasted_looked_at_and_saved()
    {
        var page = await OpenAsync("2027-02", "revenue,csat,first-response-time");
        await Cell(page, "revenue", "o:JKT01").FocusAsync();

        await PasteAsync(page, "Rp 1.500.000.000\t87,5%\t0:20\nRp 900.000.000\t90%\t0:45\n");
        await Expect(Unsaved(page)).ToHaveTextAsync("6 targets changed, not saved yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(page.Locator("td.changed")).ToHaveCountAsync(6);
        await Expect(page.Locator("tr.preview")).ToContainTextAsync("met");
        await page.GetByLabel("Why").FillAsync("The plan of the year");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Locator(".notice[role=status]")).ToHaveTextAsync("6 targets stored.");
        await Expect(Cell(page, "revenue", "o:JKT01")).ToHaveValueAsync("1,500,000,000");
        await Expect(Cell(page, "csat", "o:JKT01")).ToHaveValueAsync("87.5");
        await Expect(Cell(page, "first-response-time", "o:JKT02")).ToHaveValueAsync("0:45");
        await Expect(Unsaved(page)).ToHaveTextAsync("Nothing changed");
    }

    [SkippableFact]
    public async Task Enter_never_sends_the_form_and_only_what_was_changed_is_sent()
    {
        var page = await OpenAsync("2027-04", "csat,nps,visits");
        await Cell(page, "nps", "all").FillAsync("41");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Why").FillAsync("growing");

        var sent = await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync(), r => r.Method == "POST");

        Uri.UnescapeDataString(sent.PostData!).Split("v|").Should().HaveCount(2, "one target was changed");
        await Expect(page.Locator(".notice[role=status]")).ToHaveTextAsync("1 target stored.");
    }

    private static ILocator Cell(IPage page, string kpi, string place) => page.Locator($"input[name='v|{kpi}|{place}']");

    private static ILocator Unsaved(IPage page) => page.Locator("[data-unsaved]");

    private static async Task PasteAsync(IPage page, string text) => await page.EvaluateAsync(
        """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);

    private async Task<IPage> OpenAsync(string month, string columns)
    {
        var page = await Site.OpenAsync($"/targets?month={month}&cols={columns}", role: Role.Admin);
        await Expect(page.Locator(".target-form[data-ready]")).ToBeVisibleAsync();
        return page;
    }
}

using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests.Daily;

/// <summary>The entry page as a person sees it. Each test has an outlet or month of its own; today is 21 November 2026.</summary>
internal sealed class EntryScreen(IPage page)
{
    public const string Today = "2026-11-21";

    public IPage Page => page;

    public static async Task<EntryScreen> OpenAsync(
        DemoSite site, string outlet, string month = "2026-11", string language = "en", string theme = "light", int width = 1440)
    {
        var page = await site.OpenAsync($"/entry/{outlet}?month={month}", language, theme, width);
        var screen = new EntryScreen(page);
        await screen.ReadyAsync();
        return screen;
    }

    public Task ReadyAsync() => Expect(page.Locator("#entry[data-ready]")).ToBeVisibleAsync();

    public ILocator Row(string day) => page.Locator($"tr[data-day='{day}']");

    public ILocator Cell(string day, string cell) => Row(day).Locator($"[data-cell={cell}]");

    public ILocator Asked => page.Locator("tr.entry-ask");

    public Task ExpectStateAsync(string day, string state) =>
        Expect(Row(day)).ToHaveAttributeAsync("data-state", state);

    public Task ExpectAsync(string day, string cell, string value) => Expect(Cell(day, cell)).ToHaveValueAsync(value);

    /// <summary>What the server has stored of a day.</summary>
    public async Task<JsonElement> StoredAsync(string outlet, string day) =>
        (await (await page.APIRequest.GetAsync($"/api/v1/outlets/{outlet}/daily/{day}")).JsonAsync())!.Value;

    /// <summary>Stores a day as somebody else would, in a tab of their own.</summary>
    public async Task SomebodyElseStoresAsync(string outlet, string day, object body)
    {
        var token = await page.Locator("#entry input[name=__RequestVerificationToken]").GetAttributeAsync("value");
        var answer = await page.APIRequest.PutAsync($"/api/v1/outlets/{outlet}/daily/{day}", new()
        {
            DataObject = body,
            Headers = new Dictionary<string, string> { ["RequestVerificationToken"] = token! },
        });
        answer.Status.Should().Be(200);
    }

    /// <summary>Pastes as a spreadsheet would.</summary>
    public Task PasteAsync(string text) => page.EvaluateAsync(
        """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);

    /// <summary>How many changes of a day its page tells of.</summary>
    public async Task<int> ChangesAsync(string outlet, string day)
    {
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"/outlets/{outlet}/days/{day}");
        return await other.Locator("ol.history > li").CountAsync();
    }
}

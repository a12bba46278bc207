using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class AttentionTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task A_manager_goes_from_the_overview_to_all_of_it_and_works_it_off_in_place()
    {
        var page = await Site.OpenAsync("/", role: Role.Manager);
        await page.Locator("#attention .part-head a").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Needs attention");
        await Expect(page.Locator("#todo[data-interactive=true]")).ToBeVisibleAsync();
        var items = page.Locator("#todo .todo-item");
        var count = await items.CountAsync();
        var first = await items.First.GetAttributeAsync("id");

        await Press(items.First, "Done");
        await items.First.GetByLabel("Note").FillAsync("Power cut");
        await items.First.GetByRole(AriaRole.Button, new() { Name = "Mark as done" }).ClickAsync();

        await Expect(items).ToHaveCountAsync(count - 1);
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Done: ");
        await Expect(page.Locator(".told")).ToBeFocusedAsync();
        await page.Locator(".more a").ClickAsync();
        await Expect(page.Locator("#seen .todo-item")).ToContainTextAsync("Power cut");
        await page.Locator("#seen .acts").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(items).ToHaveCountAsync(count);
        await Expect(items.First).ToHaveAttributeAsync("id", first!);
    }

    [SkippableFact]
    public async Task What_is_snoozed_together_comes_back_together_with_one_button()
    {
        var page = await Site.OpenAsync("/attention", language: "id", width: 390, role: Role.Manager);
        await Expect(page.Locator("#todo[data-interactive=true]")).ToBeVisibleAsync();
        var items = page.Locator("#todo .todo-item");
        var count = await items.CountAsync();

        await items.Nth(0).GetByRole(AriaRole.Checkbox).CheckAsync();
        await items.Nth(1).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Locator(".chosen-bar").GetByRole(AriaRole.Button, new() { Name = "Tunda" }).ClickAsync();
        await page.Locator(".chosen-bar").GetByRole(AriaRole.Button, new() { Name = "Sampai besok" }).ClickAsync();

        await Expect(items).ToHaveCountAsync(count - 2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kembalikan" }).ClickAsync();
        await Expect(items).ToHaveCountAsync(count);
    }

    private static Task Press(ILocator item, string word) =>
        item.Locator(".acts").GetByRole(AriaRole.Button, new() { Name = word }).ClickAsync();

    [SkippableFact]
    public async Task A_day_of_the_heatmap_opens_and_its_table_says_the_same()
    {
        var page = await Site.OpenAsync("/outlets/SBY01?tab=days");
        var day = page.Locator(".heatmap .heat a").Last;
        var visits = await day.Locator("[aria-hidden]").TextContentAsync();

        await page.Locator("#calendar .twin summary").ClickAsync();
        await Expect(page.Locator("#calendar .twin td.number", new() { HasTextString = visits }).First).ToBeVisibleAsync();
        await day.ClickAsync();

        await Expect(page.Locator(".figures tbody td.number").First).ToHaveTextAsync(visits!);
    }
}

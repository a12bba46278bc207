using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests.Daily;

/// <summary>What is asked before a day is stored.</summary>
public class EntryAskingTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task An_unusual_value_is_asked_about_once()
    {
        var screen = await EntryScreen.OpenAsync(Site, "BDG01");
        var keyboard = screen.Page.Keyboard;
        await keyboard.TypeAsync("99000");
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Enter");

        await Expect(screen.Asked).ToContainTextAsync(new Regex(@"Usually about \d+ visits on Saturdays\. Keep 99,000\?"));
        // One Enter too many keeps nothing.
        await Expect(screen.Asked.GetByRole(AriaRole.Button, new() { Name = "Correct" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await Expect(screen.Row(EntryScreen.Today).Locator(".row-state")).ToHaveTextAsync("Saved 12:00");

        await screen.Cell(EntryScreen.Today, "note").FillAsync("A fair next door");
        await keyboard.PressAsync("Enter");
        await Expect(screen.Page.Locator("[data-news=unsaved]")).ToBeHiddenAsync();
        await Expect(screen.Asked).ToHaveCountAsync(0);
        (await screen.StoredAsync("BDG01", EntryScreen.Today)).GetProperty("note").GetString().Should().Be("A fair next door");
    }

    [SkippableFact]
    public async Task A_revenue_below_zero_is_asked_about_once_and_stored()
    {
        const string Day = "2026-11-20";
        var screen = await EntryScreen.OpenAsync(Site, "DPS01");
        await screen.Cell(Day, "revenue").FillAsync("(250,000)");
        await screen.Page.Keyboard.PressAsync("Enter");

        await Expect(screen.Asked).ToContainTextAsync("below zero");
        await screen.Asked.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();

        await screen.ExpectStateAsync(Day, "saved");
        (await screen.StoredAsync("DPS01", Day)).GetProperty("revenue").GetDecimal().Should().Be(-250_000);
    }

    // 20 people came, and 80 of them bought something: nobody means that, unless they say so.
    [SkippableFact]
    public async Task More_sales_than_visits_are_asked_about_once()
    {
        const string Day = "2026-11-20";
        var screen = await EntryScreen.OpenAsync(Site, "AMB01");
        var visits = await screen.Cell(Day, "visits").InputValueAsync();
        await screen.Cell(Day, "transactions").FillAsync(visits + "0");
        await screen.Page.Keyboard.PressAsync("Enter");

        await Expect(screen.Asked).ToContainTextAsync($"and only {visits} visits?");
        await screen.Asked.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();

        await screen.ExpectStateAsync(Day, "saved");
    }

    [SkippableFact]
    public async Task An_unusual_value_can_be_corrected()
    {
        var screen = await EntryScreen.OpenAsync(Site, "SBY01");
        await screen.Page.Keyboard.TypeAsync("99000");
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Page.Keyboard.PressAsync("Enter");

        await screen.Asked.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();

        await Expect(screen.Cell(EntryScreen.Today, "visits")).ToBeFocusedAsync();
        await Expect(screen.Asked).ToHaveCountAsync(0);
        (await screen.StoredAsync("SBY01", EntryScreen.Today)).GetProperty("visits").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [SkippableFact]
    public async Task A_change_of_an_earlier_day_asks_for_a_reason_and_the_day_tells_it()
    {
        var screen = await EntryScreen.OpenAsync(Site, "SBY01", "2026-10");
        await screen.Cell("2026-10-07", "note").FillAsync("Recounted");
        await screen.Page.Keyboard.PressAsync("Enter");
        await Expect(screen.Asked.GetByLabel("Why is this day changed?")).ToBeFocusedAsync();

        await screen.Page.Keyboard.TypeAsync("Till roll found");
        await screen.Page.Keyboard.PressAsync("Enter");

        await Expect(screen.Row("2026-10-07").Locator(".row-state")).ToHaveTextAsync("Saved 12:00");
        await screen.Page.GotoAsync("/outlets/SBY01/days/2026-10-07");
        await Expect(screen.Page.Locator("ol.history > li").First).ToContainTextAsync("Reason: Till roll found");
        await Expect(screen.Page.Locator("ol.history > li").First).ToContainTextAsync("Recounted");
    }

    [SkippableFact]
    public async Task Two_people_who_enter_the_same_are_asked_nothing()
    {
        const string Day = "2026-11-20";
        var screen = await EntryScreen.OpenAsync(Site, "BDG01");
        var stored = await screen.StoredAsync("BDG01", Day);
        var (visits, revenue) = (stored.GetProperty("visits").GetInt64(), stored.GetProperty("revenue").GetDecimal());
        await screen.SomebodyElseStoresAsync("BDG01", Day, new { visits, revenue, transactions = 7, note = "Same" });
        await screen.Cell(Day, "transactions").FillAsync("7");
        await screen.Cell(Day, "note").FillAsync("Same");
        await screen.Page.Keyboard.PressAsync("Enter");

        await screen.ExpectStateAsync(Day, "saved");
        (await screen.ChangesAsync("BDG01", Day)).Should().Be(2, "it was entered once and changed once");
    }

    [SkippableFact]
    public async Task A_change_of_an_earlier_day_that_was_a_mistake_is_undone_where_the_reason_is_asked_for()
    {
        var screen = await EntryScreen.OpenAsync(Site, "SBY01", "2026-09");
        await screen.Cell("2026-09-07", "note").FillAsync("The wrong day");
        await screen.Page.Keyboard.PressAsync("Control+s");

        await screen.Asked.GetByRole(AriaRole.Button, new() { Name = "Undo the change" }).ClickAsync();

        await Expect(screen.Asked).ToHaveCountAsync(0);
        await screen.ExpectAsync("2026-09-07", "note", "");
        await screen.ExpectStateAsync("2026-09-07", "saved");
        await Expect(screen.Page.Locator("[data-news=unsaved]")).ToBeHiddenAsync();
    }

    [SkippableTheory]
    [InlineData("Keep mine", "Mine", "2026-11-20")]
    [InlineData("Take theirs", "Theirs", "2026-11-19")]
    public async Task Two_people_on_one_day_see_both_values_and_the_second_decides(string choice, string stored, string day)
    {
        var screen = await EntryScreen.OpenAsync(Site, "JKT02");
        await screen.SomebodyElseStoresAsync("JKT02", day, new { visits = 41, revenue = 500, note = "Theirs" });
        await screen.Cell(day, "note").FillAsync("Mine");
        await screen.Page.Keyboard.PressAsync("Enter");

        await screen.ExpectStateAsync(day, "conflict");
        await Expect(screen.Asked.Locator("[data-mine=note]")).ToHaveTextAsync("Mine");
        await Expect(screen.Asked.Locator("[data-theirs=note]")).ToHaveTextAsync("Theirs");
        await Expect(screen.Asked.Locator("[data-theirs=visits]")).ToHaveTextAsync("41");
        await Expect(screen.Asked.Locator("[data-fill=who]")).ToContainTextAsync("changed this day, Nov 21, 2026 12:00.");

        await screen.Asked.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await screen.ExpectStateAsync(day, "saved");
        (await screen.StoredAsync("JKT02", day)).GetProperty("note").GetString().Should().Be(stored);
    }
}

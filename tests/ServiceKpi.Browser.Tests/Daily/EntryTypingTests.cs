using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests.Daily;

public class EntryTypingTests(DemoSite site, ITestOutputHelper output) : BrowserTest(site)
{
    [SkippableFact]
    public async Task A_day_is_saved_with_the_keyboard_alone_and_gets_a_receipt()
    {
        var watch = Stopwatch.StartNew();
        var screen = await EntryScreen.OpenAsync(Site, "JKT01");
        await Expect(screen.Cell(EntryScreen.Today, "visits")).ToBeFocusedAsync();
        var opened = watch.Elapsed;
        var keyboard = screen.Page.Keyboard;

        await keyboard.TypeAsync("250");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("41250000");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("130");
        await keyboard.PressAsync("Enter");

        await screen.ExpectStateAsync(EntryScreen.Today, "saved");
        output.WriteLine($"Opened in {opened.TotalSeconds:0.0} s, 16 keys, receipt after {watch.Elapsed.TotalSeconds:0.0} s.");
        await Expect(screen.Row(EntryScreen.Today).Locator(".row-state")).ToHaveTextAsync("Saved 12:00");
        await Expect(screen.Page.Locator(".entry-voice")).ToHaveTextAsync("Saturday, 21 November: saved 12:00");
        await screen.ExpectAsync(EntryScreen.Today, "revenue", "41,250,000");
        (await screen.StoredAsync("JKT01", EntryScreen.Today)).GetProperty("revenue").GetDecimal().Should().Be(41_250_000m);
    }

    [SkippableFact]
    public async Task Enter_in_visits_goes_to_the_empty_revenue_and_there_saves_the_whole_day()
    {
        var screen = await EntryScreen.OpenAsync(Site, "AMB01", language: "id", width: 390);
        await Expect(screen.Cell(EntryScreen.Today, "visits")).ToBeFocusedAsync();
        await screen.Page.Keyboard.TypeAsync("36");
        await Expect(screen.Cell(EntryScreen.Today, "visits")).ToHaveAttributeAsync("enterkeyhint", "next");
        await screen.Page.Keyboard.PressAsync("Enter");

        await Expect(screen.Cell(EntryScreen.Today, "revenue")).ToBeFocusedAsync();
        await Expect(screen.Cell(EntryScreen.Today, "revenue")).ToHaveAttributeAsync("enterkeyhint", "done");
        await screen.ExpectStateAsync(EntryScreen.Today, "dirty");
        await screen.Page.Keyboard.TypeAsync("3,5 jt");
        await screen.Page.Keyboard.PressAsync("Enter");

        await screen.ExpectStateAsync(EntryScreen.Today, "saved");
        var stored = await screen.StoredAsync("AMB01", EntryScreen.Today);
        (stored.GetProperty("visits").GetInt64(), stored.GetProperty("revenue").GetDecimal()).Should().Be((36, 3_500_000m));
        await screen.ExpectAsync(EntryScreen.Today, "revenue", "3.500.000");
        await screen.Page.Keyboard.TypeAsync("22");
        await screen.ExpectAsync(EntryScreen.Today, "revenue", "22");
        await screen.Page.Keyboard.PressAsync("Escape");
        await screen.ExpectAsync(EntryScreen.Today, "revenue", "3.500.000");
        await screen.ExpectStateAsync(EntryScreen.Today, "saved");
    }

    [SkippableFact]
    public async Task Everything_that_makes_no_sense_in_a_row_is_told_at_once()
    {
        var screen = await EntryScreen.OpenAsync(Site, "JKT02", "2026-08");
        await screen.Cell("2026-08-05", "revenue").FillAsync("12a");
        await screen.Cell("2026-08-05", "visits").FillAsync("-5");
        await screen.Page.Keyboard.PressAsync("Enter");

        await Expect(screen.Row("2026-08-05").Locator(".row-state")).ToHaveTextAsync("Below zero: -5 · Not a number: 12a");
    }

    [SkippableFact]
    public async Task Arrows_step_through_rows_and_at_the_ends_of_a_text_through_cells()
    {
        var screen = await EntryScreen.OpenAsync(Site, "JKT02");
        var keyboard = screen.Page.Keyboard;

        await keyboard.PressAsync("ArrowUp");
        await Expect(screen.Cell("2026-11-20", "visits")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowRight");
        await Expect(screen.Cell("2026-11-20", "revenue")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(screen.Cell(EntryScreen.Today, "revenue")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(screen.Cell(EntryScreen.Today, "revenue")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_row_is_saved_when_it_is_left_and_with_control_s()
    {
        var screen = await EntryScreen.OpenAsync(Site, "DPS01");
        await screen.Cell("2026-11-20", "note").FillAsync("Rain");
        await screen.Cell("2026-11-19", "visits").FocusAsync();
        await screen.ExpectStateAsync("2026-11-20", "saved");
        await Expect(screen.Row("2026-11-20").Locator(".row-state")).ToHaveTextAsync(new Regex("^Saved \\d"));

        await screen.Cell("2026-11-19", "note").FillAsync("Sun");
        await screen.Page.Keyboard.PressAsync("Control+s");

        await Expect(screen.Row("2026-11-19").Locator(".row-state")).ToHaveTextAsync(new Regex("^Saved \\d"));
        (await screen.StoredAsync("DPS01", "2026-11-19")).GetProperty("note").GetString().Should().Be("Sun");
    }

    [SkippableFact]
    public async Task A_closed_day_is_neither_missing_nor_zero()
    {
        var screen = await EntryScreen.OpenAsync(Site, "MDN01");
        await screen.Cell(EntryScreen.Today, "closed").CheckAsync();
        await screen.Page.Keyboard.PressAsync("Enter");

        await screen.ExpectStateAsync(EntryScreen.Today, "closed");
        await Expect(screen.Cell(EntryScreen.Today, "visits")).Not.ToBeEditableAsync();
        var stored = await screen.StoredAsync("MDN01", EntryScreen.Today);
        stored.GetProperty("closed").GetBoolean().Should().BeTrue();
        stored.GetProperty("visits").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [SkippableFact]
    public async Task A_double_click_stores_once()
    {
        var screen = await EntryScreen.OpenAsync(Site, "PLM01");
        await screen.Cell("2026-11-20", "note").FillAsync("Once");
        await screen.Page.Locator("[data-save-all]").DblClickAsync();

        await Expect(screen.Row("2026-11-20").Locator(".row-state")).ToHaveTextAsync(new Regex("^Saved \\d"));
        (await screen.ChangesAsync("PLM01", "2026-11-20")).Should().Be(2, "the demo made it, and it was changed once");
    }

    [SkippableFact]
    public async Task What_makes_no_sense_is_marked_and_kept_as_typed()
    {
        var screen = await EntryScreen.OpenAsync(Site, "SMG01");
        await screen.Page.Keyboard.TypeAsync("12a");
        await screen.Page.Keyboard.PressAsync("Enter");

        await screen.ExpectStateAsync(EntryScreen.Today, "fault");
        await Expect(screen.Row(EntryScreen.Today).Locator(".row-state")).ToHaveTextAsync("Not a number: 12a");
        await screen.ExpectAsync(EntryScreen.Today, "visits", "12a");
        await Expect(screen.Cell(EntryScreen.Today, "visits")).ToHaveAttributeAsync("aria-invalid", "true");
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests.Daily;

/// <summary>Nothing typed is ever lost.</summary>
public class EntryKeepingTests(DemoSite site) : BrowserTest(site)
{
    [SkippableFact]
    public async Task What_was_typed_survives_a_reload()
    {
        var screen = await EntryScreen.OpenAsync(Site, "MKS01");
        screen.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await screen.Page.Keyboard.TypeAsync("17");
        await screen.ExpectStateAsync(EntryScreen.Today, "dirty");

        await screen.Page.ReloadAsync();
        await screen.ReadyAsync();

        await screen.ExpectAsync(EntryScreen.Today, "visits", "17");
        await screen.ExpectStateAsync(EntryScreen.Today, "dirty");
        await Expect(screen.Page.GetByText("1 day is not saved yet.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Leaving_with_an_unsaved_day_is_asked_about()
    {
        var screen = await EntryScreen.OpenAsync(Site, "BPN01");
        var asked = new List<string>();
        screen.Page.Dialog += (_, dialog) =>
        {
            asked.Add(dialog.Type);
            _ = dialog.AcceptAsync();
        };
        await screen.Page.Keyboard.TypeAsync("17a");

        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "Completeness" }).ClickAsync();
        await Expect(screen.Page).ToHaveURLAsync(new Regex("/completeness"));

        asked.Should().Equal(DialogType.BeforeUnload);
    }

    [SkippableFact]
    public async Task Without_a_connection_typing_is_kept_and_sent_when_it_is_back()
    {
        var screen = await EntryScreen.OpenAsync(Site, "BPN01");
        await screen.Page.Context.SetOfflineAsync(true);
        await screen.Cell("2026-11-20", "note").FillAsync("No signal");
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.ExpectStateAsync("2026-11-20", "waiting");
        await Expect(screen.Page.Locator("[data-news=offline]")).ToBeVisibleAsync();

        await screen.Page.Context.SetOfflineAsync(false);

        await screen.ExpectStateAsync("2026-11-20", "saved");
        await Expect(screen.Page.Locator("[data-news=offline]")).ToBeHiddenAsync();
        (await screen.StoredAsync("BPN01", "2026-11-20")).GetProperty("note").GetString().Should().Be("No signal");
    }

    [SkippableFact]
    public async Task An_answer_that_got_lost_is_asked_for_again_and_stored_once()
    {
        var screen = await EntryScreen.OpenAsync(Site, "AMB01");
        var keys = new List<string>();
        await screen.Page.RouteAsync("**/daily/2026-11-20", async route =>
        {
            keys.Add(route.Request.Headers["idempotency-key"]);
            await route.FetchAsync();
            await (keys.Count == 1 ? route.AbortAsync() : route.ContinueAsync());
        });
        await screen.Cell("2026-11-20", "note").FillAsync("Lost");
        await screen.Page.Keyboard.PressAsync("Enter");

        await screen.ExpectStateAsync("2026-11-20", "saved");
        keys.Should().HaveCountGreaterThan(1);
        keys.Distinct().Should().ContainSingle();
        await screen.Page.UnrouteAllAsync();
        (await screen.ChangesAsync("AMB01", "2026-11-20")).Should().Be(2, "the demo made it, and it was changed once");
    }

    [SkippableFact]
    public async Task Who_is_signed_out_keeps_the_draft_and_is_led_to_the_sign_in()
    {
        var screen = await EntryScreen.OpenAsync(Site, "SMG01");
        await screen.Page.RouteAsync("**/daily/2026-11-20", route => route.FulfillAsync(new() { Status = 401 }));
        await screen.Cell("2026-11-20", "note").FillAsync("Expired");
        await screen.Page.Keyboard.PressAsync("Enter");

        await screen.ExpectStateAsync("2026-11-20", "trouble");
        var link = screen.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in again in a new tab" });
        await Expect(link).ToHaveAttributeAsync("target", "_blank");

        await screen.Page.UnrouteAllAsync();
        await screen.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await screen.ExpectStateAsync("2026-11-20", "saved");
    }
}

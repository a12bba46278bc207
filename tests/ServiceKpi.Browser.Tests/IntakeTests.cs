using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class IntakeTests(DemoSite site) : DeskTest(site)
{
    [SkippableFact]
    public async Task A_question_at_the_counter_takes_four_keys_beyond_its_line()
    {
        var page = await Site.OpenAsync("/desk/new?outlet=JKT01", language: "id");
        await Expect(page.Locator("input[name='Form.Kind']:checked")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Jam buka hari Minggu?");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(".taken")).ToContainTextAsync("sudah diterima");
        await page.Locator(".taken a").Last.ClickAsync();
        await DemoSite.IsUpAsync(page);
        await Expect(page.Locator(".page-head .state")).ToHaveTextAsync("selesai");
        await Expect(page.Locator(".course li")).ToHaveCountAsync(3);
    }

    /// <summary>Whoever types five characters a second has a job with customer, topic and promise taken in within 20 seconds.</summary>
    [SkippableFact]
    public async Task A_job_with_customer_topic_and_promise_takes_few_keys_beyond_its_words()
    {
        await TakeAsync("Dikenal sejak ini", "Ratna Kusumawardani");
        var page = await Site.OpenAsync("/desk/new?outlet=JKT01", language: "id");
        var keys = new List<string>();
        var typed = "";
        await Expect(page.Locator("input[name='Form.Kind']:checked")).ToBeFocusedAsync();

        await PressAsync("Tab");
        await TypeAsync("Baterai cepat habis");
        await PressAsync("Tab");
        await TypeAsync("Ratna K");
        await Expect(page.Locator("#Customer-list [role=option]")).ToHaveCountAsync(1);
        await PressAsync("ArrowDown");
        await PressAsync("Enter");
        await Expect(page.Locator("[data-customer-known]")).ToContainTextAsync("Ratna Kusumawardani");
        while (await page.EvaluateAsync<string>("document.activeElement.id") != "Topic")
        {
            await PressAsync("Tab");
        }

        await TypeAsync("baterai");
        await PressAsync("Tab");

        // The same day in the order of either language.
        await TypeAsync("12122026");
        await PressAsync("Enter");

        await Expect(page.Locator(".taken")).ToContainTextAsync("sudah diterima");
        keys.Count.Should().BeLessThanOrEqualTo(12, string.Join(' ', keys));
        ((keys.Count + typed.Length) / 5.0).Should().BeLessThanOrEqualTo(20);
        await page.Locator(".taken a").Last.ClickAsync();
        await DemoSite.IsUpAsync(page);
        await Expect(page.Locator(".course")).ToContainTextAsync("12 Des 2026");
        await Expect(page.Locator("main")).ToContainTextAsync("Ratna Kusumawardani");
        await Expect(page.Locator("main")).ToContainTextAsync("baterai");

        Task PressAsync(string key)
        {
            keys.Add(key);
            return page.Keyboard.PressAsync(key);
        }

        Task TypeAsync(string text)
        {
            typed += text;
            return page.Keyboard.TypeAsync(text);
        }
    }

    [SkippableFact]
    public async Task What_is_typed_at_the_counter_outlasts_a_reload_until_it_is_stored()
    {
        var page = await Site.OpenAsync("/desk/new?outlet=JKT01");
        await page.GetByLabel("The matter in one line").PressSequentiallyAsync("Layar");
        await page.GetByLabel("Complaint").CheckAsync();

        await page.ReloadAsync();
        await Expect(page.GetByLabel("The matter in one line")).ToHaveValueAsync("Layar");
        await Expect(page.GetByLabel("Complaint")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("The matter in one line").PressAsync("Enter");
        await Expect(page.Locator(".taken")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByLabel("The matter in one line")).ToHaveValueAsync("");

        // The next one is typed on the page that says so of the last one.
        await page.GetByLabel("The matter in one line").PressSequentiallyAsync("Kedua");
        await page.GetByLabel("Complaint").CheckAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("The matter in one line")).ToHaveValueAsync("Kedua");

        // Whoever serves the next customer begins anew, and what was left is not theirs.
        await page.GetByRole(AriaRole.Button, new() { Name = "Start empty" }).ClickAsync();
        await Expect(page.GetByLabel("The matter in one line")).ToHaveValueAsync("");
        await Expect(page.GetByLabel("Complaint")).Not.ToBeCheckedAsync();
        await Expect(page.GetByText("not taken in yet is back")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("The matter in one line")).ToHaveValueAsync("");
        await Expect(page.GetByText("not taken in yet is back")).ToBeHiddenAsync();
    }
}

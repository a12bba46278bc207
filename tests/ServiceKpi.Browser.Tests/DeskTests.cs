using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class DeskTests(DemoSite site) : BrowserTest(site)
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
    public async Task What_one_does_on_a_ticket_the_other_sees_and_a_mistake_is_taken_back()
    {
        var number = await TakeAsync("Baterai cepat habis");
        var one = await OpenTicketAsync(number, Role.Admin);
        var other = await OpenTicketAsync(number, Role.Manager);

        await one.Locator(".say textarea").FillAsync("Sedang kami periksa");
        await one.GetByRole(AriaRole.Button, new() { Name = "Answer the customer" }).ClickAsync();

        await Expect(one.Locator(".told")).ToContainTextAsync("Answered");
        await Expect(one.Locator(".say textarea")).ToHaveValueAsync("");
        await Expect(other.Locator(".course")).ToContainTextAsync("Sedang kami periksa", new() { Timeout = 2_000 });
        await other.Locator(".tools-of-ticket").GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await other.Locator(".tool-form").GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await Expect(one.Locator(".page-head .state")).ToHaveTextAsync("ready to hand over");
        await one.Locator(".course li").First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(other.Locator(".page-head .state")).ToHaveTextAsync("in progress");
    }

    [SkippableFact]
    public async Task The_work_list_changes_while_it_is_looked_at()
    {
        var list = await Site.OpenAsync("/desk?outlet=JKT01", language: "id", role: Role.Manager);
        await DemoSite.IsUpAsync(list);

        var number = await TakeAsync("Muncul sendiri");

        await Expect(list.Locator(".work")).ToContainTextAsync(number, new() { Timeout = 2_000 });
    }

    [SkippableFact]
    public async Task What_is_typed_outlasts_a_reload()
    {
        var number = await TakeAsync("Draf");
        var page = await OpenTicketAsync(number, Role.Admin);
        await page.Locator(".say textarea").PressSequentiallyAsync("Belum terkirim");

        await page.ReloadAsync();
        await DemoSite.IsUpAsync(page);
        await Expect(page.Locator(".say textarea")).ToHaveValueAsync("Belum terkirim");
        await page.GetByRole(AriaRole.Button, new() { Name = "Internal note" }).ClickAsync();
        await Expect(page.Locator(".course")).ToContainTextAsync("Belum terkirim");
        await page.ReloadAsync();
        await DemoSite.IsUpAsync(page);

        await Expect(page.Locator(".say textarea")).ToHaveValueAsync("");
    }

    [SkippableFact]
    public async Task Other_acts_leave_what_is_typed_and_three_clicks_are_one_act()
    {
        var number = await TakeAsync("Ketuk tiga kali");
        var page = await OpenTicketAsync(number, Role.Admin);
        await page.Locator(".say textarea").FillAsync("Setengah jawaban");
        await page.GetByRole(AriaRole.Button, new() { Name = "I take it" }).ClickAsync();
        await Expect(page.Locator(".told")).ToContainTextAsync("In hand of");

        await Expect(page.Locator(".say textarea")).ToHaveValueAsync("Setengah jawaban");
        await page.GetByRole(AriaRole.Button, new() { Name = "Customer got in touch" }).EvaluateAsync("button => { button.click(); button.click(); button.click(); }");
        await Expect(page.Locator(".say textarea")).ToHaveValueAsync("");
        await page.ReloadAsync();
        await DemoSite.IsUpAsync(page);

        await Expect(page.Locator(".course li")).ToHaveCountAsync(3);
    }

    [SkippableFact]
    public async Task What_is_chosen_on_the_work_list_is_done_together_and_what_forbids_it_stays_chosen()
    {
        var (one, other) = (await TakeAsync("Serentak satu"), await TakeAsync("Serentak dua"));
        var ticket = await OpenTicketAsync(one, Role.Admin);
        await ticket.Locator(".tools-of-ticket").GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await ticket.Locator(".tool-form").GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await Expect(ticket.Locator(".page-head .state")).ToHaveTextAsync("ready to hand over");
        var list = await Site.OpenAsync("/desk?outlet=JKT01&find=Serentak", role: Role.Manager);
        await list.GetByLabel("Choose " + one).FocusAsync();
        await list.Keyboard.PressAsync("Space");
        await list.GetByLabel("Choose " + other).CheckAsync();
        await Expect(list.Locator(".chosen-bar [role=status]")).ToHaveTextAsync("2 chosen");

        await list.Locator(".chosen-bar").GetByRole(AriaRole.Button, new() { Name = "Handed over" }).ClickAsync();

        await Expect(list.Locator(".told")).ToContainTextAsync("Handed over. Tickets: 1.");
        await Expect(list.Locator(".refused li")).ToHaveTextAsync(other + ": There is nothing to hand over.");
        await Expect(list.Locator(".work tbody tr")).ToHaveCountAsync(1);
        await Expect(list.GetByLabel("Choose " + other)).ToBeCheckedAsync();
        await list.Locator(".chosen-bar").GetByRole(AriaRole.Button, new() { Name = "Promise a day" }).ClickAsync();
        await list.Locator(".chosen-bar input[type=date]").FillAsync(await list.Locator(".chosen-bar input[type=date]").GetAttributeAsync("min") ?? "");
        await list.Locator(".tool-form").GetByRole(AriaRole.Button, new() { Name = "Promise a day" }).ClickAsync();
        await Expect(list.Locator(".told")).ToContainTextAsync("Promised for");
        await Expect(list.Locator(".chosen-bar [role=status]")).ToHaveTextAsync("0 chosen");
    }

    [SkippableFact]
    public async Task A_photograph_is_made_smaller_and_what_is_no_picture_is_refused_by_its_content()
    {
        var number = await TakeAsync("Layar retak");
        var (one, other) = (await OpenTicketAsync(number, Role.Admin), await OpenTicketAsync(number, Role.Manager));
        var photo = await one.EvaluateAsync<string>("""
            () => {
                const canvas = document.createElement('canvas');
                [canvas.width, canvas.height] = [4000, 3000];
                canvas.getContext('2d').fillRect(0, 0, 2000, 3000);
                return canvas.toDataURL('image/jpeg', 1).split(',')[1];
            }
            """);

        await one.Locator(".file-add input").SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "retak.JPG", MimeType = "image/jpeg", Buffer = Convert.FromBase64String(photo) },
            new() { Name = "foto.jpg", MimeType = "image/jpeg", Buffer = "<script>alert(1)</script>"u8.ToArray() },
        });

        await Expect(other.Locator(".files li")).ToContainTextAsync("retak.jpg");
        await Expect(one.Locator(".files .fault")).ToHaveCountAsync(1);
        await Expect(one.Locator(".files .fault")).ToContainTextAsync("foto.jpg: Only photos");
        await Expect(other.Locator(".course li").First).ToContainTextAsync("Added retak.jpg");
        var shown = other.Locator(".files img");
        await shown.ScrollIntoViewIfNeededAsync();
        (await shown.EvaluateAsync<int[]>("image => image.decode().then(() => [image.naturalWidth, image.naturalHeight])")).Should().Equal(2000, 1500);

        await one.Locator(".course li").First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(other.Locator(".files li")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_ticket_taken_in_is_corrected()
    {
        var number = await TakeAsync("Salah jenis");
        var page = await OpenTicketAsync(number, Role.Admin);
        await page.Locator(".tools-of-ticket").GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        await page.Locator(".tool-form select").First.SelectOptionAsync("Complaint");
        await page.Locator(".tool-form").GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();

        await Expect(page.Locator(".truth")).ToContainTextAsync("Complaint");
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
        await page.ReloadAsync();
        await Expect(page.GetByLabel("The matter in one line")).ToHaveValueAsync("Kedua");
    }

    [SkippableTheory]
    [InlineData("en", "light", 1440)]
    [InlineData("id", "dark", 390)]
    public async Task Everybody_can_read_a_ticket_with_a_tool_open(string language, string theme, int width)
    {
        var number = await TakeAsync("Bunyi aneh saat dinyalakan, sudah dua kali diperbaiki dan tetap berbunyi");
        var page = await Site.OpenWindowAsync(language, theme, width);
        await page.AddInitScriptAsync(Reader.Axe);
        await page.GotoAsync("/desk/ticket?number=" + number);
        await DemoSite.IsUpAsync(page);
        await page.Locator(".tools-of-ticket [aria-expanded]").Nth(1).ClickAsync();

        (await page.EvaluateAsync<string[]>(Reader.Violations)).Should().BeEmpty();
        (await Misfits.OnAsync(page, [width])).Should().BeEmpty();
    }

    private async Task<string> TakeAsync(string summary, string? customer = null)
    {
        var page = await Site.OpenAsync("/desk/new?outlet=JKT01");
        await page.GetByLabel("The matter in one line").FillAsync(summary);
        if (customer is not null)
        {
            await page.Locator("#Customer").FillAsync(customer);
            await page.GetByLabel("The matter in one line").FocusAsync();
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".taken strong")).ToBeVisibleAsync();
        return (await page.Locator(".taken strong").TextContentAsync())!.Split(' ')[0];
    }

    private async Task<IPage> OpenTicketAsync(string number, Role role)
    {
        var page = await Site.OpenAsync("/desk/ticket?number=" + number, role: role);
        await DemoSite.IsUpAsync(page);
        return page;
    }
}

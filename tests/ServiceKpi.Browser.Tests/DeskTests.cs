using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ServiceKpi.Browser.Tests;

public class DeskTests(DemoSite site) : DeskTest(site)
{
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

    private async Task<IPage> OpenTicketAsync(string number, Role role)
    {
        var page = await Site.OpenAsync("/desk/ticket?number=" + number, role: role);
        await DemoSite.IsUpAsync(page);
        return page;
    }
}

using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Customers;

/// <summary>Cards of customers over HTTP, as a browser without a circuit sees them.</summary>
public sealed class CustomerJourneyTests(AdminSite site) : IClassFixture<AdminSite>
{
    private ICustomers Customers => site.Server.Services.GetRequiredService<ICustomers>();

    [Fact]
    public async Task A_card_is_made_found_and_mended()
    {
        var code = await AddAsync(("Form.Name", "Wahyu Hidayat"), ("Form.Phone", "0812 7000 1111"), ("Form.CareNote", "Kursi roda"), ("Form.Contacts[0].Name", "Sri"), ("Form.Contacts[0].Phone", "0812 7000 2222"));

        var offered = JsonDocument.Parse(await PageAsync(CustomerLinks.Find + "?typed=wahyu")).RootElement[0];
        var list = await PageAsync("/customers?find=0812700022");
        using var changed = await site.Admin.PostAsync($"/customers/card?code={code}", "customer", ("Form.Version", await VersionAsync(code)), ("Form.Name", "Wahyu H."), ("Form.Phone", "0812 7000 1111"), ("Form.Segment", "Emas"));
        var card = (await Customers.FindAsync(code, default))!.Customer;

        (offered.GetProperty("code").GetString(), offered.GetProperty("about").GetString()).Should().Be((code, $"0812-7000-1111 · {code}"));
        list.Should().Contain(CustomerLinks.Card(code), "a contact person's number finds it too");
        card.Should().BeEquivalentTo(new { Name = "Wahyu H.", Phone = "+6281270001111", Segment = "Emas", CareNote = (string?)null, Contacts = Array.Empty<ContactPerson>() });
    }

    [Fact]
    public async Task What_cannot_be_used_is_said_and_nothing_typed_is_lost()
    {
        using var answer = await site.Admin.PostAsync(CustomerLinks.New, "customer", ("Form.Name", "Tuti"), ("Form.Phone", "12"), ("Form.Mail", "tuti"), ("Form.Contacts[0].Role", "HRD"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        page.Should().Contain("value=\"Tuti\"").And.Contain("value=\"12\"").And.Contain("This is no telephone number.").And.Contain("This is no mail address.").And.Contain("A name is needed");
    }

    [Fact]
    public async Task Of_two_who_mend_one_card_the_second_is_told()
    {
        var code = await AddAsync(("Form.Name", "Ratna"));
        var version = await VersionAsync(code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => site.Admin.PostAsync($"/customers/card?code={code}", "customer", ("Form.Version", version), ("Form.Name", $"Ratna {i}"))));

        answers.Count(a => a.StatusCode == HttpStatusCode.Found).Should().Be(1);
        foreach (var late in answers.Where(a => a.StatusCode == HttpStatusCode.OK))
        {
            (await late.Content.ReadAsStringAsync()).Should().Contain("Somebody else has changed the card").And.Contain("value=\"Ratna ");
        }

        Array.ForEach(answers, a => a.Dispose());
    }

    [Fact]
    public async Task Whoever_is_recognised_at_the_counter_is_briefed_and_a_new_name_gets_a_card()
    {
        var code = await AddAsync(("Form.Name", "Hendra"), ("Form.Phone", "0812 7111 0000"), ("Form.CareNote", "Selalu minta nota"));
        using var known = await TakeAsync(("Form.Summary", "Servis"), ("Form.Customer", "Hendra"), ("Form.CustomerCode", code));
        using var fresh = await TakeAsync(("Form.Summary", "Cek"), ("Form.Customer", "Ibu Lestari"), ("Form.Phone", "0812 7222 0000"));

        var briefing = await PageAsync(CustomerLinks.Briefing + "?code=" + code);
        var ticket = await PageAsync("/desk/ticket?number=" + NumberOf(known));

        briefing.Should().StartWith("<section").And.Contain("Selalu minta nota").And.Contain("Servis");
        ticket.Should().Contain("Hendra").And.Contain("Selalu minta nota");
        (await PageAsync("/desk?outlet=SBY01")).Should().Contain("Ibu Lestari");
        (await Customers.SearchAsync("lestari", 8, default)).Should().ContainSingle().Which.Phone.Should().Be("+6281272220000");
    }

    [Fact]
    public async Task A_briefing_tells_staff_of_their_own_outlets_and_of_others_only_how_many()
    {
        var code = await AddAsync(("Form.Name", "Jauhari"));
        await site.Server.Services.GetRequiredService<IDesk>().OpenAsync(
            await site.Server.OutletIdAsync("JKT01"), [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Hanya di Jakarta" })], new CustomerSaid { Code = code }, "jauhari", TestActors.Budi, default);
        using var staff = await site.Server.SignInAsync(Role.Staff);

        var briefing = await staff.GetStringAsync(new Uri(CustomerLinks.Briefing + "?code=" + code, UriKind.Relative));

        briefing.Should().Contain("1 tiket lain").And.NotContain("Hanya di Jakarta").And.NotContain("JKT01");
    }

    [Fact]
    public async Task An_admin_merges_parts_takes_out_and_erases_and_nobody_else_does()
    {
        var (one, two) = (await AddAsync(("Form.Name", "Anton A"), ("Form.Phone", "0812 7333 0000")), await AddAsync(("Form.Name", "Anton B"), ("Form.Phone", "0812 7333 0000")));
        (await PageAsync(CustomerLinks.Same)).Should().Contain("Anton A").And.Contain("Anton B");
        using var merged = await site.Admin.PostAsync(CustomerLinks.Card(two), "merge", ("Task.Into", one));
        (await Customers.FindAsync(two, default))!.Customer.Code.Should().Be(one);
        using var parted = await site.Admin.PostAsync(CustomerLinks.Card(one), "part-" + two, ("Task.Other", two));
        (await Customers.FindAsync(two, default))!.Customer.Code.Should().Be(two);

        var held = JsonDocument.Parse(await PageAsync(CustomerLinks.HeldOf(one))).RootElement;
        held.GetProperty("cards")[0].GetProperty("Name").GetString().Should().Be("Anton A");
        using var wrong = await site.Admin.PostAsync(CustomerLinks.Card(one), "erase", ("Task.Confirm", two));
        (await Customers.FindAsync(one, default))!.Customer.Name.Should().Be("Anton A");
        using var erased = await site.Admin.PostAsync(CustomerLinks.Card(one), "erase", ("Task.Confirm", one));
        (await Customers.FindAsync(one, default))!.Customer.Name.Should().BeNull();
        (await PageAsync(CustomerLinks.Card(one))).Should().Contain("was erased on").And.NotContain("Anton A");

        await using var scope = site.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(new Rights(99, "Sari", Role.Staff, AllOutlets: true, new HashSet<int>()));
        var work = scope.ServiceProvider.GetRequiredService<CustomerWork>();
        await work.Invoking(w => w.MergeAsync(two, one, default)).Should().ThrowAsync<UnauthorizedAccessException>();
        await work.Invoking(w => w.EraseAsync(two, default)).Should().ThrowAsync<UnauthorizedAccessException>();
        await work.Invoking(w => w.WriteAllAsync(two, Stream.Null, default)).Should().ThrowAsync<UnauthorizedAccessException>();
    }

    [Fact]
    public async Task A_code_that_only_files_know_has_a_page_and_gets_a_card_there()
    {
        await site.Server.Services.GetRequiredService<IDesk>().OpenAsync(
            await site.Server.OutletIdAsync("SBY01"), [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Lama", Customer = "P/9 \"x\"" })], null, "lama", TestActors.Budi, default);

        (await PageAsync(CustomerLinks.Card("P/9 \"x\""))).Should().Contain("Files know this code");
        using var saved = await site.Admin.PostAsync(CustomerLinks.Card("P/9 \"x\""), "customer", ("Form.Name", "Pelanggan Lama"));

        saved.StatusCode.Should().Be(HttpStatusCode.Found);
        (await Customers.FindAsync("P/9 \"x\"", default))!.Customer.Name.Should().Be("Pelanggan Lama");
    }

    [Fact]
    public async Task Segments_are_set_changed_and_removed()
    {
        using var added = await site.Admin.PostAsync("/settings/segments", "segment-new", ("Form.Name", "Perak"), ("Form.Rank", "2"), ("Form.Contacts", "3"));
        using var twice = await site.Admin.PostAsync("/settings/segments", "segment-new", ("Form.Name", "perak"), ("Form.Rank", "3"));
        using var faulty = await site.Admin.PostAsync("/settings/segments", "segment-new", ("Form.Name", "Perunggu"), ("Form.Rank", "3"), ("Form.Contacts", "banyak"));
        var segments = site.Server.Services.GetRequiredService<ISegments>();
        var stored = (await segments.AllAsync(default)).Single(s => s.Name == "Perak");

        (await twice.Content.ReadAsStringAsync()).Should().Contain("Another segment has this name.");
        (await faulty.Content.ReadAsStringAsync()).Should().Contain("Nothing was saved").And.Contain("value=\"banyak\"");
        stored.Contacts.Should().Be(3);
        using var removed = await site.Admin.PostAsync("/settings/segments", "segment-" + stored.Id, ("Form.Id", stored.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Form.Removes", "true"));
        (await segments.AllAsync(default)).Should().NotContain(s => s.Name == "Perak");
    }

    private async Task<string> AddAsync(params (string Name, string Value)[] fields)
    {
        using var answer = await site.Admin.PostAsync(CustomerLinks.New, "customer", fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        return Uri.UnescapeDataString(answer.Headers.Location!.OriginalString.Split("code=")[1].Split('&')[0]);
    }

    private async Task<string> VersionAsync(string code) => (await Customers.FindAsync(code, default))!.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<HttpResponseMessage> TakeAsync(params (string Name, string Value)[] fields) =>
        site.Admin.PostAsync("/desk/new?outlet=SBY01", "counter", [.. fields, ("Form.Outlet", "SBY01")]);

    private static string NumberOf(HttpResponseMessage taken) => Uri.UnescapeDataString(taken.Headers.Location!.OriginalString.Split("taken=")[1].Split('&')[0]);

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await site.Admin.GetStringAsync(new Uri(path, UriKind.Relative)));
}

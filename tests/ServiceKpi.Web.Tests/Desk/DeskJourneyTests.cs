using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Desk;

/// <summary>The desk over HTTP, as a browser without a circuit sees it.</summary>
public sealed class DeskJourneyTests(AdminSite site) : IClassFixture<AdminSite>
{
    private IDesk Desk => site.Server.Services.GetRequiredService<IDesk>();

    [Fact]
    public async Task A_ticket_is_taken_in_printed_and_on_the_work_list()
    {
        var number = await TakeAsync(("Form.Summary", "Layar pecah"), ("Form.Kind", "Request"), ("Form.Customer", "Ibu Wati"), ("Form.Promised", "2026-11-24"), ("Form.Estimate", "450,000"));

        var receipt = await PageAsync("/desk/receipt?number=" + number);
        var list = await PageAsync("/desk?outlet=SBY01");
        var ticket = await PageAsync("/desk/ticket?number=" + number);

        receipt.Should().Contain(number).And.Contain("Layar pecah").And.Contain("Tue, 24 Nov 2026").And.Contain("450,000");
        list.Should().Contain(number).And.Contain("Ibu Wati");
        ticket.Should().Contain("Estimated at").And.Contain("Promised for Tue, 24 Nov 2026");
    }

    [Fact]
    public async Task A_question_answered_on_the_spot_is_settled_and_on_no_list()
    {
        var number = await TakeAsync(("Form.Summary", "Jam buka"), ("Form.Kind", "Question"), ("Form.Do", "answered"));

        var file = (await Desk.FindAsync(number, default))!;

        (file.Course.State, file.Course.Contacts, file.Course.FirstRespondedAt is not null).Should().Be((TicketState.Resolved, 1, true));
        (await PageAsync("/desk?outlet=SBY01")).Should().NotContain(number);
    }

    // Two messages, one question answered at the counter between them: only the second is still to be read.
    [Fact]
    public async Task What_a_customer_wrote_stands_first_on_the_ticket_until_somebody_of_the_outlet_has_done_something()
    {
        var number = await TakeAsync(("Form.Summary", "Layar retak"), ("Form.Customer", "Pak Budi"));
        await WriteAsync("Kapan selesai?", "w1");
        await Desk.AddAsync(number, [new TicketAct.Answered("Besok")], null, "w2", TestActors.Budi, default);
        await WriteAsync("Jam berapa?", "w3");

        var waiting = await MessagesAsync();
        await Desk.AddAsync(number, [new TicketAct.Noted("Dilihat")], null, "w4", TestActors.Budi, default);

        waiting.Should().ContainSingle().Which.Should().Contain("Jam berapa?").And.NotContain("Kapan selesai?");
        (await MessagesAsync()).Should().BeEmpty();

        Task WriteAsync(string said, string key) => Desk.AddAsync(number, [new TicketAct.Contacted(TicketAct.OwnPage, ByCustomer: true, said)], null, key, PublicVisitor.Because, default);
        async Task<IEnumerable<string>> MessagesAsync() => (await new HtmlParser().ParseDocumentAsync(await PageAsync("/desk/ticket?number=" + number))).QuerySelectorAll(".message").Select(m => m.TextContent);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_faults_does_not_say_that_something_was_taken_in()
    {
        var number = await TakeAsync(("Form.Summary", "Pertama"));
        using var faulty = await site.Admin.PostAsync($"/desk/new?outlet=SBY01&taken={number}", "counter", ("Form.Outlet", "SBY01"), ("Form.Summary", ""));
        var unknown = await PageAsync("/desk/new?outlet=SBY01&taken=NOTHING-AT-ALL");

        (await faulty.Content.ReadAsStringAsync()).Should().NotContain("was taken in");
        unknown.Should().NotContain("NOTHING-AT-ALL was");
    }

    [Fact]
    public async Task Staff_take_back_their_own_slip_and_a_manager_what_others_did()
    {
        var outlet = await site.Server.OutletIdAsync("SBY01");
        var number = await TakeAsync(("Form.Summary", "Salah ketik"), ("Form.Promised", "2026-11-24"));
        var byStaff = await AsAsync(Role.Staff, async work => await work.AddAsync((await Desk.FindAsync(number, default))!, [new TicketAct.TakenBack(2)], null, "s", default));
        var byManager = await AsAsync(Role.Manager, async work => await work.AddAsync((await Desk.FindAsync(number, default))!, [new TicketAct.TakenBack(2)], null, "m", default));
        await AsAsync(Role.Staff, async work => await work.AddAsync((await Desk.FindAsync(number, default))!, [new TicketAct.Noted("x")], null, "n", default));
        var own = await AsAsync(Role.Staff, async work => await work.AddAsync((await Desk.FindAsync(number, default))!, [new TicketAct.TakenBack(4)], null, "o", default));

        (byStaff.Refusal, byManager.Outcome, own.Outcome).Should().Be((ActRefusal.NotToTakeBack, Outcome.Stored, Outcome.Stored));

        async Task<TicketReceipt> AsAsync(Role role, Func<DeskWork, Task<TicketReceipt>> act)
        {
            await using var scope = site.Server.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Visitor>().ComesFrom("10.0.0.4");
            scope.ServiceProvider.GetRequiredService<Visitor>().Is(new Rights(40 + (int)role, role.ToString(), role, AllOutlets: false, new HashSet<int> { outlet }));
            return await act(scope.ServiceProvider.GetRequiredService<DeskWork>());
        }
    }

    [Theory]
    [InlineData("Form.Reached", "2026-11-22T09:00", "A time up to now")]
    [InlineData("Form.Summary", "", "Say the matter in one line.")]
    [InlineData("Form.Promised", "2026-11-01", "A day from today on.")]
    [InlineData("Form.Estimate", "a lot", "An amount such as")]
    [InlineData("Form.Estimate", "-5", "An amount such as")]
    public async Task What_cannot_be_used_is_said_and_nothing_typed_is_lost(string field, string value, string said)
    {
        using var answer = await PostAsync((field, value), ("Form.Customer", "Pak Budi"), ("Form.Kind", "Sales"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        page.Should().Contain(said).And.Contain("value=\"Pak Budi\"");
    }

    [Fact]
    public async Task The_same_form_sent_eight_times_at_once_is_one_ticket()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(("Form.Summary", "Sekali saja"), ("Form.Key", "the-same-key"))));

        answers.Select(a => a.Headers.Location?.OriginalString).Distinct().Should().ContainSingle();
        Array.ForEach(answers, a => a.Dispose());
        var outlet = await site.Server.OutletIdAsync("SBY01");
        (await Desk.ListAsync([outlet], default)).Count(t => t.Summary == "Sekali saja").Should().Be(1);
    }

    [Fact]
    public async Task Nobody_sees_or_takes_in_tickets_of_an_outlet_that_is_not_theirs()
    {
        var number = (await Desk.OpenAsync(await site.Server.OutletIdAsync("JKT01"), [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Hanya Jakarta" })], null, "jkt", TestActors.Budi, default)).Number;
        using var staff = await site.Server.SignInAsync(Role.Staff);

        using var ticket = await staff.GetAsync(new Uri("/desk/ticket?number=" + number, UriKind.Relative));
        using var receipt = await staff.GetAsync(new Uri("/desk/receipt?number=" + number, UriKind.Relative));
        using var counter = await staff.GetAsync(new Uri("/desk/new?outlet=JKT01", UriKind.Relative));

        (ticket.StatusCode, receipt.StatusCode, counter.StatusCode).Should().Be((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        (await staff.GetStringAsync(new Uri("/desk", UriKind.Relative))).Should().NotContain(number);
    }

    [Fact]
    public async Task Whoever_may_not_is_refused_where_it_is_done_too()
    {
        await using var scope = site.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(new Rights(99, "Eve", Role.Staff, AllOutlets: false, new HashSet<int> { -1 }));
        var work = scope.ServiceProvider.GetRequiredService<DeskWork>();
        var outlet = await site.Server.OutletIdAsync("SBY01");
        var number = await TakeAsync(("Form.Summary", "Tertutup"));

        await work.Invoking(w => w.OpenAsync(outlet, [], null, "k", default)).Should().ThrowAsync<UnauthorizedAccessException>();
        (await work.FindAsync(number, default)).Should().BeNull();
        await work.Invoking(async w => await w.AddAsync((await Desk.FindAsync(number, default))!, [new TicketAct.Noted("x")], null, "k2", default)).Should().ThrowAsync<UnauthorizedAccessException>();
    }

    [Fact]
    public async Task A_picture_is_shown_a_document_is_saved_and_neither_is_kept_by_a_browser_or_for_others()
    {
        var number = (await Desk.OpenAsync(await site.Server.OutletIdAsync("JKT01"), [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Berkas" })], null, "files", TestActors.Budi, default)).Number;
        var (picture, document) = (AttachedFile.New("a.png", Convert.FromHexString("89504E470D0A1A0A")), AttachedFile.New("nota \"1\".pdf", "%PDF-1.7"u8.ToArray()));
        await Desk.AttachAsync(number, picture, "f1", TestActors.Budi, default);
        await Desk.AttachAsync(number, document, "f2", TestActors.Budi, default);
        using var staff = await site.Server.SignInAsync(Role.Staff);

        using var shown = await site.Admin.GetAsync(new Uri($"/desk/file?number={number}&id={picture.About.Id}", UriKind.Relative));
        using var saved = await site.Admin.GetAsync(new Uri($"/desk/file?number={number}&id={document.About.Id}", UriKind.Relative));
        using var notTheirs = await staff.GetAsync(new Uri($"/desk/file?number={number}&id={picture.About.Id}", UriKind.Relative));

        (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition).Should().Be(("image/png", null));
        (saved.Content.Headers.ContentType!.MediaType, saved.Content.Headers.ContentDisposition!.DispositionType).Should().Be(("application/pdf", "attachment"));
        (await saved.Content.ReadAsByteArrayAsync()).Should().Equal(document.Content.ToArray());
        shown.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        shown.Headers.CacheControl!.NoStore.Should().BeTrue();
        notTheirs.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await PageAsync("/desk/ticket?number=" + number)).Should().Contain("a.png").And.Contain("nota");
    }

    [Fact]
    public async Task What_is_done_to_several_is_done_to_each_that_allows_it_and_once()
    {
        var outlet = await site.Server.OutletIdAsync("SBY01");
        var ready = await TakeAsync(("Form.Summary", "Siap"));
        await Desk.AddAsync(ready, [new TicketAct.Resolved(null, ToCollect: true)], null, "ready", TestActors.Budi, default);
        string[] numbers = [ready, await TakeAsync(("Form.Summary", "Baru")), "T-404"];
        await using var scope = site.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().ComesFrom("10.0.0.5");
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(new Rights(45, "Sari", Role.Staff, AllOutlets: false, new HashSet<int> { outlet }));
        var work = scope.ServiceProvider.GetRequiredService<DeskWork>();

        var first = await work.AddToAllAsync(numbers, new TicketAct.HandedOver(), "evening", default);
        var again = await work.AddToAllAsync(numbers, new TicketAct.HandedOver(), "evening", default);

        first.Should().Equal(new TicketReceipt(Outcome.Stored, ready), new TicketReceipt(Outcome.Refused, numbers[1]) { Refusal = ActRefusal.NotReady }, new TicketReceipt(Outcome.Missing, "T-404"));
        again.Select(r => r.Outcome).Should().Equal(Outcome.Unchanged, Outcome.Refused, Outcome.Missing);
        (await Desk.FindAsync(ready, default))!.Course.State.Should().Be(TicketState.Closed);
    }

    [Fact]
    public async Task Nobody_is_given_a_ticket_of_an_outlet_where_they_do_not_work()
    {
        var (here, there) = (await site.Server.OutletIdAsync("SBY01"), await site.Server.OutletIdAsync("JKT01"));
        var people = site.Server.Services.GetRequiredService<IPeople>();
        await people.AddAsync(new PersonDraft("lain", "Lain", Role.Staff, AllOutlets: false, [there]), TestActors.Budi, default);
        var other = (await people.AllAsync(default)).Single(p => p.SignInName == "lain").Id;
        var number = await TakeAsync(("Form.Summary", "Milik siapa"));
        await using var scope = site.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().ComesFrom("10.0.0.6");
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(new Rights(46, "Sari", Role.Staff, AllOutlets: false, new HashSet<int> { here }));
        var work = scope.ServiceProvider.GetRequiredService<DeskWork>();
        var ticket = (await Desk.FindAsync(number, default))!;

        (await work.AddAsync(ticket, [new TicketAct.Assigned(other, "Lain")], null, "g1", default)).Refusal.Should().Be(ActRefusal.WorksElsewhere);
        (await work.AddAsync(ticket, [new TicketAct.Escalated("Lain", null, other)], null, "g2", default)).Refusal.Should().Be(ActRefusal.WorksElsewhere);
        (await work.AddAsync(ticket, [new TicketAct.Assigned(46, "Sari")], null, "g3", default)).Outcome.Should().Be(Outcome.Stored);
    }

    [Fact]
    public async Task Views_that_are_kept_of_the_list_stand_on_it_and_no_others()
    {
        var views = site.Server.Services.GetRequiredService<ISavedViews>();
        var account = (await site.Server.Services.GetRequiredService<IPeople>().AllAsync(default)).First(p => p.Role == Role.Admin).Id;
        await views.SaveAsync(new SavedView(account, "Garansi di Surabaya", "/desk?outlet=SBY01&find=garansi"), replace: true, TestActors.Budi, default);
        await views.SaveAsync(new SavedView(account, "Bulan ini", "/outlets?outlet=SBY01"), replace: true, TestActors.Budi, default);

        var list = new HtmlParser().ParseDocument(await PageAsync("/desk?outlet=SBY01&find=garansi"));

        list.QuerySelectorAll(".chips.own a").Select(a => (a.TextContent, a.GetAttribute("aria-current"))).Should().Equal(("Garansi di Surabaya", "true"));
    }

    private async Task<string> TakeAsync(params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        return Uri.UnescapeDataString(answer.Headers.Location!.OriginalString.Split("taken=")[1].Split('&')[0]);
    }

    private Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields) =>
        site.Admin.PostAsync("/desk/new?outlet=SBY01", "counter", [.. fields, ("Form.Outlet", "SBY01")]);

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await site.Admin.GetStringAsync(new Uri(path, UriKind.Relative)));
}

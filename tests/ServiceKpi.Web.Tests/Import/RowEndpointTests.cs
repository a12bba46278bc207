using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Import;

/// <summary>Programs write an outlet, a ticket or an answer at a time. It is Saturday, 21 November 2026, noon in Jakarta.</summary>
public sealed class RowEndpointTests(AdminSite site) : RowTests(site)
{
    [Fact]
    public async Task A_ticket_is_added_changed_and_counted()
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");
        var before = await CountAsync("ticket-requests", "first-response-time");

        (await SendAsync(till, HttpMethod.Post, Tickets, new { ticket = "API-1", outlet = "SBY01", openedAt = "2026-11-20T02:00:00Z", topic = "cuci", contacts = 1 }))
            .Should().Be((HttpStatusCode.Created, "created"));
        (await SendAsync(till, HttpMethod.Patch, Tickets + "/API-1", new { firstRespondedAt = "2026-11-20T02:05:00Z" })).Should().Be((HttpStatusCode.OK, "changed"));
        (await SendAsync(till, HttpMethod.Patch, Tickets + "/API-1", new { firstRespondedAt = "2026-11-20T02:05:00Z" })).Should().Be((HttpStatusCode.OK, "unchanged"));

        var stored = await TicketAsync("API-1");
        stored.Should().BeEquivalentTo(new { Topic = "cuci", Contacts = 1, OpenedAt = TestTime.Utc("2026-11-20 02:00"), FirstRespondedAt = TestTime.Utc("2026-11-20 02:05") });
        (await CountAsync("ticket-requests", "first-response-time")).Should().Equal(before.Select(b => b + 1));
        (await WrittenDownAsync("API-1")).Should().Equal(AuditAction.Created, AuditAction.Changed);
        (await Site.Server.Services.GetRequiredService<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_taken_away_is_null_and_what_is_left_out_stays()
    {
        using var till = await ProgramAsync(Role.Admin);
        await SendAsync(till, HttpMethod.Post, Tickets, new { ticket = "API-2", outlet = "SBY01", opened_at = "2026-11-20T02:00:00Z", topic = "cuci", channel = "telepon" });

        await SendAsync(till, HttpMethod.Patch, Tickets + "/API-2", new { topic = (string?)null });

        (await TicketAsync("API-2")).Should().BeEquivalentTo(new { Topic = (string?)null, Channel = "telepon" });
    }

    [Fact]
    public async Task A_ticket_sent_twice_is_one_and_another_of_its_number_changes_nothing()
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");
        var ticket = new { ticket = "API-3", outlet = "SBY01", openedAt = "2026-11-20T02:00:00Z" };

        (await SendAsync(till, HttpMethod.Post, Tickets, ticket)).Status.Should().Be(HttpStatusCode.Created);
        (await SendAsync(till, HttpMethod.Post, Tickets, ticket)).Should().Be((HttpStatusCode.OK, "unchanged"));
        (await SendAsync(till, HttpMethod.Post, Tickets, new { ticket = "API-3", outlet = "SBY01", openedAt = "2026-11-19T02:00:00Z" }))
            .Should().Be((HttpStatusCode.Conflict, "/problems/exists"));

        (await TicketAsync("API-3")).OpenedAt.Should().Be(TestTime.Utc("2026-11-20 02:00"));
    }

    [Fact]
    public async Task Of_many_who_add_one_number_at_once_one_is_stored()
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SendAsync(
            till, HttpMethod.Post, Tickets, new { ticket = "API-4", outlet = "SBY01", openedAt = "2026-11-20T02:00:00Z", topic = $"topic {i}" })));

        answers.Select(a => a.Status).Order().Should().Equal([HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.Conflict, 7)]);
    }

    [Theory]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01"}""", 400, "it is needed")]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01","openedAt":"20/11/2026 10.00","colour":"red"}""", 400, "there is no such field")]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01","openedAt":"2027-11-20T02:00:00Z"}""", 400, "future")]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01","openedAt":"2026-11-20T02:00:00Z","contacts":-1}""", 400, "contacts")]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01","openedAt":"05/11/2026 10:00"}""", 400, "openedAt")]
    [InlineData("""{"ticket":"API-5","outlet":"JKT01","openedAt":"2026-11-20T02:00:00Z"}""", 404, "unknown-outlet")]
    [InlineData("""{"ticket":"API-5","outlet":"NOWHERE","openedAt":"2026-11-20T02:00:00Z"}""", 404, "unknown-outlet")]
    [InlineData("""{"ticket":{"number":"API-5"}}""", 400, "ticket is a text")]
    [InlineData("""{"ticket":"API-5","ticket":"API-6"}""", 400, "each field once")]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01","openedAt":"2026-11-20T02:00:00Z","opened_at":"2026-11-20T02:00:00Z"}""", 400, "it is there twice")]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01","dibuka":"2026-11-20T02:00:00Z"}""", 400, "there is no such field")]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01","openedAt":"2026-11-20T02:00:00Z","":"b"}""", 400, "there is no such field")]
    [InlineData("""{"ticket":"API-5","outlet":"SBY01","openedAt":"2026-11-20T02:00:00Z","topic":"\ud800"}""", 400, "in UTF-8")]
    [InlineData("""{"ticket":"API-5","outlet":null,"openedAt":"2026-11-20T02:00:00Z"}""", 400, "outlet")]
    [InlineData("""[]""", 400, "The body is an object")]
    [InlineData("""{"ticket":""", 400, "in JSON")]
    public async Task What_cannot_be_taken_is_told_and_not_stored(string body, int status, string said)
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await till.PostAsync(new Uri(Tickets, UriKind.Relative), content);

        ((int)answer.StatusCode).Should().Be(status);
        (await answer.Content.ReadAsStringAsync()).Should().Contain(said);
        (await FindAsync("API-5")).Should().BeNull();
    }

    [Fact]
    public async Task A_ticket_of_others_is_none_and_one_of_the_desk_is_written_there()
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");
        using var admin = await ProgramAsync(Role.Admin);
        var ofDesk = (await Site.Server.Services.GetRequiredService<IDesk>().OpenAsync(
            await Site.Server.OutletIdAsync("JKT01"), [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Layar" })], null, "rows", TestActors.Budi, default)).Number;

        (await SendAsync(till, HttpMethod.Patch, Tickets + "/" + ofDesk, new { topic = "x" })).Should().Be((HttpStatusCode.NotFound, "/problems/unknown-ticket"));
        (await SendAsync(till, HttpMethod.Patch, Tickets + "/none", new { topic = "x" })).Should().Be((HttpStatusCode.NotFound, "/problems/unknown-ticket"));
        (await SendAsync(admin, HttpMethod.Patch, Tickets + "/" + ofDesk, new { topic = "x" })).Should().Be((HttpStatusCode.Conflict, "/problems/at-desk"));
    }

    [Fact]
    public async Task What_is_of_an_outlet_of_others_stays_there_whatever_it_is_called()
    {
        using var here = await ProgramAsync(Role.Staff, "SBY01");
        using var there = await ProgramAsync(Role.Staff, "JKT01");
        object Answer(string outlet, int score) => new { outlet, kind = "csat", score, answeredOn = "2026-11-20", answer = "form-77" };
        object Ticket(string outlet) => new { ticket = "API-8", outlet, openedAt = "2026-11-20T02:00:00Z" };
        await SendAsync(there, HttpMethod.Post, Surveys, Answer("JKT01", 1));
        await SendAsync(there, HttpMethod.Post, Tickets, Ticket("JKT01"));

        (await SendAsync(here, HttpMethod.Post, Surveys, Answer("SBY01", 5))).Should().Be((HttpStatusCode.Conflict, "/problems/exists"));
        (await SendAsync(here, HttpMethod.Post, Tickets, Ticket("SBY01"))).Should().Be((HttpStatusCode.Conflict, "/problems/exists"));
        (await SendAsync(there, HttpMethod.Patch, Tickets + "/API-8", new { outlet = "SBY01" })).Should().Be((HttpStatusCode.NotFound, "/problems/unknown-outlet"));

        await using var context = Open();
        var jakarta = await Site.Server.OutletIdAsync("JKT01");
        (await context.SurveyAnswers.SingleAsync(a => a.Key.EndsWith("form-77"))).Should().BeEquivalentTo(new { OutletId = jakarta, Score = 1 });
        (await TicketAsync("API-8")).OutletId.Should().Be(jakarta);
    }

    [Fact]
    public async Task The_address_names_what_is_written_and_a_body_names_nothing_else()
    {
        using var admin = await ProgramAsync(Role.Admin);
        foreach (var number in new[] { "API-9", "API/10" })
        {
            await SendAsync(admin, HttpMethod.Post, Tickets, new { ticket = number, outlet = "SBY01", openedAt = "25/11/2025 10:00" });
        }

        (await SendAsync(admin, HttpMethod.Patch, Tickets + "/API-9", new { ticket = "API/10", topic = "x" })).Should().Be((HttpStatusCode.BadRequest, "/problems/invalid"));
        (await SendAsync(admin, HttpMethod.Patch, Tickets + "/API%2F10", new { ticket = "API/10", topic = "y" })).Should().Be((HttpStatusCode.OK, "changed"));
        (await SendAsync(admin, HttpMethod.Put, "/api/v1/outlets/SBY01", new { outlet = "JKT01", name = "x" })).Should().Be((HttpStatusCode.BadRequest, "/problems/invalid"));
        (await SendAsync(admin, HttpMethod.Put, "/api/v1/outlets/SBY01", new { name = "x", hours = (string?)null })).Should().Be((HttpStatusCode.BadRequest, "/problems/invalid"));

        (await TicketAsync("API-9")).Topic.Should().BeNull();
        (await TicketAsync("API/10")).Should().BeEquivalentTo(new { Topic = "y", OpenedAt = TestTime.Utc("2025-11-25 03:00") });
    }

    [Fact]
    public async Task Those_who_change_one_ticket_at_once_undo_nothing_of_each_other()
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");
        await SendAsync(till, HttpMethod.Post, Tickets, new { ticket = "API-11", outlet = "SBY01", openedAt = "2026-11-20T02:00:00Z" });
        for (var hour = 3; hour < 9; hour++)
        {
            var openedAt = $"2026-11-19T0{hour}:00:00Z";
            var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
                SendAsync(till, HttpMethod.Patch, Tickets + "/API-11", i == 4 ? new { openedAt } : (object)new { contacts = i + 1 })));

            changes.Should().OnlyContain(c => c.Status == HttpStatusCode.OK);
            (await TicketAsync("API-11")).OpenedAt.Should().Be(TestTime.Utc($"2026-11-19 0{hour}:00"));
        }
    }

    [Fact]
    public async Task An_admin_adds_an_outlet_and_changes_it()
    {
        using var admin = await ProgramAsync(Role.Admin);

        (await SendAsync(admin, HttpMethod.Put, "/api/v1/outlets/NEW07", new { name = "Gerai baru", region = "Jawa Timur", timeZone = "WITA", hours = "Sen-Jum 08.00-17.00" }))
            .Should().Be((HttpStatusCode.Created, "created"));
        (await SendAsync(admin, HttpMethod.Put, "/api/v1/outlets/NEW07", new { name = "Gerai ketujuh" })).Should().Be((HttpStatusCode.OK, "changed"));
        (await SendAsync(admin, HttpMethod.Put, "/api/v1/outlets/new07", new { name = "Gerai lain" })).Status.Should().Be(HttpStatusCode.BadRequest);

        await using var context = Open();
        (await context.Outlets.SingleAsync(o => o.Code == "NEW07")).Should().BeEquivalentTo(new { Name = "Gerai ketujuh", Region = "Jawa Timur", TimeZone = "Asia/Makassar" });
    }
}

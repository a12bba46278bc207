using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Import;

/// <summary>Programs write an outlet, a ticket or an answer at a time. It is Saturday, 21 November 2026, noon in Jakarta.</summary>
public sealed class RowEndpointTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Tickets = "/api/v1/tickets";
    private const string Surveys = "/api/v1/surveys";

    private static int programs;

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
        (await site.Server.Services.GetRequiredService<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();
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
        var ofDesk = (await site.Server.Services.GetRequiredService<IDesk>().OpenAsync(
            await site.Server.OutletIdAsync("JKT01"), [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Layar" })], null, "rows", TestActors.Budi, default)).Number;

        (await SendAsync(till, HttpMethod.Patch, Tickets + "/" + ofDesk, new { topic = "x" })).Should().Be((HttpStatusCode.NotFound, "/problems/unknown-ticket"));
        (await SendAsync(till, HttpMethod.Patch, Tickets + "/none", new { topic = "x" })).Should().Be((HttpStatusCode.NotFound, "/problems/unknown-ticket"));
        (await SendAsync(admin, HttpMethod.Patch, Tickets + "/" + ofDesk, new { topic = "x" })).Should().Be((HttpStatusCode.Conflict, "/problems/at-desk"));
    }

    [Fact]
    public async Task An_answer_is_known_by_the_key_of_its_request()
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");
        till.DefaultRequestHeaders.Add("Idempotency-Key", "9f21");
        var answer = new { outlet = "SBY01", kind = "csat", score = 5, answeredOn = "2026-11-20", comment = "bagus" };

        (await SendAsync(till, HttpMethod.Post, Surveys, answer)).Should().Be((HttpStatusCode.Created, "created"));
        (await SendAsync(till, HttpMethod.Post, Surveys, answer)).Should().Be((HttpStatusCode.OK, "unchanged"));
        (await SendAsync(till, HttpMethod.Post, Surveys, new { outlet = "SBY01", kind = "csat", score = 11, answeredOn = "2026-11-20" })).Status.Should().Be(HttpStatusCode.BadRequest);
        till.DefaultRequestHeaders.Remove("Idempotency-Key");
        till.DefaultRequestHeaders.Add("Idempotency-Key", "9f22");
        (await SendAsync(till, HttpMethod.Post, Surveys, answer)).Should().Be((HttpStatusCode.Created, "created"), "somebody else may say the same");
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
        var jakarta = await site.Server.OutletIdAsync("JKT01");
        (await context.SurveyAnswers.SingleAsync(a => a.Key.EndsWith("form-77"))).Should().BeEquivalentTo(new { OutletId = jakarta, Score = 1 });
        (await TicketAsync("API-8")).OutletId.Should().Be(jakarta);
    }

    [Fact]
    public async Task The_same_key_of_two_programs_is_of_two_answers()
    {
        using var one = await ProgramAsync(Role.Staff, "SBY01");
        using var other = await ProgramAsync(Role.Staff, "SBY01");
        foreach (var program in new[] { one, other })
        {
            program.DefaultRequestHeaders.Add("Idempotency-Key", "1");
            (await SendAsync(program, HttpMethod.Post, Surveys, new { outlet = "SBY01", kind = "csat", score = 4, answeredOn = "2026-11-19" })).Should().Be((HttpStatusCode.Created, "created"));
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

    private KpiDbContext Open() => site.Server.Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContext();

    private async Task<Ticket?> FindAsync(string number)
    {
        await using var context = Open();
        return await context.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number);
    }

    private async Task<Ticket> TicketAsync(string number) => (await FindAsync(number))!;

    private async Task<List<AuditAction>> WrittenDownAsync(string ticket)
    {
        await using var context = Open();
        return await context.AuditEntries.Where(e => e.What == "ticket" && e.Key == ticket).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync();
    }

    /// <summary>On how many cases the values of 20 November at SBY01 rest.</summary>
    private async Task<long[]> CountAsync(params string[] kpis)
    {
        using var admin = await ProgramAsync(Role.Admin);
        var values = await admin.GetFromJsonAsync<JsonElement>($"/api/v1/kpi-values?from=2026-11-20&to=2026-11-20&outlet=SBY01&kpi={string.Join(',', kpis)}");
        return [.. values.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("sampleSize").GetInt64())];
    }

    private static async Task<(HttpStatusCode Status, string Said)> SendAsync(HttpClient program, HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await program.SendAsync(request);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, (said.TryGetProperty("outcome", out var outcome) ? outcome : said.GetProperty("type")).GetString()!);
    }

    private async Task<HttpClient> ProgramAsync(Role role, params string[] outlets)
    {
        var people = site.Server.Services.GetRequiredService<IPeople>();
        var ids = await Task.WhenAll(outlets.Select(site.Server.OutletIdAsync));
        var name = $"rows-{Interlocked.Increment(ref programs)}";
        var added = await people.AddProgramAsync(new PersonDraft(name, name, role, AllOutlets: outlets.Length == 0, ids), TestActors.Budi, default);
        var program = site.Server.Visit();
        program.DefaultRequestHeaders.Authorization = new("Bearer", added.Key);
        return program;
    }
}

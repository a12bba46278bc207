using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Public;

/// <summary>The pages of customers over HTTP: no account, no script, no cookie.</summary>
public sealed class PublicPagesTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const int LargestPage = 30_000;

    private readonly HttpClient visitor = site.Server.Visit();

    private IServiceProvider Services => site.Server.Services;

    [Fact]
    public async Task One_tap_answers_and_words_may_follow()
    {
        var token = await AskAsync("one-tap");
        var question = await GetAsync("/s/" + token);
        using var tapped = await PostAsync("/s/" + token, ("score", "2"));
        var thanked = await GetAsync("/s/" + token);
        using var said = await PostAsync("/s/" + token, ("comment", "Terlalu lama <b>sekali</b>"));
        using var impossible = await PostAsync("/s/" + token, ("score", "11"));

        question.Should().Contain("name=\"score\" value=\"5\"").And.NotContain("<script").And.NotContain("name=\"comment\"");
        tapped.StatusCode.Should().Be(HttpStatusCode.Redirect);
        tapped.Headers.Should().NotContainKey("Set-Cookie");
        thanked.Should().Contain("value=\"2\" aria-pressed=\"true\"").And.Contain("name=\"comment\"");
        (await GetAsync("/s/" + token)).Should().Contain("Terlalu lama &lt;b&gt;sekali&lt;/b&gt;").And.Contain("value=\"2\" aria-pressed=\"true\"");
        (await Services.GetRequiredService<IAsking>().FindAsync(token, default))!.Score.Should().Be(2);
    }

    [Fact]
    public async Task Two_signs_may_be_said_more_of_by_one_tap_each_and_stand_beside_their_numbers()
    {
        await Services.GetRequiredService<IAsking>().PlanAsync(p => p.AskOf(Enum.GetValues<ServiceSign>().ToDictionary(s => s, s => s == ServiceSign.Tracking ? "Tahu statusnya <b>?" : null), new DateOnly(2026, 1, 1)), TestActors.Budi, default);
        var token = await AskAsync("signs");
        (await GetAsync("/s/" + token)).Should().NotContain("name=\"sign\"");
        using var tapped = await PostAsync("/s/" + token, ("score", "5"));
        var page = await GetAsync("/s/" + token);
        var signs = (await Services.GetRequiredService<IAsking>().FindAsync(token, default))!.Signs;
        using var said = await PostAsync("/s/" + token, ("sign", signs[0].Sign.ToString()), ("score", "4"));
        using var none = await PostAsync("/s/" + token, ("sign", "Nothing"), ("score", "4"));
        using var impossible = await PostAsync("/s/" + token, ("sign", signs[1].Sign.ToString()), ("score", "6"));

        page.Split("name=\"sign\"").Should().HaveCount(3);
        page.Length.Should().BeLessThan(LargestPage / 3);
        said.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (none.StatusCode, impossible.StatusCode).Should().Be((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        (await Services.GetRequiredService<IAsking>().FindAsync(token, default))!.Signs.Select(s => s.Score).Should().Equal(4, null);
        (await site.OpenAsync("/signs")).QuerySelectorAll("tr.said").Should().HaveCount(9).And.Contain(r => r.TextContent.Contains("100%")).And.Contain(r => r.TextContent.Contains("Tahu statusnya <b>?"));
    }

    [Fact]
    public async Task A_page_of_customers_is_small_and_comes_with_one_small_sheet()
    {
        var token = await AskAsync("small");
        var page = (await GetAsync("/s/" + token)).Length;
        var sheet = (await visitor.GetByteArrayAsync(new Uri("/css/public.css", UriKind.Relative))).Length;

        (page + sheet).Should().BeLessThan(LargestPage);
    }

    [Fact]
    public async Task Eight_taps_at_once_are_one_answer()
    {
        var token = await AskAsync("eight");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => PostAsync("/s/" + token, ("score", $"{(i % 5) + 1}"))));

        answers.Should().OnlyContain(a => a.StatusCode == HttpStatusCode.Redirect);
        (await Services.GetRequiredService<IAsking>().FindAsync(token, default))!.Score.Should().BeInRange(1, 5);
        Array.ForEach(answers, a => a.Dispose());
    }

    // Without the digits of the telephone: the state and the promised day, no name, no matter, no word that was said.
    [Fact]
    public async Task A_tracking_code_alone_tells_the_state_and_the_digits_of_the_telephone_tell_more()
    {
        var ticket = await OpenAsync("track", resolves: false);
        var path = "/t/" + ticket.TrackingCode;
        using var found = await PostAsync("/t", ("code", TrackingCode.Shown(ticket.TrackingCode!).ToLowerInvariant()));
        var stranger = await GetAsync(path);
        using var wrong = await PostAsync(path, ("digits", "0000"));
        using var known = await PostAsync(path, ("digits", "4321"));
        var more = await known.Content.ReadAsStringAsync();
        using var sent = await PostAsync(path, ("digits", "4321"), ("message", "Kapan selesai?"), ("key", "abc"));
        using var again = await PostAsync(path, ("digits", "4321"), ("message", "Kapan selesai?"), ("key", "abc"));

        found.Headers.Location!.OriginalString.Should().Be(path);
        stranger.Should().NotContain("Layar retak").And.NotContain("Sedang dicek").And.NotContain("Wati").And.NotContain("4321");
        (await wrong.Content.ReadAsStringAsync()).Should().NotContain("Layar retak").And.Contain("tidak cocok");
        more.Should().Contain("Layar retak").And.Contain("Sedang dicek").And.NotContain("Rahasia");
        var course = (await Services.GetRequiredService<IDesk>().FindAsync(ticket.Number, default))!;
        course.Events.Select(e => e.What).OfType<TicketAct.Contacted>().Should().ContainSingle().Which.Should().Be(new TicketAct.Contacted("web", true, "Kapan selesai?"));
        course.Course.Contacts.Should().Be(2);
    }

    // Thanks after the end are no contact, and somebody has to read them; lines are counted as the browser counts them.
    [Fact]
    public async Task Words_on_a_settled_ticket_reach_the_desk_and_change_no_figure()
    {
        var ticket = await OpenAsync("thanks", resolves: true);
        var path = "/t/" + ticket.TrackingCode;
        var lines = string.Join("\r\n", Enumerable.Repeat("a", 500));
        using var sent = await PostAsync(path, ("digits", "4321"), ("message", lines), ("key", "k"));
        using var other = await PostAsync(path, ("digits", "4321"), ("message", "Terima kasih"), ("key", "k"));
        var desk = Services.GetRequiredService<IDesk>();
        var course = (await desk.FindAsync(ticket.Number, default))!;

        (await sent.Content.ReadAsStringAsync()).Should().Contain("Pesan Anda sudah sampai");
        course.Events.Select(e => e.What).OfType<TicketAct.Wrote>().Select(w => w.Text.Length).Should().Equal(999, 12);
        (course.Course.Contacts, course.Course.Unread, course.Course.State).Should().Be((1, 2, TicketState.Resolved));
        (await desk.ListAsync([ticket.OutletId], default)).Should().Contain(t => t.Number == ticket.Number && t.Unread == 2);
        await desk.AddAsync(ticket.Number, [new TicketAct.Answered("Sama-sama")], null, "read-it", TestActors.Budi, default);
        (await desk.ListAsync([ticket.OutletId], default)).Should().NotContain(t => t.Number == ticket.Number);
    }

    [Fact]
    public async Task Whose_ticket_is_done_is_led_to_the_question_once()
    {
        var ticket = await OpenAsync("rate", resolves: true);
        using var one = await PostAsync($"/t/{ticket.TrackingCode}/rate");
        using var two = await PostAsync($"/t/{ticket.TrackingCode}/rate");

        one.Headers.Location!.OriginalString.Should().StartWith("/s/").And.Be(two.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Answers_at_the_counter_stand_apart_and_end_after_some()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            using var answer = await PostAsync("/s/o/SBY01", ("score", "4"), ("comment", $"Konter {i}"));
            return answer.Headers.Location!.OriginalString;
        }));

        codes.Count(c => c == "/s/o/SBY01?done=1").Should().Be(12);
        codes.Count(c => c == "/s/o/SBY01?done=0").Should().Be(4, "what was not taken is not thanked for");
        var (outlet, _) = (await Services.GetRequiredService<IOutletBook>().FindAsync("SBY01", default))!.Value;
        var today = outlet.DayOf(site.Server.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var said = await Services.GetRequiredService<IVoices>().ListAsync(new VoiceQuestion([outlet.Id], Period.Of(today)) { Find = "Konter" }, default);
        said.All.Should().Be(12);
        said.Said.Should().OnlyContain(v => v.Answer.IsSetAside);
    }

    [Fact]
    public async Task The_page_of_an_outlet_is_shown_when_the_organisation_says_so()
    {
        using var before = await visitor.GetAsync(new Uri("/o/SBY01", UriKind.Relative));
        var book = Services.GetRequiredService<IOrganisationBook>();
        await book.SaveAsync(book.Current with { ShowsOutlets = true }, book.Current, TestActors.Budi, default);
        var page = await GetAsync("/o/SBY01");
        await book.SaveAsync(book.Current with { ShowsOutlets = false }, book.Current, TestActors.Budi, default);

        before.StatusCode.Should().Be(HttpStatusCode.NotFound);
        page.Should().Contain("Jam buka").And.Contain("/s/o/SBY01").And.NotContain("<script");
        page.Should().Contain("Untuk garansi").And.Contain("Selesai dalam 5 hari kerja").And.Contain("Untuk pengiriman").And.Contain("Jawaban dalam 1 jam");
    }

    private async Task<TicketFile> OpenAsync(string key, bool resolves)
    {
        await Services.GetRequiredService<ICustomers>().AddAsync("P-" + key, new CustomerDetails { Name = "Wati", Phone = "+6281200004321" }, TestActors.Budi, default);
        var (outlet, _) = (await Services.GetRequiredService<IOutletBook>().FindAsync("SBY01", default))!.Value;
        List<TicketAct> acts =
        [
            new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Layar retak", Customer = "P-" + key }), new TicketAct.Answered("Sedang dicek"), new TicketAct.Noted("Rahasia"),
        ];
        if (resolves)
        {
            acts.Add(new TicketAct.Resolved(null, ToCollect: false));
        }

        var desk = Services.GetRequiredService<IDesk>();
        var taken = await desk.OpenAsync(outlet.Id, acts, null, "public-" + key, TestActors.Budi, default);
        return (await desk.FindAsync(taken.Number, default))!;
    }

    private async Task<string> AskAsync(string key)
    {
        var asking = Services.GetRequiredService<IAsking>();
        await asking.PlanAsync(p => p.Choose(100, 0, 0, false, 0, false), TestActors.Budi, default);
        var ticket = await OpenAsync(key, resolves: true);
        return (await asking.AskAsync(ticket.Number, AskWay.Shown, TestActors.Budi, default)).Request!.Token;
    }

    private Task<string> GetAsync(string path) => visitor.GetStringAsync(new Uri(path, UriKind.Relative));

    [Fact]
    public async Task What_a_busy_database_does_not_take_is_sent_again_by_one_button()
    {
        var token = await AskAsync("busy");
        await using var other = await Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        await other.Database.OpenConnectionAsync();
        await other.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE");

        using var refused = await PostAsync("/s/" + token, ("score", "4"), ("comment", "Baik \"sekali\""));
        await other.Database.ExecuteSqlRawAsync("ROLLBACK");

        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync()).Should().Contain("name=\"score\" value=\"4\"").And.Contain("name=\"comment\" value=\"Baik &quot;sekali&quot;\"").And.NotContain("<script");
        (await Services.GetRequiredService<IAsking>().FindAsync(token, default))!.Score.Should().BeNull();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await visitor.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}

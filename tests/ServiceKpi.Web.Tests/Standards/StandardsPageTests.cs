using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Standards;

/// <summary>Standards, guidance and plans over HTTP, as admins set them and staff see them on a ticket.</summary>
public sealed class StandardsPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    private IStandards Book => site.Server.Services.GetRequiredService<IStandards>();

    [Fact]
    public async Task A_standard_is_set_changed_and_removed()
    {
        using var set = await SetAsync(("Form.Topic", "Cetak"), ("Form.Answer", "30 menit"), ("Form.Promise", "3"), ("Form.Silence", "1 d"));
        var stored = await FindAsync("Cetak");
        stored.Demand.Should().Be(new Demand { AnswerSeconds = 1800, PromiseDays = 3, SilenceSeconds = 86_400 });

        (await PageAsync($"/settings/standards?edit={stored.Id}")).Should().Contain("value=\"Cetak\"").And.Contain("value=\"30\u00a0m\"");
        using var unseen = await SetAsync(("Form.Topic", "Cetak"), ("Form.Answer", "5 h"));
        (await unseen.Content.ReadAsStringAsync()).Should().Contain("Change that one in the list");
        var shown = new HtmlParser().ParseDocument(await site.Admin.GetStringAsync(new Uri($"/settings/standards?edit={stored.Id}", UriKind.Relative))).QuerySelector("input[name='Form.AsShown']")!.GetAttribute("value")!;
        using var changed = await SetAsync(("Form.Topic", "Cetak"), ("Form.Answer", "1 h"), ("Form.DayAndNight", "true"), ("Form.AsShown", shown));
        (await FindAsync("Cetak")).Demand.Should().Be(new Demand { AnswerSeconds = 3600, DayAndNight = true });

        using var removed = await site.Admin.PostAsync("/settings/standards", "standard-" + stored.Id, ("Removed", stored.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        (await Book.ReadAsync(default)).All.Should().NotContain(s => s.Topic == "Cetak");
    }

    [Theory]
    [InlineData("Form.Answer", "4", "with its unit")]
    [InlineData("Form.Silence", "lama", "with its unit")]
    [InlineData("Form.Promise", "0", "whole number from 1 to 365")]
    [InlineData("Form.From", "besok", "Choose the day")]
    [InlineData("Form.Outlet", "NOWHERE", "no such outlet")]
    public async Task What_cannot_be_read_is_said_and_stays_in_its_field(string field, string typed, string said)
    {
        using var answer = await SetAsync(("Form.Topic", "Salah"), (field, typed));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        page.Should().Contain(said).And.Contain("value=\"Salah\"");
        (await Book.ReadAsync(default)).All.Should().NotContain(s => s.Topic == "Salah");
    }

    [Fact]
    public async Task Eight_who_set_the_same_standard_at_once_leave_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => SetAsync(("Form.Topic", "Serentak"), ("Form.Answer", $"{i} h"))));

        answers.Should().OnlyContain(a => a.StatusCode == HttpStatusCode.OK);
        (await Book.ReadAsync(default)).All.Where(s => s.Topic == "Serentak").Should().ContainSingle();
        Array.ForEach(answers, a => a.Dispose());
    }

    [Fact]
    public async Task A_ticket_shows_what_is_due_the_card_of_its_topic_and_the_plan_of_its_risk()
    {
        using var set = await SetAsync(("Form.Topic", "Oven"), ("Form.Answer", "2 h"));
        using var card = await site.Admin.PostAsync("/settings/guidance", "card-new", ("Form.Topic", "Oven"), ("Form.Steps", "Cabut kabel\nTunggu dingin"), ("Form.Decides", "Kepala outlet"));
        using var plan = await site.Admin.PostAsync("/settings/plans", "plan-4", ("Risk", "4"), ("Steps", "Telepon pemilik | 15 min"));
        using var wrong = await site.Admin.PostAsync("/settings/plans", "plan-3", ("Risk", "3"), ("Steps", "Telepon | segera"));
        var desk = site.Server.Services.GetRequiredService<IDesk>();
        var (outlet, _) = (await site.Server.Services.GetRequiredService<IOutletBook>().FindAsync("SBY01", default))!.Value;
        var opened = await desk.OpenAsync(
            outlet.Id, [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Complaint, Summary = "Oven menyala sendiri", Topic = "oven", Risk = 4 })], null, "oven", TestActors.Budi, default);

        var ticket = await PageAsync("/desk/ticket?number=" + opened.Number);
        var list = await PageAsync("/desk?find=oven");

        ticket.Should().Contain("Guidance: Oven").And.Contain("Tunggu dingin").And.Contain("Kepala outlet").And.Contain("Telepon pemilik").And.Contain("nobody trained for it").And.MatchRegex("answer · .+: in ");
        list.Should().Contain("Oven menyala sendiri").And.MatchRegex("in (119|120) min|in 2 h|in 1 h");
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).Should().Contain("The time in “Telepon | segera” cannot be read").And.Contain("Telepon | segera</textarea>");
    }

    private Task<HttpResponseMessage> SetAsync(params (string Name, string Value)[] fields) => site.Admin.PostAsync(
        "/settings/standards", "standard-new", [.. fields.Any(f => f.Name == "Form.From") ? [] : new[] { ("Form.From", "2026-01-01") }, .. fields]);

    private async Task<Standard> FindAsync(string topic) => (await Book.ReadAsync(default)).All.Single(s => s.Topic == topic);

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await site.Admin.GetStringAsync(new Uri(path, UriKind.Relative)));
}

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Attention;

public sealed class AttentionPageTests : IAsyncLifetime
{
    private DemoServer server = null!;
    private HttpClient manager = null!;

    public async Task InitializeAsync()
    {
        server = await DemoServer.StartAsync();
        manager = await server.SignInAsync(Role.Manager);
        manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public async Task DisposeAsync()
    {
        manager.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_overview_shows_six_at_most_and_leads_to_all()
    {
        var part = (await OpenAsync(manager, "/")).QuerySelector("#attention")!;

        part.QuerySelectorAll(".finding").Length.Should().BeInRange(1, 6);
        part.QuerySelectorAll("form").Should().BeEmpty("it is seen to where all of it is");
        part.QuerySelector(".part-head a")!.GetAttribute("href").Should().Be("/attention");
    }

    [Fact]
    public async Task Every_finding_is_a_sentence_with_a_link_that_opens()
    {
        var links = (await OpenAsync(manager, "/attention")).QuerySelectorAll(".finding p > a");

        links.Should().NotBeEmpty().And.OnlyContain(a => a.TextContent.Length > 15);
        foreach (var href in links.Select(a => a.GetAttribute("href")!).Distinct().Take(12))
        {
            using var answer = await manager.GetAsync(new Uri(href, UriKind.Relative));
            answer.StatusCode.Should().Be(HttpStatusCode.OK, href);
        }
    }

    [Fact]
    public async Task What_a_manager_has_seen_to_is_off_the_list_with_who_and_why_until_it_is_brought_back()
    {
        var (key, before) = await FirstAsync();

        (await PostAsync(manager, "/attention/seen", ("key", key), ("note", "Power cut all day"))).Should().Be("/attention?told=seen");
        (await PostAsync(manager, "/attention/seen", ("key", key), ("note", "Clicked twice"))).Should().Be("/attention?told=seen");

        var after = await OpenAsync(manager, "/attention");
        Keys(after, "/attention/seen").Should().NotContain(key).And.HaveCount(before - 1);
        var seen = after.QuerySelectorAll("#seen .finding").Should().ContainSingle().Subject;
        seen.TextContent.Should().Contain("Power cut all day").And.Contain("Budi Santoso").And.NotContain("Clicked twice");

        (await PostAsync(manager, "/attention/unseen", ("key", key))).Should().Be("/attention?told=unseen");
        Keys(await OpenAsync(manager, "/attention"), "/attention/seen").Should().Contain(key).And.HaveCount(before);
    }

    [Fact]
    public async Task A_note_is_needed_and_nothing_else_than_a_finding_can_be_seen_to()
    {
        var (key, before) = await FirstAsync();

        (await PostAsync(manager, "/attention/seen", ("key", key), ("note", "  "))).Should().Be("/attention?told=note");
        (await PostAsync(manager, "/attention/seen", ("key", "nonsense"), ("note", "x"))).Should().Be("/attention?told=gone");
        await PostAsync(manager, "/attention/seen", ("key", key[..key.LastIndexOf('|')] + "|MDN01"), ("note", "not mine"));
        (await PostAsync(manager, "/attention/seen", ("key", key), ("note", "x"), ("back", "//elsewhere.example"))).Should().StartWith("/attention?");

        var after = await OpenAsync(manager, "/attention");
        Keys(after, "/attention/seen").Should().HaveCount(before - 1);
        after.QuerySelectorAll("#seen .finding").Should().ContainSingle();
    }

    [Fact]
    public async Task Staff_read_what_needs_attention_at_their_outlet_and_decide_nothing()
    {
        var (key, _) = await FirstAsync();
        using var staff = await server.SignInAsync(Role.Staff);

        var page = await OpenAsync(staff, "/attention");
        page.QuerySelectorAll("form[action^='/attention/']").Should().BeEmpty();
        (await PostAsync(staff, "/attention/seen", ("key", key), ("note", "x"))).Should().BeNull("it is refused");
    }

    [Fact]
    public async Task A_figure_that_somebody_mistyped_is_told_of_with_what_is_usual()
    {
        var outlet = (await server.Services.GetRequiredService<IOutletBook>().FindAsync("SBY01", default))!.Value.Outlet;
        await server.Services.GetRequiredService<IDayBook>().WriteAsync(
            new DayWrite { OutletId = outlet.Id, Day = TestTime.Day("2026-11-19"), Figures = new DayFigures(4, 30_000_000_00), Reason = "Test" },
            TestActors.Budi.Actor,
            default);

        var part = (await OpenAsync(manager, "/attention?outlet=SBY01")).QuerySelector("#unusualfigure")!;

        part.TextContent.Should().Contain("Customer visits 4 on Thursday, 19 Nov 2026; usually ");
        part.QuerySelector(".finding p > a")!.GetAttribute("href").Should().Be("/outlets/SBY01/days/2026-11-19");
    }

    [Fact]
    public async Task Only_the_chosen_outlets_are_told_of()
    {
        var page = await OpenAsync(manager, "/attention?outlet=SBY01");

        page.QuerySelectorAll(".finding strong").Select(s => s.TextContent).Distinct().Should().HaveCountLessThanOrEqualTo(1);
        page.QuerySelectorAll(".top .stepper").Should().BeEmpty("no period is chosen here");
    }

    private static async Task<IHtmlDocument> OpenAsync(HttpClient visitor, string path) =>
        new HtmlParser().ParseDocument(await visitor.GetStringAsync(new Uri(path, UriKind.Relative)));

    private static List<string> Keys(IHtmlDocument page, string action) =>
        [.. page.QuerySelectorAll($"form[action='{action}'] input[name=key]").Select(i => i.GetAttribute("value")!)];

    private async Task<(string Key, int Count)> FirstAsync()
    {
        var keys = Keys(await OpenAsync(manager, "/attention"), "/attention/seen");
        keys.Should().OnlyHaveUniqueItems().And.NotBeEmpty();
        return (keys[0], keys.Count);
    }

    /// <summary>Where the answer leads; null when it is refused.</summary>
    private static async Task<string?> PostAsync(HttpClient visitor, string path, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(visitor, "/attention");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await visitor.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.Headers.Location?.OriginalString;
    }
}

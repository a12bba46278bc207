using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Attention;

/// <summary>The page and the part of the overview as they are first sent.</summary>
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
    public async Task The_overview_shows_six_lines_at_most_each_with_what_to_do_first()
    {
        var part = (await OpenAsync(manager, "/")).QuerySelector("#attention")!;

        var lines = part.QuerySelectorAll(".todo-item");
        lines.Length.Should().BeInRange(1, 6);
        lines.Should().OnlyContain(line => line.QuerySelectorAll("a.first-step").Length == 1);
        part.QuerySelectorAll(".todo button").Should().BeEmpty("it is seen to where all of it is");
        part.QuerySelector(".part-head a")!.GetAttribute("href").Should().Be("/attention");
    }

    [Fact]
    public async Task An_outlet_is_told_of_once_for_each_cause()
    {
        var items = (await OpenAsync(manager, "/attention")).QuerySelectorAll("#todo .todo-item");

        items.Select(i => i.Id).Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        items.Where(i => i.Id!.StartsWith("missingentries-both", StringComparison.Ordinal))
            .Select(i => i.QuerySelector("strong")?.TextContent).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Every_link_of_an_item_opens()
    {
        var links = (await OpenAsync(manager, "/attention")).QuerySelectorAll(".todo-item .first-step, .todo-item .parts a");

        links.Should().NotBeEmpty();
        foreach (var href in links.Select(a => a.GetAttribute("href")!).Distinct().Take(12))
        {
            using var answer = await manager.GetAsync(new Uri(href, UriKind.Relative));
            answer.StatusCode.Should().Be(HttpStatusCode.OK, href);
        }
    }

    [Fact]
    public async Task An_outlet_that_never_enters_on_Sundays_is_told_to_set_its_opening_hours_by_whoever_may()
    {
        for (var sunday = TestTime.Day("2026-10-25"); sunday < TestTime.Day("2026-11-21"); sunday = sunday.AddDays(7))
        {
            (await ForgetAsync("SBY01", sunday)).Should().Be(Outcome.Stored);
        }

        var item = (await OpenAsync(manager, "/attention?outlet=SBY01")).QuerySelector("#likelyclosed-sby01")!;
        item.TextContent.Should().Contain("seems to be closed on Sunday: set its opening hours").And.Contain("4 days without figures (25 Oct, 1, 8, 15 Nov)");
        item.QuerySelector(".first-step")!.GetAttribute("href").Should().StartWith("/completeness?outlet=SBY01");

        using var admin = await server.SignInAsync(Role.Admin);
        (await OpenAsync(admin, "/attention?outlet=SBY01")).QuerySelector("#likelyclosed-sby01 .first-step")!
            .GetAttribute("href").Should().Be("/settings/outlets/SBY01#week");
    }

    [Fact]
    public async Task A_day_that_no_outlet_has_entered_is_one_line()
    {
        foreach (var code in new[] { "SBY01", "BDG01" })
        {
            (await ForgetAsync(code, TestTime.Day("2026-11-20"))).Should().Be(Outcome.Stored);
        }

        var items = (await OpenAsync(manager, "/attention?outlet=SBY01&outlet=BDG01&kind=MissingEntries")).QuerySelectorAll("#todo .todo-item");

        items.Where(i => i.TextContent.Contains("Yesterday not entered: 2 outlets", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.QuerySelectorAll(".parts a").Select(a => a.TextContent).Should().BeEquivalentTo("Surabaya Gubeng", "Bandung Dago");
        items.Count(i => i.TextContent.Contains("20 Nov", StringComparison.Ordinal)).Should().Be(0);
    }

    [Fact]
    public async Task A_kind_is_chosen_by_the_address()
    {
        var page = await OpenAsync(manager, "/attention?kind=MissingEntries");

        page.QuerySelectorAll("#todo .todo-item").Should().NotBeEmpty().And.OnlyContain(i => i.Id!.StartsWith("missingentries", StringComparison.Ordinal));
        page.QuerySelector(".chips [aria-current]")!.TextContent.Should().StartWith("Not entered");
        (await OpenAsync(manager, "/attention")).QuerySelectorAll("#todo .todo-item")
            .Should().Contain(i => !i.Id!.StartsWith("missingentries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Staff_read_what_needs_attention_at_their_outlet_and_decide_nothing()
    {
        using var staff = await server.SignInAsync(Role.Staff);

        var page = await OpenAsync(staff, "/attention");

        page.QuerySelectorAll(".todo-item button, .todo-item input, .chosen-bar").Should().BeEmpty();
    }

    [Fact]
    public async Task A_figure_that_somebody_mistyped_is_told_of_with_what_is_usual()
    {
        var outlet = await server.OutletIdAsync("SBY01");
        await server.Services.GetRequiredService<IDayBook>().WriteAsync(
            new DayWrite { OutletId = outlet, Day = TestTime.Day("2026-11-19"), Figures = new DayFigures(4, 30_000_000_00), Reason = "Test" },
            TestActors.Budi.Actor,
            default);

        var page = await OpenAsync(manager, "/attention?outlet=SBY01&kind=UnusualFigure");

        page.QuerySelector("#todo")!.TextContent.Should().Contain("Customer visits 4 on Thursday, 19 Nov 2026; usually ");
        page.QuerySelectorAll(".todo-item a").Select(a => a.GetAttribute("href")).Should().Contain("/outlets/SBY01/days/2026-11-19");
    }

    [Fact]
    public async Task Only_the_chosen_outlets_are_told_of()
    {
        var page = await OpenAsync(manager, "/attention?outlet=SBY01");

        page.QuerySelectorAll(".todo-item strong").Select(s => s.TextContent).Distinct().Should().HaveCountLessThanOrEqualTo(1);
        page.QuerySelectorAll(".top .stepper").Should().BeEmpty("no period is chosen here");
    }

    private async Task<Outcome> ForgetAsync(string code, DateOnly day) => (await server.Services.GetRequiredService<IDayBook>().WriteAsync(
        new DayWrite { OutletId = await server.OutletIdAsync(code), Day = day, Figures = DayFigures.None, Reason = "Test" },
        TestActors.Budi.Actor,
        default)).Outcome;

    private static async Task<IHtmlDocument> OpenAsync(HttpClient visitor, string path) =>
        new HtmlParser().ParseDocument(await visitor.GetStringAsync(new Uri(path, UriKind.Relative)));
}

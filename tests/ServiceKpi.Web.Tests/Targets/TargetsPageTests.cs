using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Targets;

/// <summary>The page over HTTP, without scripts. Today is 21 November 2026; each test has KPIs or months of its own.</summary>
public sealed class TargetsPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Form = "targets";

    [Fact]
    public async Task The_matrix_shows_what_holds_and_where_it_comes_from()
    {
        var page = await site.OpenAsync("/targets?month=2026-11&cols=csat,first-response-time");

        page.QuerySelectorAll("tbody tr").Should().HaveCount(17, "all outlets, 4 regions and 12 outlets");
        page.QuerySelectorAll<IHtmlTableHeaderCellElement>("thead tr:first-child th").Should().HaveCount(3);
        Field(page, "v|csat|all").Value.Should().Be("85");
        Field(page, "l|csat|all").Value.Should().Be("78");
        Field(page, "v|csat|o:SBY01").Value.Should().BeEmpty();
        Field(page, "v|csat|o:SBY01").Placeholder.Should().Be("85");
        Field(page, "v|csat|o:AMB01").Placeholder.Should().Be("75");
        Field(page, "v|first-response-time|o:MDN01").Value.Should().Be("1:00");
        Source(page, "v|csat|o:SBY01").Should().Contain("all outlets, since Jul 2026").And.Contain("at risk to 78%");
        Source(page, "v|csat|o:AMB01").Should().Contain("region Indonesia Timur, since May 2025");
        page.QuerySelector("tr.preview")!.TextContent.Should().MatchRegex("\\d+ of \\d+ outlets would have met it");
    }

    [Fact]
    public async Task A_change_in_force_is_stored_with_its_reason_and_holds_from_that_month_on()
    {
        const string path = "/targets?month=2026-12&cols=ces";

        var asked = await site.SendAsync(path, Form, ("v|ces|all", "2,4"), ("Do", "save"));
        var stored = await site.SendAsync(path, Form, ("v|ces|all", "2,4"), ("Reason", "Next year's plan"), ("Do", "save"));

        asked!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("say why");
        Field(asked, "v|ces|all").Value.Should().Be("2,4", "what was typed is kept");
        stored.Should().BeNull();
        (await FindAsync("ces", "SBY01", "2026-11")).Should().Be(2.5);
        (await FindAsync("ces", "SBY01", "2026-12")).Should().Be(2.4);
        var after = await site.OpenAsync(path + "&saved=1");
        after.QuerySelector("[role=status]")!.TextContent.Should().Contain("1 target stored");
        after.QuerySelector(".audit li")!.TextContent.Should().Contain("Customer effort, All outlets, from Dec 2026")
            .And.Contain("Next year's plan");
        after.QuerySelector(".audit del")!.TextContent.Should().Be("2.50");
        after.QuerySelector(".audit ins")!.TextContent.Should().Be("2.40");
    }

    [Fact]
    public async Task The_second_of_two_admins_is_shown_both_values_and_decides()
    {
        const string path = "/targets?month=2027-03&cols=nps";
        var second = await site.OpenAsync(path);
        (await site.SendAsync(path, Form, ("v|nps|all", "44"), ("Reason", "first"), ("Do", "save"))).Should().BeNull();

        var told = await site.SendAsync(
            second, path, Form, ("v|nps|all", "48"), ("v|nps|o:SBY01", "55"), ("Reason", "second"), ("Do", "save"));

        told!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("somebody else");
        told.QuerySelector(".theirs")!.TextContent.Should().Contain("Somebody else has set 44");
        Field(told, "v|nps|all").Value.Should().Be("48");
        Field(told, "v|nps|o:SBY01").Value.Should().Be("55");
        (await FindAsync("nps", "SBY01", "2027-03")).Should().Be(44, "nothing was stored");
        (await site.SendAsync(told, path, Form, ("Do", "save"))).Should().BeNull();
        (await FindAsync("nps", "SBY01", "2027-03")).Should().Be(55);
        (await FindAsync("nps", "JKT01", "2027-03")).Should().Be(48);
    }

    [Theory]
    [InlineData("ninety", "Not a number")]
    [InlineData("90.125", "Not a number")]
    [InlineData("101", "Must lie between 0% and 100%")]
    [InlineData("70", "The limit must not be better")]
    public async Task What_cannot_be_stands_at_its_cell_with_what_was_typed(string typed, string fault)
    {
        var page = await site.SendAsync("/targets?cols=csat", Form, ("v|csat|all", typed), ("Reason", "why"), ("Do", "save"));

        page!.QuerySelector("td .fault")!.TextContent.Should().Contain(fault);
        page.QuerySelectorAll("td .fault").Should().ContainSingle();
        Field(page, "v|csat|all").Value.Should().Be(typed);
        (await FindAsync("csat", "SBY01", "2026-11")).Should().Be(85);
    }

    [Fact]
    public async Task The_preview_is_of_what_is_typed_and_stores_nothing()
    {
        const string path = "/targets?month=2026-11&cols=csat";

        var easy = await site.SendAsync(path, Form, ("v|csat|all", "1"), ("l|csat|all", ""), ("v|csat|r:Indonesia Timur", "1"), ("l|csat|r:Indonesia Timur", ""), ("Do", "preview"));

        easy!.QuerySelector("tr.preview")!.TextContent.Should().MatchRegex("(\\d+) of \\1 outlets would have met it");
        easy.QuerySelector("[data-unsaved]")!.TextContent.Should().Be("2 targets changed, not saved yet");
        easy.QuerySelectorAll("td.changed").Should().HaveCount(2);
        (await FindAsync("csat", "SBY01", "2026-11")).Should().Be(85);
    }

    [Fact]
    public async Task Adjusting_fills_in_what_was_set_last_month_changed_by_a_percentage()
    {
        var page = await site.SendAsync(
            "/targets?month=2026-12&cols=visits,csat", Form,
            ("Percent", "10"), ("OnlyKpi", "visits"), ("OnlyPlace", "r:Jawa"), ("Do", "adjust"));

        var last = await FindAsync("visits", "SBY01", "2026-11");
        TargetAim adjusted = TargetAdjustment.By(KpiCatalog.Get("visits"), new((long)(last! * 100), null), 10);
        Field(page!, "v|visits|o:SBY01").Value.Should().Be((adjusted.ValueHundredths!.Value / 100m).ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-US")));
        page!.QuerySelectorAll("td.changed").Should().HaveCount(5, "the outlets of Jawa have a plan of their own");
        Field(page, "v|visits|o:MDN01").HasAttribute("data-changed").Should().BeFalse();
        (await FindAsync("visits", "SBY01", "2026-12")).Should().Be(last);
    }

    [Fact]
    public async Task Another_month_is_taken_over_to_be_looked_at_first()
    {
        var page = await site.SendAsync("/targets?month=2026-11&cols=csat", Form, ("CopyFrom", "2026-06"), ("Do", "copy"));

        Field(page!, "v|csat|all").Value.Should().Be("80");
        Field(page!, "l|csat|all").Value.Should().Be("72");
        page!.QuerySelectorAll("td.changed").Should().ContainSingle();
    }

    [Fact]
    public async Task A_month_that_has_ended_is_only_looked_at_where_it_was_judged()
    {
        var judged = await site.OpenAsync("/targets?month=2026-10&cols=csat");
        var free = await site.OpenAsync("/targets?month=2026-10&cols=csat,conversion");

        judged.QuerySelectorAll("td input").Should().BeEmpty();
        judged.QuerySelector(".notice")!.TextContent.Should().Contain("October 2026 has ended");
        free.QuerySelector("[name='v|csat|all']").Should().BeNull();
        (await site.SendAsync("/targets?month=2026-10&cols=csat,conversion", Form, ("v|csat|all", "1"), ("v|conversion|all", "45"), ("Reason", "x"), ("Do", "save")))
            .Should().BeNull("the first target of a month needs no more");
        (await FindAsync("csat", "SBY01", "2026-10")).Should().Be(85);
        (await FindAsync("conversion", "SBY01", "2026-10")).Should().Be(45);
    }

    [Fact]
    public async Task A_manager_sees_the_targets_of_their_outlets_and_cannot_change_them()
    {
        using var manager = await site.Server.SignInAsync(Role.Manager);
        manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await manager.GetStringAsync(new Uri("/targets", UriKind.Relative));

        page.Should().Contain("Surabaya Gubeng").And.NotContain("Medan").And.NotContain("<input name=\"v|").And.NotContain("class=\"audit\"");
    }

    private static IHtmlInputElement Field(IHtmlDocument page, string name) =>
        page.QuerySelectorAll<IHtmlInputElement>("input").Single(i => i.Name == name);

    private static string Source(IHtmlDocument page, string name) => Field(page, name).ParentElement!.QuerySelector(".source")!.TextContent;

    private async Task<double?> FindAsync(string kpi, string code, string month)
    {
        await using var scope = site.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(Rights.Machine);
        var outlets = await scope.ServiceProvider.GetRequiredService<IOutletDirectory>().AllAsync(default);
        var book = await scope.ServiceProvider.GetRequiredService<ITargetBook>().ReadAsync(default);
        Outlet outlet = outlets.Single(o => o.Code == code);
        return book.Find(KpiCatalog.Get(kpi), outlet, TestKit.TestTime.Day(month + "-01"))?.Value;
    }
}

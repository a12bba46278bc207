using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ServiceKpi.Web.Tests.Pace;

/// <summary>It is 21 November 2026 in the demo, and nobody has entered today.</summary>
public sealed class PacePageTests(DemoPages demo) : IClassFixture<DemoPages>
{
    [Fact]
    public async Task An_outlet_shows_revenue_and_visits_with_chart_and_table()
    {
        var page = await demo.GetAsync("/outlets/BDG01");

        var sums = page.QuerySelectorAll("#pace .pace-sum");
        sums.Should().HaveCount(2);
        foreach (var sum in sums)
        {
            Path(sum, ".line").Should().StartWith("M");
            Path(sum, ".target-line").Should().StartWith("M");
            Path(sum, ".ahead").Should().StartWith("M");
            Path(sum, ".fan").Should().EndWith("Z");
            sum.QuerySelectorAll(".twin tbody tr").Should().HaveCount(30);
            sum.QuerySelector(".target-mark b")!.TextContent.Should().NotBeEmpty();
        }

        page.QuerySelector("#pace h2")!.TextContent.Should().Be("Laju November 2026");
    }

    /// <summary>One path: what is done is the tile, and what was expected is what the tile is judged by.</summary>
    [Fact]
    public async Task Done_and_expected_are_those_of_the_tile()
    {
        var page = await demo.GetAsync("/kpis/visits?outlet=BDG01");

        var values = page.QuerySelectorAll("#pace .facts data").Select(d => d.GetAttribute("value")).ToList();
        DemoPages.ValueIn(page.QuerySelector(".headline"))!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(values[1]);
        page.QuerySelector(".headline .target-mark")!.TextContent.Should().Contain(Text(page.QuerySelectorAll("#pace .facts data")[2]));
    }

    [Fact]
    public async Task The_overview_has_a_line_for_revenue_and_visits_that_leads_to_the_kpi()
    {
        var page = await demo.GetAsync("/");

        page.QuerySelectorAll("#pace .pace-lines li > a").Select(a => a.GetAttribute("href")!.Split('?', '#')[0])
            .Should().Equal("/kpis/revenue", "/kpis/visits");
    }

    [Theory]
    [InlineData("/kpis/csat")]
    [InlineData("/kpis/first-response-time")]
    [InlineData("/kpis/retention-rate")]
    public async Task Any_other_kpi_says_how_it_stands_as_its_value_does_and_what_the_days_left_would_have_to_be(string path)
    {
        var page = await demo.GetAsync(path);
        var (status, sentence) = (page.QuerySelector("#value .target-mark")!, page.QuerySelector("#pace .sentence")!);

        Text(sentence).Should().StartWith($"Sejauh ini: {status.QuerySelector("b")!.TextContent}. Target ");
        sentence.QuerySelector("svg")!.InnerHtml.Should().Be(status.QuerySelector("svg")!.InnerHtml);
    }

    [Theory]
    [InlineData("/kpis/visits?from=2026-10-01&to=2026-10-31")]
    [InlineData("/kpis/csat?from=2026-10-01&to=2026-10-31")]
    [InlineData("/?from=2026-10-01&to=2026-10-31")]
    [InlineData("/outlets/BDG01?from=2026-10-05&to=2026-10-11")]
    public async Task Another_period_has_no_pace(string path) => (await demo.GetAsync(path)).QuerySelector("#pace").Should().BeNull();

    [Fact]
    public async Task A_month_that_is_over_has_no_landing()
    {
        var page = await demo.GetAsync("/outlets/BDG01?from=2026-10-01&to=2026-10-31");

        page.QuerySelector("#pace .pace-sum .muted")!.TextContent.Should().Be("Bulan ini sudah berakhir.");
        page.QuerySelectorAll("#pace .fan").Select(f => f.GetAttribute("d")).Should().OnlyContain(d => d!.Length == 0);
    }

    [Fact]
    public async Task A_month_to_come_has_only_its_target()
    {
        var page = await demo.GetAsync("/outlets/BDG01?from=2026-12-01&to=2026-12-31");

        page.QuerySelectorAll("#pace .pace-sum").Should().OnlyContain(s => s.QuerySelectorAll("dt").Length == 1);
    }

    /// <summary>Tickets have no target in the demo: the admin may set one, a manager may not.</summary>
    [Fact]
    public async Task Without_a_target_an_admin_is_led_to_where_it_is_set()
    {
        using var manager = await demo.Server.SignInAsync(Role.Manager);

        (await demo.GetAsync("/kpis/ticket-requests")).QuerySelector("#pace a[href='/targets']").Should().NotBeNull();
        var seen = await manager.GetStringAsync(new Uri("/kpis/ticket-requests", UriKind.Relative));
        (await new HtmlParser().ParseDocumentAsync(seen)).QuerySelector("#pace a[href='/targets']").Should().BeNull();
    }

    private static string Path(IElement sum, string line) => sum.QuerySelector($"path{line}")!.GetAttribute("d")!;

    private static string Text(IElement element) => element.TextContent.Trim();
}

using static ServiceKpi.Web.Tests.Text.Languages;

namespace ServiceKpi.Web.Tests.EndToEnd;

public sealed class TileTests(DemoPages demo) : IClassFixture<DemoPages>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/outlets/JKT01")]
    public async Task A_tile_shows_its_sample_without_a_pointer(string path)
    {
        var page = await demo.GetAsync(path);

        page.QuerySelectorAll(".tile").Where(t => t.QuerySelector(".tile-value") is not null)
            .Should().OnlyContain(t => t.QuerySelector(".sample")!.TextContent.StartsWith("n=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("/outlets/JKT01", "?outlet=JKT01")]
    [InlineData("/outlets/SBY01", "?outlet=SBY01")]
    [InlineData("/outlets/BDG01", "?outlet=BDG01")]
    public async Task The_tile_of_the_first_response_time_tells_who_waits(string path, string query)
    {
        var page = await demo.GetAsync(path);
        var kpi = await demo.GetAsync("/kpis/first-response-time" + query);

        var note = page.QuerySelector(".tile[href*='first-response-time'] .tile-note")?.TextContent;
        var told = kpi.QuerySelector("#waiting strong")?.TextContent;
        (note is null).Should().Be(told is null);
        (note ?? "Menunggu: ").Should().StartWith("Menunggu: ");
    }

    [Fact]
    public async Task Issues_are_told_per_day_and_on_their_page_per_week_and_month_too()
    {
        var overview = await demo.GetAsync("/");
        var page = await demo.GetAsync("/kpis/average-issue-count");

        DemoPages.KpiLink(overview, "average-issue-count")!.TextContent.Should().Contain("per hari");
        var perDay = DemoPages.ValueIn(page.QuerySelector(".headline"))!.Value;
        var facts = page.QuerySelectorAll("#value .facts dt").Zip(page.QuerySelectorAll("#value .facts dd"))
            .ToDictionary(f => f.First.TextContent, f => double.Parse(f.Second.TextContent.Split(' ')[0], Indonesian));
        facts["Per minggu (7 hari buka)"].Should().BeApproximately(7 * perDay, 0.05);
        facts["Per 30 hari buka"].Should().BeApproximately(30 * perDay, 0.05);
    }
}

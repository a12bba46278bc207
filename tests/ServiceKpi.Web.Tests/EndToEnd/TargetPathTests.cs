using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace ServiceKpi.Web.Tests.EndToEnd;

/// <summary>How a value stands to its target is the same wherever it is shown, in a month that is over and in one that runs.</summary>
[Collection(nameof(UsesConsole))]
public sealed class TargetPathTests(DemoPages demo) : IClassFixture<DemoPages>
{
    private static readonly string[] Statuses = ["met", "at-risk", "missed", "none"];

    public static TheoryData<string> Kpis => [.. KpiCatalog.All.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task Tile_table_page_and_command_show_the_same_status(string kpi)
    {
        var all = Status((await KpisAsync("2026-10-01", "2026-10-31", "--kpi", kpi)).Single());
        var outlets = (await KpisAsync("2026-10-01", "2026-10-31", "--kpi", kpi, "--by", "outlet"))
            .ToDictionary(v => v.GetProperty("outlet").GetString()!, Status);

        var (tile, headline, table, page) = await ShownAsync(kpi, "from=2026-10-01&to=2026-10-31");

        (tile, headline).Should().Be((all, all));
        table.Should().BeEquivalentTo(outlets);
        page.Should().BeSubsetOf(outlets);
    }

    /// <summary>The command has a clock of its own, so in the month that runs the pages are held to each other.</summary>
    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task In_a_running_month_tile_table_and_page_show_the_same_status(string kpi)
    {
        var (tile, headline, table, page) = await ShownAsync(kpi, "from=2026-11-01&to=2026-11-30");

        tile.Should().Be(headline);
        page.Should().BeSubsetOf(table);
    }

    [Fact]
    public async Task The_target_line_steps_when_the_target_does()
    {
        var months = await KpisAsync("2026-05-01", "2026-10-31", "--kpi", "csat", "--grain", "month");
        var page = await demo.GetAsync("/kpis/csat?from=2026-05-01&to=2026-10-31&grain=month");

        var targets = months.ConvertAll(m => m.GetProperty("target").GetProperty("value").GetDouble());
        targets.Distinct().Should().HaveCountGreaterThan(1, "the demo raises its target once");
        var steps = page.QuerySelector("#trend path.target-line")!.GetAttribute("d")!;
        steps.Count(c => c == 'H').Should().Be(6);
        steps.Split('V').Length.Should().Be(6);
        page.QuerySelectorAll("#trend .twin tbody tr").Select(r => r.QuerySelectorAll("td.number")[1].TextContent)
            .Should().Equal(targets.Select(t => t.ToString("N1", CultureInfo.GetCultureInfo("id-ID")) + "%"));
    }

    [Fact]
    public async Task The_demo_shows_every_status()
    {
        var values = await KpisAsync("2026-10-01", "2026-10-31", "--by", "outlet");

        values.ConvertAll(Status).Distinct().Should().BeEquivalentTo(Statuses);
    }

    private static string Status(JsonElement value) => value.GetProperty("target") is { ValueKind: JsonValueKind.Object } target
        ? target.GetProperty("status").GetString()!
        : "none";

    private static string Shown(IElement? element) =>
        element?.QuerySelector(".target-mark")?.ClassList.Single(c => c != "target-mark") ?? "none";

    /// <summary>The status on the tile, on the KPI's page, and by outlet in the overview's table and, where it has targets, on the page.</summary>
    private async Task<(string Tile, string Headline, Dictionary<string, string> Table, Dictionary<string, string> Page)> ShownAsync(
        string kpi, string period)
    {
        var overview = await demo.GetAsync($"/?{period}&cols={kpi}");
        var page = await demo.GetAsync($"/kpis/{kpi}?{period}");
        return (
            Shown(DemoPages.KpiLink(overview, kpi)),
            Shown(page.QuerySelector(".headline")),
            overview.QuerySelectorAll("table.outlets tbody tr").ToDictionary(
                DemoPages.CodeIn, row => Shown(row.QuerySelector("td.number"))),
            page.QuerySelectorAll("#outlets tbody tr").Where(row => row.QuerySelector("td .target-mark") is not null)
                .ToDictionary(DemoPages.CodeIn, row => Shown(row)));
    }

    private async Task<List<JsonElement>> KpisAsync(string from, string to, params string[] options)
    {
        var run = await CommandLineRun.OfAsync(
            ["kpis", "--from", from, "--to", to, "--format", "json", .. options, "--database", demo.Server.Database.ConnectionString]);
        run.ExitCode.Should().Be(0, run.Errors);
        return [.. run.Json.GetProperty("values").EnumerateArray()];
    }
}

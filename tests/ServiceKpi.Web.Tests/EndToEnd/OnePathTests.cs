using System.Text.Json;

namespace ServiceKpi.Web.Tests.EndToEnd;

/// <summary>A number is the same wherever it is shown: one path makes all of them.</summary>
[Collection(nameof(UsesConsole))]
public sealed class OnePathTests(DemoPages demo) : IClassFixture<DemoPages>
{
    private const string Query = "from=2026-10-01&to=2026-10-31";

    private static readonly string[] Days = ["--from", "2026-10-01", "--to", "2026-10-31", "--format", "json"];

    public static TheoryData<string> Kpis => [.. KpiCatalog.All.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task Tile_KPI_page_and_command_show_the_same_value(string kpi)
    {
        var command = Value((await KpisAsync("--kpi", kpi)).Single());
        var overview = await demo.GetAsync($"/?{Query}");
        var page = await demo.GetAsync($"/kpis/{kpi}?{Query}");

        command.Should().NotBeNull("the demo has a value of every KPI");
        DemoPages.ValueIn(DemoPages.KpiLink(overview, kpi)).Should().Be(command);
        DemoPages.ValueIn(page.QuerySelector(".headline")).Should().Be(command);
    }

    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task The_outlet_table_and_the_outlet_page_show_what_the_command_prints_by_outlet(string kpi)
    {
        var command = await KpisAsync("--kpi", kpi, "--by", "outlet");
        var overview = await demo.GetAsync($"/?{Query}&cols={kpi}");
        var outlet = await demo.GetAsync($"/outlets/SBY01?{Query}");

        var cells = overview.QuerySelectorAll("table.outlets tbody tr").ToDictionary(
            DemoPages.CodeIn,
            row => DemoPages.ValueIn(row.QuerySelector("td.number")));
        cells.Should().HaveCount(12);
        cells.Should().BeEquivalentTo(command.ToDictionary(v => v.GetProperty("outlet").GetString()!, Value));
        DemoPages.ValueIn(DemoPages.KpiLink(outlet, kpi))
            .Should().Be(cells["SBY01"]);
    }

    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task The_chart_shows_what_the_command_prints_by_day_and_adds_up_to_the_tile(string kpi)
    {
        // Members are counted as sets and times by their median: neither adds up over days, so the chart is all there is.
        var indicator = KpiCatalog.Get(kpi);
        var grain = indicator.OnlyGrain is not null ? "month" : "day";
        var total = (await KpisAsync("--kpi", kpi)).Single();
        var pieces = await KpisAsync("--kpi", kpi, "--grain", grain);
        var page = await demo.GetAsync($"/kpis/{kpi}?{Query}&grain={grain}");

        var chart = page.QuerySelectorAll("#trend .twin tbody tr")
            .Select(row => DemoPages.ValueIn(row.QuerySelector("td.number")))
            .ToList();
        chart.TakeLast(pieces.Count).Should().Equal(pieces.Select(Value));
        if (indicator.Split != KpiSplit.None)
        {
            var denominator = total.GetProperty("denominator").GetDouble();
            pieces.Sum(p => p.GetProperty("numerator").GetDouble())
                .Should().BeApproximately(total.GetProperty("numerator").GetDouble(), 1e-6);
            if (indicator.Definition.Unit is not (KpiUnit.Currency or KpiUnit.Count) || kpi == "average-issue-count")
            {
                pieces.Sum(p => p.GetProperty("denominator").GetDouble()).Should().Be(denominator);
            }
        }
    }

    [Theory]
    [InlineData("revenue", "week", "previous")]
    [InlineData("csat", "week", "last-year")]
    [InlineData("first-response-time", "month", "previous")]
    [InlineData("retention-rate", "month", "previous")]
    public async Task Longer_pieces_of_the_chart_stand_beside_what_the_command_compares_them_with(
        string kpi, string grain, string compare)
    {
        var pieces = await KpisAsync("--kpi", kpi, "--grain", grain, "--compare", compare);
        var page = await demo.GetAsync($"/kpis/{kpi}?{Query}&grain={grain}&compare={compare}");

        var chart = page.QuerySelectorAll("#trend .twin tbody tr")
            .Select(row => DemoPages.ValueIn(row.QuerySelectorAll("td.number")[^1]))
            .ToList();
        chart.TakeLast(pieces.Count).Should().Equal(pieces.Select(p => Value(p.GetProperty("comparison"))));
    }

    [Fact]
    public async Task Outlets_add_up_to_the_total_of_sums()
    {
        foreach (var kpi in new[] { "revenue", "visits", "ticket-requests" })
        {
            var total = Value((await KpisAsync("--kpi", kpi)).Single());
            var outlets = await KpisAsync("--kpi", kpi, "--by", "outlet");

            outlets.Sum(v => Value(v) ?? 0).Should().Be(total, $"{kpi} is a sum");
        }
    }

    private static double? Value(JsonElement value) =>
        value.GetProperty("value") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private async Task<List<JsonElement>> KpisAsync(params string[] options)
    {
        var run = await CommandLineRun.OfAsync(
            ["kpis", .. Days, .. options, "--database", demo.Server.Database.ConnectionString]);
        run.ExitCode.Should().Be(0, run.Errors);
        return [.. run.Json.GetProperty("values").EnumerateArray()];
    }
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace ServiceKpi.Web.Tests.Values;

/// <summary>The numbers for programs, asked of the demo.</summary>
public sealed class ValuesEndpointTests(DemoPages demo) : IClassFixture<DemoPages>
{
    private const string October = "/api/v1/kpi-values?from=2026-10-01&to=2026-10-31";

    [Fact]
    public async Task Every_kpi_says_what_it_is_in_english()
    {
        var kpis = await ReadAsync("/api/v1/kpis");

        kpis.EnumerateArray().Select(k => k.GetProperty("id").GetString()).Should().Equal(KpiCatalog.All.Select(k => k.Id));
        var ratio = kpis.EnumerateArray().Single(k => k.GetProperty("id").GetString() == "transaction-ratio");
        (ratio.GetProperty("unit").GetString(), ratio.GetProperty("better").GetString(), ratio.GetProperty("formula").GetString())
            .Should().Be(("currency-per-visit", "higher", KpiCatalog.Get("transaction-ratio").Definition.Formula.English));
    }

    [Fact]
    public async Task The_values_are_those_that_the_list_of_kpis_shows()
    {
        var page = await demo.GetAsync("/kpis?from=2026-10-01&to=2026-10-31");
        var values = Values(await ReadAsync(October));

        var shown = page.QuerySelectorAll("#kpis tbody tr:not(.heading)").Select(r => (KpiOf(r), r.QuerySelector("td.number data")!.GetAttribute("value"))).ToList();
        shown.Should().HaveCount(KpiCatalog.All.Count);
        values.Select(v => (v.GetProperty("kpi").GetString(), v.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble().ToString("R", CultureInfo.InvariantCulture) : null))
            .Should().BeEquivalentTo(shown);

        static string? KpiOf(IElement row) => row.QuerySelector("th a")!.GetAttribute("href")!.Split('?')[0].Split('/')[^1];
    }

    [Fact]
    public async Task The_outlets_and_the_weeks_of_a_sum_add_up_to_it()
    {
        var whole = Sum(await ReadAsync(October + "&kpi=revenue"));

        whole.Should().BePositive();
        Sum(await ReadAsync(October + "&kpi=revenue&by=outlet")).Should().BeApproximately(whole, 0.01);
        Sum(await ReadAsync(October + "&kpi=revenue&grain=week&compare=previous")).Should().BeApproximately(whole, 0.01);
    }

    [Fact]
    public async Task The_slices_of_a_dimension_add_up_to_the_whole_and_each_can_be_asked_alone()
    {
        var whole = Sum(await ReadAsync(October + "&kpi=ticket-requests"));
        var slices = Values(await ReadAsync(October + "&kpi=ticket-requests&by-slice=channel"));
        var first = slices[0];

        slices.Sum(v => v.GetProperty("value").GetDouble()).Should().Be(whole);
        Sum(await ReadAsync($"{October}&kpi=ticket-requests&slice=channel={first.GetProperty("slice").GetProperty("value").GetString()}"))
            .Should().Be(first.GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Words_of_the_product_are_read_in_any_case() =>
        (await ReadAsync(October + "&kpi=ticket-requests&slice=kind=Complaint")).GetRawText()
            .Should().Be((await ReadAsync(October + "&kpi=ticket-requests&slice=kind=complaint")).GetRawText());

    [Fact]
    public async Task Lists_are_written_with_commas_or_repeated()
    {
        var listed = await ReadAsync(October + "&kpi=csat,nps&outlet=JKT01,%20SBY01&by=outlet");
        var repeated = await ReadAsync(October + "&kpi=csat&kpi=nps&outlet=JKT01&outlet=SBY01&by=outlet");

        Values(listed).Select(v => (v.GetProperty("kpi").GetString(), v.GetProperty("outlet").GetString())).Should()
            .Equal(("csat", "JKT01"), ("csat", "SBY01"), ("nps", "JKT01"), ("nps", "SBY01"));
        repeated.GetRawText().Should().Be(listed.GetRawText());
    }

    [Theory]
    [InlineData("", "from must be a day")]
    [InlineData("from=2026-10-01", "to must be a day")]
    [InlineData("from=01/10/2026&to=2026-10-31", "from must be a day")]
    [InlineData("from=2026-02-30&to=2026-10-31", "from must be a day")]
    [InlineData("from=2026-10-31&to=2026-10-01", "to lies before from")]
    [InlineData("from=2026-10-01&from=2026-10-02&to=2026-10-31", "from can be said once")]
    [InlineData("from=2026-10-01&to=2026-10-31&kpi=luck", "Unknown KPI: luck")]
    [InlineData("from=2026-10-01&to=2026-10-31&kpi=csat,", "kpi needs a value")]
    [InlineData("from=2026-10-01&to=2026-10-31&outlet=NOWHERE", "Unknown outlet: NOWHERE")]
    [InlineData("from=2026-10-01&to=2026-10-31&by=region", "by is one of total, outlet")]
    [InlineData("from=2026-10-01&to=2026-10-31&grain=hour", "grain is one of")]
    [InlineData("from=2026-10-01&to=2026-10-31&compare=before", "compare is one of")]
    [InlineData("from=2026-10-01&to=2026-10-31&outlets=JKT01", "no parameter 'outlets'")]
    [InlineData("from=2026-10-01&to=2026-10-31&slice=channel", "slice is written as")]
    [InlineData("from=2026-10-01&to=2026-10-31&by-slice=weather", "no slice by weather")]
    [InlineData("from=2026-10-01&to=2026-10-31&by-slice=channel&slice=risk=3", "do not go together")]
    [InlineData("from=2026-10-01&to=2026-10-31&by-slice=channel&kpi=revenue", "Unknown KPI of tickets or answers: revenue")]
    [InlineData("from=2026-10-01&to=2026-10-31&slice=kind=zzz", "No ticket has the kind 'zzz'")]
    [InlineData("from=2026-10-01&to=2026-10-31&slice=risk=9", "No ticket has the risk '9'")]
    [InlineData("from=1900-01-01&to=2200-12-31&grain=day", "more than 100000 values")]
    [InlineData("from=2026-01-20&to=2026-11-20&by=outlet&grain=day&by-slice=topic", "more than 100000 values")]
    public async Task What_cannot_be_read_is_refused_with_the_reason(string query, string reason)
    {
        using var answer = await demo.Http.GetAsync(new Uri("/api/v1/kpi-values?" + query, UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("detail").GetString().Should().Contain(reason);
    }

    [Fact]
    public async Task Staff_are_told_of_their_own_outlet_and_of_no_other()
    {
        using var staff = await demo.Server.SignInAsync(Role.Staff);
        using var all = await staff.GetAsync(new Uri(October + "&kpi=visits&by=outlet", UriKind.Relative));
        using var values = JsonDocument.Parse(await all.Content.ReadAsStringAsync());

        var own = Values(values.RootElement).Select(v => v.GetProperty("outlet").GetString()).Should().ContainSingle().Subject;
        var other = own == "JKT01" ? "SBY01" : "JKT01";
        using var others = await staff.GetAsync(new Uri($"{October}&kpi=visits&outlet={other}", UriKind.Relative));
        others.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static List<JsonElement> Values(JsonElement answer) => [.. answer.GetProperty("values").EnumerateArray()];

    private static double Sum(JsonElement answer) => Values(answer).Sum(v => v.GetProperty("value").GetDouble());

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var document = JsonDocument.Parse(await demo.Http.GetStringAsync(new Uri(path, UriKind.Relative)));
        return document.RootElement.Clone();
    }
}

namespace ServiceKpi.Web.Tests.Verdicts;

public sealed class VerdictsPageTests(DemoPages demo) : IClassFixture<DemoPages>
{
    private const string October = "?period=last-month";

    [Fact]
    public async Task Every_outlet_stands_on_exactly_one_list()
    {
        var page = await demo.GetAsync("/verdicts" + October);

        var listed = page.QuerySelectorAll(".decision tbody th a").Select(a => a.TextContent).ToList();
        listed.Should().HaveCount(12).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_map_has_each_judged_outlet_as_a_link_and_a_row_of_its_table()
    {
        foreach (var path in new[] { "/", "/verdicts" })
        {
            var page = await demo.GetAsync(path + October);

            var bubbles = page.QuerySelectorAll(".map-canvas a");
            bubbles.Should().NotBeEmpty().And.OnlyContain(a => a.GetAttribute("href")!.StartsWith("/outlets/") && a.GetAttribute("aria-label")!.Length > 0);
            page.QuerySelectorAll("#map .twin tbody tr").Should().HaveCount(12);
        }
    }

    [Fact]
    public async Task Every_outlet_has_twelve_months_with_words()
    {
        var page = await demo.GetAsync("/verdicts" + October);

        page.QuerySelectorAll(".decision .strip").Should().HaveCount(12)
            .And.OnlyContain(s => s.QuerySelectorAll("title").Length == 12 && s.GetAttribute("aria-label")!.Contains("Okt 2026"));
    }

    [Fact]
    public async Task One_verdict_has_one_name_on_map_list_and_table()
    {
        var page = await demo.GetAsync("/verdicts" + October);

        var lists = page.QuerySelectorAll("section[aria-labelledby^='list-']").ToDictionary(
            s => s.QuerySelector("h2")!.FirstChild!.TextContent.Trim(), s => s.QuerySelectorAll("tbody th a").Select(a => a.TextContent).ToList());
        lists.Keys.Should().OnlyHaveUniqueItems().And.Contain("Belum bisa dipastikan");
        foreach (var row in page.QuerySelectorAll("#map .twin tbody tr"))
        {
            lists[row.QuerySelector(".verdict")!.TextContent.Trim()].Should().Contain(row.QuerySelector("th a")!.TextContent);
        }

        page.QuerySelectorAll(".map-canvas a.sure").Length.Should().Be(lists.Where(l => l.Key != "Belum bisa dipastikan").Sum(l => l.Value.Count));
    }

    [Fact]
    public async Task A_list_opens_whole()
    {
        var all = await demo.GetAsync("/verdicts" + October);
        var name = all.QuerySelector("section[aria-labelledby^='list-']")!.GetAttribute("aria-labelledby")!["list-".Length..];

        var page = await demo.GetAsync($"/verdicts{October}&list={name}");

        page.QuerySelectorAll("section[aria-labelledby^='list-']").Should().ContainSingle();
        page.QuerySelectorAll("#map").Should().BeEmpty();
    }

    [Fact]
    public async Task Without_comparison_nothing_is_judged_and_the_history_still_is()
    {
        var page = await demo.GetAsync("/verdicts" + October + "&compare=none");

        page.QuerySelectorAll(".map-canvas").Should().BeEmpty();
        page.QuerySelectorAll(".decision .strip circle").Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_page_of_an_outlet_tells_its_verdict_and_its_months()
    {
        var page = await demo.GetAsync("/outlets/SBY01" + October);

        page.QuerySelector("#verdict .sentence")!.TextContent.Should().Contain("Kunjungan ");
        page.QuerySelectorAll("#history .strip title").Length.Should().BeGreaterThanOrEqualTo(12);
        page.QuerySelectorAll("#history tbody tr").Should().HaveCount(12);
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("visits")]
    [InlineData("csat")]
    [InlineData("transaction-ratio")]
    [InlineData("average-issue-count")]
    public async Task The_outlets_add_up_to_the_change_that_is_shown(string kpi)
    {
        var page = await demo.GetAsync($"/kpis/{kpi}{October}");

        var rows = page.QuerySelectorAll("#why .effects tbody tr").ToDictionary(
            r => r.QuerySelector("th")!.TextContent.Split(':')[0], r => DemoPages.ValueIn(r)!.Value);
        var outlets = page.QuerySelectorAll("#why .why-table")[0].QuerySelectorAll("tbody tr").Sum(r => DemoPages.ValueIn(r)!.Value);

        outlets.Should().NotBe(0);
        if (rows.Remove("Seluruh perubahan", out var change))
        {
            rows.Values.Sum().Should().BeApproximately(change, 1e-6 * (1 + Math.Abs(change)));
            (outlets + rows.GetValueOrDefault("Tidak dapat dijelaskan")).Should().BeApproximately(change, 1e-6 * (1 + Math.Abs(change)));
        }
    }

    [Theory]
    [InlineData("first-response-time")]
    [InlineData("retention-rate")]
    public async Task What_cannot_be_split_says_so_and_shows_no_split(string kpi)
    {
        var page = await demo.GetAsync($"/kpis/{kpi}{October}");

        page.QuerySelector("#why .sentence")!.TextContent.Should().StartWith("Angka ini bukan jumlah");
        page.QuerySelectorAll("#why table").Should().BeEmpty();
    }

    [Fact]
    public async Task A_funnel_is_shown_where_the_law_is_known_and_nowhere_else()
    {
        (await demo.GetAsync("/kpis/csat" + October)).QuerySelectorAll("#funnel .funnel a").Should().HaveCount(12);
        (await demo.GetAsync("/kpis/revenue" + October)).QuerySelectorAll("#funnel").Should().BeEmpty();
        (await demo.GetAsync("/kpis/csat" + October + "&outlet=SBY01")).QuerySelectorAll("#funnel").Should().BeEmpty();
    }
}

using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ServiceKpi.Web.Tests.Score;

public sealed class ScorePageTests(ScoredSite site) : IClassFixture<ScoredSite>
{
    private const string October = "/score?from=2026-10-01&to=2026-10-31";

    [Fact]
    public async Task The_score_is_the_sum_of_the_points_of_its_parts()
    {
        var page = await site.OpenAsync(October);

        var points = page.QuerySelectorAll("#parts tbody tr").Select(r => Number(r.Children[6])).ToList();
        points.Should().HaveCount(6);
        ValueOf(page).Should().BeApproximately(points.Sum(), 0.4, "each is rounded");
    }

    [Fact]
    public async Task A_version_is_compared_with_itself_and_never_with_another()
    {
        var october = await site.OpenAsync(October);
        var july = await site.OpenAsync("/score?from=2026-07-01&to=2026-07-31");

        october.QuerySelector("#value .change")!.TextContent.Should().Contain("pts").And.Contain("against September 2026");
        july.QuerySelector("#value .change").Should().BeNull();
        july.QuerySelector("#value")!.TextContent.Should().Contain("Not comparable with June 2026: another version held then");
        july.QuerySelectorAll("#parts thead th").Should().HaveCount(7, "without a comparison no part has a change");
    }

    [Fact]
    public async Task The_trend_joins_no_months_of_two_versions()
    {
        var page = await site.OpenAsync(October);

        page.QuerySelectorAll("#trend .canvas path.line").Should().HaveCount(2);
        page.QuerySelectorAll("#trend .canvas path.break").Should().ContainSingle();
        page.QuerySelectorAll("#trend .twin tbody tr").Should().HaveCount(12);
    }

    [Fact]
    public async Task An_outlet_with_other_parts_than_most_is_shown_without_a_place()
    {
        var page = await site.OpenAsync(October);

        var rows = page.QuerySelectorAll("#outlets tbody tr:not(.heading)");
        rows.Should().HaveCount(12);
        var ranked = rows.Where(r => r.QuerySelector(".rank")!.TextContent.Length > 0).ToList();
        ranked.Select(r => Number(r.Children[1])).Should().BeInDescendingOrder();
        rows.Except(ranked).Should().OnlyContain(r => !r.QuerySelector(".counted")!.TextContent.StartsWith("6 of 6", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_number_for_an_outlet_on_its_page_in_the_table_and_among_its_parts()
    {
        const string period = "?from=2026-10-01&to=2026-10-31";
        var parts = ValueOf(await site.OpenAsync($"/score{period}&outlet=SBY01"));
        var panel = (await site.OpenAsync("/outlets/SBY01" + period)).QuerySelector("#score .big")!;
        var cell = (await site.OpenAsync($"/outlets{period}&cols=score,csat")).QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("SBY01", StringComparison.Ordinal)).QuerySelector("td.number")!;

        Number(panel).Should().Be(parts);
        Number(cell).Should().Be(parts);
        cell.QuerySelector("a")!.GetAttribute("href").Should().Be("/score?outlet=SBY01&from=2026-10-01&to=2026-10-31");
    }

    [Fact]
    public async Task The_table_sorts_by_score_and_ranks_by_it()
    {
        var page = await site.OpenAsync("/outlets?from=2026-10-01&to=2026-10-31&sort=-score");

        page.QuerySelector("th[aria-sort]")!.TextContent.Should().Contain("Excellence score");
        var ranked = page.QuerySelectorAll("tbody tr").Where(r => r.QuerySelector(".rank")!.TextContent.Length > 0).ToList();
        ranked.Should().NotBeEmpty();
        ranked.Select(r => Number(r.QuerySelector("td.number")!)).Should().BeInDescendingOrder();
        page.QuerySelector("input[name=cols][value=score]")!.HasAttribute("checked").Should().BeTrue();
    }

    [Fact]
    public async Task A_manager_sees_the_scores_of_their_outlets_and_no_way_to_compose()
    {
        var page = await site.OpenAsManagerAsync(October);

        page.QuerySelectorAll("#outlets tbody tr:not(.heading)").Should().HaveCountLessThan(12);
        page.QuerySelectorAll("a[href='/settings/score']").Should().BeEmpty();
        (await site.OpenAsManagerAsync("/")).QuerySelector("#score .big").Should().NotBeNull();
    }

    [Fact]
    public async Task Before_the_first_version_it_says_when_that_begins() =>
        (await site.OpenAsync("/score?from=2025-01-01&to=2025-01-31")).QuerySelector("#value")!
            .TextContent.Should().Contain("the first holds from May 2025 on");

    private static double ValueOf(IHtmlDocument page) => Number(page.QuerySelector("#value .score-headline .big")!);

    private static double Number(IElement cell) => double.Parse(
        (cell.LocalName == "data" ? cell : cell.QuerySelector("data"))?.GetAttribute("value") ?? cell.TextContent.Trim(), CultureInfo.InvariantCulture);
}

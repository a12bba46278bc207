using AngleSharp.Dom;

namespace ServiceKpi.Web.Tests.EndToEnd;

public sealed class SignsPageTests(DemoPages demo) : IClassFixture<DemoPages>
{
    [Fact]
    public async Task Each_of_the_nine_signs_has_a_number_where_everything_is_recorded()
    {
        var page = await demo.GetAsync("/signs?period=last-month");

        var signs = page.QuerySelectorAll("#signs tbody");
        signs.Select(s => s.QuerySelector(".heading th")!.TextContent.Trim()[..1]).Should().Equal("1", "2", "3", "4", "5", "6", "7", "8", "9");
        signs.Should().OnlyContain(s => s.QuerySelectorAll("td.number").Any(n => !n.ClassList.Contains("none")));
        page.QuerySelector("#signs h2")!.TextContent.Should().Be("9 dari 9 tanda sudah ada angkanya");
    }

    [Fact]
    public async Task A_sign_shows_the_value_that_the_list_of_all_kpis_shows()
    {
        var signs = ValuesOf(await demo.GetAsync("/signs?period=last-month"));
        var all = ValuesOf(await demo.GetAsync("/kpis?period=last-month"));

        signs.Should().HaveCountGreaterThan(9).And.BeSubsetOf(all);
    }

    [Fact]
    public async Task What_customers_were_asked_comes_after_what_was_done()
    {
        var page = await demo.GetAsync("/signs");

        page.QuerySelectorAll("#signs tbody").Single(s => s.QuerySelector(".heading")!.TextContent.Contains("4 ·", StringComparison.Ordinal))
            .QuerySelectorAll("th[scope=row] a").Select(a => a.GetAttribute("href")!.Split('?')[0]).Should()
            .Equal("/kpis/first-contact-resolution", "/kpis/contacts-per-ticket", "/kpis/ces");
        page.QuerySelectorAll("#signs th[scope=row] small").Should().ContainSingle().Which.TextContent.Trim().Should().Be("· ditanyakan");
    }

    private static IReadOnlyList<(string Kpi, string Value)> ValuesOf(IDocument page) =>
    [
        .. page.QuerySelectorAll("tbody tr:not(.heading)").Where(r => r.QuerySelector("td.number") is not null)
            .Select(r => (r.QuerySelector("th a")!.TextContent, r.QuerySelector("td.number")!.TextContent.Trim())),
    ];
}

using System.Net;
using AngleSharp.Html.Parser;

namespace ServiceKpi.Web.Tests.EndToEnd;

public sealed class UnknownOutletTests(DemoPages demo) : IClassFixture<DemoPages>
{
    [Theory]
    [InlineData("/?outlet=ZZ", "Outlet ZZ tidak dikenal.")]
    [InlineData("/outlets?region=Atlantis", "Wilayah Atlantis tidak dikenal.")]
    [InlineData("/kpis/csat?outlet=ZZ&outlet=YY", "Outlet ZZ, YY tidak dikenal.")]
    [InlineData("/completeness?outlet=jkt01", "Outlet jkt01 tidak dikenal.")]
    public async Task An_unknown_choice_is_told_and_shows_no_numbers_of_others(string path, string told)
    {
        using var answer = await demo.Http.GetAsync(new Uri(demo.Server.Address, path));
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        page.QuerySelector(".notice.calm")!.TextContent.Should().Contain(told);
        page.QuerySelector(".notice.calm a")!.GetAttribute("href").Should().Be(path.Split('?')[0]);
        page.QuerySelectorAll("data[value], .tile, table, .truth").Should().BeEmpty();
    }

    [Fact]
    public async Task A_known_outlet_is_shown_beside_the_news_that_another_is_not_known()
    {
        var page = await demo.GetAsync("/?outlet=JKT01&outlet=ZZ");
        var alone = await demo.GetAsync("/?outlet=JKT01");

        page.QuerySelector(".notice.calm")!.TextContent.Should().Contain("Outlet ZZ tidak dikenal.");
        DemoPages.ValueIn(page.QuerySelector(".tile")).Should().Be(DemoPages.ValueIn(alone.QuerySelector(".tile")));
        alone.QuerySelector(".notice.calm").Should().BeNull();
    }

    [Fact]
    public async Task A_code_in_another_case_opens_no_outlet()
    {
        using var answer = await demo.Http.GetAsync(new Uri(demo.Server.Address, "/outlets/jkt01"));

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}

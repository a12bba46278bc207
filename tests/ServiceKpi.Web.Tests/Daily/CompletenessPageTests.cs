using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Daily;

public sealed class CompletenessPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task A_missing_day_leads_to_its_entry_and_late_outlets_are_named_with_their_staff()
    {
        var page = await site.OpenAsync("/completeness");

        page.QuerySelector("td.day.missing a")!.GetAttribute("href").Should().MatchRegex("^/entry/[A-Z0-9]+\\?month=2026-11#2026-11-[0-9]{2}$");
        page.QuerySelectorAll(".day-legend li").Should().HaveCount(7);
        page.QuerySelectorAll(".late tbody tr").Should().NotBeEmpty()
            .And.OnlyContain(row => row.QuerySelector("td a")!.GetAttribute("href")!.StartsWith("/entry/"));
    }

    [Fact]
    public async Task A_manager_is_led_to_the_page_of_the_day_and_staff_see_no_list_of_the_late()
    {
        using var manager = await site.Server.SignInAsync(Role.Manager);
        using var staff = await site.Server.SignInAsync(Role.Staff);

        (await OpenAsync(manager)).QuerySelector(".late td a")!.GetAttribute("href").Should().MatchRegex("^/outlets/[A-Z0-9]+/days/2026-11-[0-9]{2}$");
        (await OpenAsync(staff)).QuerySelectorAll("#late").Should().BeEmpty();
    }

    [Fact]
    public async Task A_day_that_staff_mark_closed_is_neither_missing_nor_expected()
    {
        var outlet = (await site.Server.Services.GetRequiredService<IOutletBook>().FindAsync("MKS01", default))!.Value.Outlet;
        var before = await OpenAsync(site.Admin, "/completeness?outlet=MKS01");

        await site.Server.Services.GetRequiredService<IDayBook>().WriteAsync(
            new DayWrite { OutletId = outlet.Id, Day = TestTime.Day("2026-11-17"), Figures = new DayFigures(IsClosed: true), Reason = "Flood" },
            TestActors.Budi.Actor,
            default);

        var after = await OpenAsync(site.Admin, "/completeness?outlet=MKS01");
        after.QuerySelectorAll("td.day.markedclosed").Should().ContainSingle();
        after.QuerySelectorAll("td.day.missing").Length.Should().Be(before.QuerySelectorAll("td.day.missing").Length - 1);
        after.QuerySelector(".truth a")!.TextContent.Should().NotBe(before.QuerySelector(".truth a")!.TextContent, "one day less is expected");
    }

    private static async Task<IHtmlDocument> OpenAsync(HttpClient visitor, string path = "/completeness") =>
        new HtmlParser().ParseDocument(await visitor.GetStringAsync(new Uri(path, UriKind.Relative)));
}

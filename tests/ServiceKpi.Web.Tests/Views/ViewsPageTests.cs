using AngleSharp.Dom;

namespace ServiceKpi.Web.Tests.Views;

public sealed class ViewsPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Address = "/kpis/csat?period=last-month&compare=last-year";

    [Fact]
    public async Task A_view_is_saved_from_the_frame_asked_about_when_the_name_is_taken_renamed_and_deleted()
    {
        (await SaveAsync("Kepuasan", Address)).Should().BeNull();
        var menu = (await site.OpenAsync("/")).QuerySelectorAll(".views-menu .links a");
        menu.Should().Contain(a => a.TextContent == "Kepuasan" && a.GetAttribute("href") == Address);

        var asked = await SaveAsync("Kepuasan", "/outlets");
        asked!.QuerySelector("form[action='/views'] h2")!.TextContent.Should().Contain("already have a view called “Kepuasan”");
        (await site.SendAsync(asked, "/views", "save")).Should().BeNull();

        var page = await site.OpenAsync("/views");
        var row = page.QuerySelectorAll(".views > li").Should().ContainSingle().Subject;
        row.QuerySelector("a")!.GetAttribute("href").Should().Be("/outlets");
        var id = row.QuerySelector("input[name='Form.Id']")!.GetAttribute("value")!;
        (await site.SendAsync("/views", "rename-" + id, ("Form.Name", "Semua outlet"))).Should().BeNull();
        (await site.OpenAsync("/views")).QuerySelector(".views a")!.TextContent.Should().Be("Semua outlet");
        (await site.SendAsync("/views", "remove-" + id)).Should().BeNull();
        (await site.OpenAsync("/views")).QuerySelectorAll(".views > li").Should().BeEmpty();
    }

    [Fact]
    public async Task An_address_of_another_site_is_refused()
    {
        var told = await SaveAsync("Elsewhere", "//elsewhere.example/");

        told!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("cannot be saved");
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument?> SaveAsync(string name, string address) =>
        await site.SendAsync(await site.OpenAsync("/kpis/csat"), "/views", "save", ("Form.Name", name), ("Form.Address", address));
}

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Promotions;

/// <summary>The manager of the demo sees SBY01 and not MDN01.</summary>
public sealed class EventPagesTests(Visitors visitors) : IClassFixture<Visitors>
{
    [Fact]
    public async Task An_event_is_planned_once_however_often_its_form_is_sent()
    {
        (string, string)[] typed = Typed("Obral Kilat", Visitors.Own, "2026-12-04", "2026-12-05", "2.500.000");

        var first = await SendAsync(Role.Manager, "/events/new", typed);
        var again = await SendAsync(Role.Manager, "/events/new", typed);

        first.Should().StartWith("/events/").And.EndWith("?saved=new");
        again.Should().Be(first);
        var page = await OpenAsync(Role.Manager, first!);
        page.QuerySelector("h1")!.TextContent.Should().Contain("Obral Kilat");
        page.QuerySelector(".page-head")!.TextContent.Should().Contain("Rp2.500.000");
        page.QuerySelector(".said")!.TextContent.Should().Be("Acara belum dimulai.");
    }

    [Theory]
    [InlineData("Form.Name", " ", "#Name")]
    [InlineData("Form.EndsOn", "2026-12-01", "#EndsOn")]
    [InlineData("Form.EndsOn", "2028-01-01", "#EndsOn")]
    [InlineData("Form.StartsOn", "1999-01-01", "#StartsOn")]
    [InlineData("Form.Cost", "5.5", "#Cost")]
    [InlineData("Form.Cost", "-1", "#Cost")]
    [InlineData("Form.Outlet", "MDN01", "#Outlet")]
    [InlineData("Form.Outlet", "/", "#Outlet")]
    public async Task A_field_that_cannot_be_used_is_marked_and_nothing_is_stored(string field, string typed, string marked)
    {
        var fields = Typed("Salah", Visitors.Own, "2026-12-04", "2026-12-05", "1000").Where(t => t.Item1 != field).Append((field, typed));

        using var answer = await visitors.Of(Role.Manager).PostAsync("/events/new", "event", [.. fields]);

        var page = Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelectorAll("[aria-invalid=true]").Should().ContainSingle().Which.Matches(marked).Should().BeTrue();
        page.QuerySelector("#Name")!.GetAttribute("value").Should().NotBeNull();
    }

    [Fact]
    public async Task A_manager_of_some_outlets_plans_nothing_for_all_of_them()
    {
        var options = (await OpenAsync(Role.Manager, "/events/new")).QuerySelectorAll<IHtmlOptionElement>("#Outlet option").Select(o => o.Value);
        options.Should().Contain("SBY01").And.NotContain("MDN01").And.NotContain("/");
        (await OpenAsync(Role.Admin, "/events/new")).QuerySelector("#Outlet option[value='/']").Should().NotBeNull();

        var ofChain = await AddAsync(null, "Semua Outlet");
        (await StatusAsync(Role.Manager, $"/events/{ofChain}")).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(Role.Manager, $"/events/{ofChain}/edit")).Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync(Role.Admin, $"/events/{ofChain}/edit")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_event_of_an_outlet_of_others_does_not_exist()
    {
        var elsewhere = await AddAsync("MDN01", "Rahasia Medan");

        (await StatusAsync(Role.Staff, $"/events/{elsewhere}")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(Role.Manager, $"/events/{elsewhere}/edit")).Should().Be(HttpStatusCode.NotFound);
        (await visitors.Of(Role.Manager).GetStringAsync(new Uri("/events?period=year", UriKind.Relative))).Should().NotContain("Rahasia Medan");
        (await visitors.Of(Role.Admin).GetStringAsync(new Uri("/events", UriKind.Relative))).Should().Contain("Rahasia Medan");
    }

    [Fact]
    public async Task The_second_of_two_who_change_an_event_is_told_and_shown_both()
    {
        var id = await AddAsync(Visitors.Own, "Dua Orang");
        var path = $"/events/{id}/edit";
        (string, string)[] first = [.. Typed("Dua Orang", Visitors.Own, "2026-11-18", "2026-11-19", "100"), ("Seen", "0")];
        (string, string)[] second = [.. Typed("Dua Orang", Visitors.Own, "2026-11-18", "2026-11-19", "200"), ("Seen", "0")];

        (await SendAsync(Role.Manager, path, first)).Should().EndWith("?saved=changed");
        using var answer = await visitors.Of(Role.Admin).PostAsync(path, "event", second);

        var page = Parse(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("[role=alert]").Should().NotBeNull();
        page.QuerySelector("#Cost")!.GetAttribute("value").Should().Be("200");
        page.QuerySelector("#Cost-hint .theirs")!.TextContent.Should().Contain("100");
        page.QuerySelector("input[name=Seen]")!.GetAttribute("value").Should().Be("1");
    }

    [Fact]
    public async Task An_event_is_removed_after_asking()
    {
        var id = await AddAsync(Visitors.Own, "Hapus Saya");

        using var answer = await visitors.Of(Role.Manager).PostAsync($"/events/{id}/edit", "remove", ("Seen", "0"));

        answer.Headers.Location!.OriginalString.Should().EndWith("/events?saved=removed");
        (await StatusAsync(Role.Manager, $"/events/{id}")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_of_an_event_shows_what_its_effect_is_made_of()
    {
        var list = await OpenAsync(Role.Admin, "/events?outlet=SBY01&period=year");
        var row = list.QuerySelectorAll(".event-table tbody tr")
            .First(r => r.QuerySelector(".effect-change b") is not null && r.QuerySelector("td")!.TextContent == "Surabaya Gubeng");
        var path = row.QuerySelector("th a")!.GetAttribute("href")!;

        var page = await OpenAsync(Role.Admin, path);

        page.QuerySelectorAll("#days .twin tbody tr").Length.Should().BeGreaterThanOrEqualTo(28 + 1 + 7);
        page.QuerySelectorAll("#weekdays tbody tr").Should().HaveCount(7);
        page.QuerySelector("#effect .big")!.TextContent.Should().Be(
            row.QuerySelector(".effect-change b")!.TextContent, "list and page tell the same");
        page.QuerySelectorAll(".beside").Should().HaveCount(3);
    }

    [Theory]
    [InlineData("/?period=quarter&grain=day")]
    [InlineData("/kpis/visits?outlet=SBY01&period=quarter&grain=week")]
    [InlineData("/outlets/SBY01?period=quarter&grain=month")]
    public async Task Every_trend_marks_its_events_in_plot_and_table(string path)
    {
        var page = await OpenAsync(Role.Admin, path);

        var marks = page.QuerySelectorAll<IHtmlAnchorElement>(".marks a");
        marks.Should().NotBeEmpty();
        marks.Should().OnlyContain(m => m.GetAttribute("href")!.StartsWith("/events"));
        page.QuerySelectorAll(".trend-part .twin td:last-child a").Select(a => a.TextContent)
            .Should().Equal(marks.Select(m => m.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task The_rule_has_a_row_for_each_outlet_and_twelve_months()
    {
        var page = await OpenAsync(Role.Admin, "/events");

        page.QuerySelectorAll(".rule tbody tr").Should().HaveCount(12);
        page.QuerySelectorAll(".rule tbody tr").Should().OnlyContain(r => r.QuerySelectorAll(".day").Length == 12);
    }

    private static (string, string)[] Typed(string name, string outlet, string from, string to, string cost) =>
        [("Form.Name", name), ("Form.Outlet", outlet), ("Form.StartsOn", from), ("Form.EndsOn", to), ("Form.Cost", cost)];

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private async Task<int> AddAsync(string? outlet, string name)
    {
        int? id = outlet is null ? null : await visitors.Server.OutletIdAsync(outlet);
        var (_, added) = await visitors.Server.Services.GetRequiredService<IEventBook>()
            .AddAsync(new PromotionEvent(name, TestTime.Day("2026-11-18"), TestTime.Day("2026-11-19"), id), TestActors.Budi, default);
        return added;
    }

    private async Task<string?> SendAsync(Role role, string path, (string, string)[] typed)
    {
        using var answer = await visitors.Of(role).PostAsync(path, "event", typed);
        return answer.Headers.Location is { } to ? new Uri(visitors.Server.Address, to).PathAndQuery : null;
    }

    private async Task<IHtmlDocument> OpenAsync(Role role, string path) =>
        Parse(await visitors.Of(role).GetStringAsync(new Uri(path, UriKind.Relative)));

    private async Task<HttpStatusCode> StatusAsync(Role role, string path)
    {
        using var answer = await visitors.Of(role).GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}

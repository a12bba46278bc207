using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using static ServiceKpi.Web.Tests.Daily.EntrySite;

namespace ServiceKpi.Web.Tests.Daily;

public sealed class EntryPagesTests(EntrySite site) : IClassFixture<EntrySite>
{
    [Fact]
    public async Task Staff_are_led_to_their_outlet()
    {
        using var answer = await site.GetAsync("/entry");

        answer.StatusCode.Should().Be(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().Should().EndWith($"/entry/{Own}");
    }

    [Fact]
    public async Task A_manager_is_told_calmly_that_staff_enter_the_days()
    {
        using var home = await site.GetAsync("/entry", Role.Manager);
        using var month = await site.GetAsync($"/entry/{Own}", Role.Manager);

        home.StatusCode.Should().Be(HttpStatusCode.OK);
        month.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await site.PageAsync($"/entry/{Own}", Role.Manager)).QuerySelector("table").Should().BeNull();
    }

    [Theory]
    [InlineData("9999-12")]
    [InlineData("0001-01")]
    [InlineData("soon")]
    public async Task A_month_that_cannot_be_entered_is_this_month(string month)
    {
        using var answer = await site.GetAsync($"/entry/{Own}?month={month}");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData($"/entry/{Foreign}")]
    [InlineData($"/outlets/{Foreign}/days/2026-11-20")]
    [InlineData($"/outlets/{Own}/days/2026-11-31")]
    public async Task What_is_not_theirs_or_not_there_is_not_found(string path)
    {
        using var answer = await site.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("Medan Petisah");
    }

    [Fact]
    public async Task The_month_shows_what_is_missing_closed_and_yet_to_come()
    {
        await site.SaveAsync(new DailyEntry(site.OutletId, TestTime.Day("2026-11-10"), 30, 100_050, note: "Rain"));
        await site.SaveAsync(new DailyEntry(site.OutletId, TestTime.Day("2026-11-11"), null, null, isClosed: true));

        var page = await site.PageAsync($"/entry/{Own}?month=2026-11");

        page.QuerySelectorAll("tr[data-day]").Should().HaveCount(30);
        StateOf(page, "2026-11-10").Should().Be("saved");
        StateOf(page, "2026-11-11").Should().Be("closed", "it is marked so");
        StateOf(page, "2026-11-12").Should().Be("missing");
        StateOf(page, "2026-11-14").Should().Be("closed", "it is a Saturday");
        StateOf(page, "2026-11-22").Should().Be("future");
        CellOf(page, "2026-11-10", "revenue").GetAttribute("value").Should().Be(1000.5.ToString("N2", CultureInfo.GetCultureInfo("id-ID")));
        CellOf(page, "2026-11-22", "visits").HasAttribute("disabled").Should().BeTrue();
        page.QuerySelector("noscript")!.TextContent.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_row_knows_what_is_usual_on_its_weekday()
    {
        // Mondays of 10, 20, 30 and 40 visits: usually 25, asked about below 9 and above 75.
        long[] visits = [10, 20, 30, 40];
        var monday = TestTime.Day("2026-07-06");
        await site.SaveAsync([.. visits.Select((v, i) => new DailyEntry(site.OutletId, monday.AddDays(7 * i), v, v * 100_000))]);

        var row = (await site.PageAsync($"/entry/{Own}?month=2026-08")).QuerySelector("tr[data-day='2026-08-03']")!;

        row.GetAttribute("data-visits-usual").Should().Be("25");
        row.GetAttribute("data-visits-least").Should().Be("9");
        row.GetAttribute("data-visits-most").Should().Be("75");
        row.GetAttribute("data-revenue-usual").Should().Be("25000");
    }

    [Fact]
    public async Task A_day_tells_its_history_and_managers_comment_on_it()
    {
        using var first = await site.PutAsync("2026-11-20", new { visits = 30 });
        using var second = await site.PutAsync("2026-11-20", new { visits = 34, reason = "Recount" });
        using var commented = await CommentAsync("2026-11-20", Role.Manager, "Well done <b>");

        commented.StatusCode.Should().Be(HttpStatusCode.Found);
        var page = await site.PageAsync($"/outlets/{Own}/days/2026-11-20", Role.Staff);
        var latest = page.QuerySelectorAll("ol.history > li")[0].TextContent;
        latest.Should().Contain("Sari Wulandari").And.Contain("30").And.Contain("34").And.Contain("Recount");
        page.QuerySelector(".comments .typed")!.TextContent.Should().Be("Well done <b>");
        page.QuerySelector("form[method=post] textarea").Should().BeNull("staff do not comment");
    }

    [Fact]
    public async Task Staff_cannot_comment()
    {
        using var answer = await CommentAsync("2026-11-19", Role.Staff, "Me too");

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await site.PageAsync($"/outlets/{Own}/days/2026-11-19")).QuerySelector(".comments").Should().BeNull();
    }

    [Theory]
    [InlineData(Role.Staff, "/entry/")]
    [InlineData(Role.Manager, "/outlets/")]
    public async Task A_missing_day_is_one_click_from_its_entry_for_those_who_may_enter_it(Role role, string leadsTo)
    {
        var page = await site.PageAsync("/completeness?from=2026-11-02&to=2026-11-06", role);

        var missing = page.QuerySelector("td.day.missing a")!.GetAttribute("href");
        missing.Should().StartWith(leadsTo);
        if (role == Role.Staff)
        {
            missing.Should().MatchRegex(@"^/entry/SBY01\?month=2026-11#2026-11-0\d$");
        }
    }

    [Fact]
    public async Task A_day_that_staff_marked_closed_is_not_missing()
    {
        using var marked = await site.PutAsync("2026-10-28", new { closed = true });

        var page = await site.PageAsync("/completeness?from=2026-10-27&to=2026-10-29", Role.Manager);

        page.QuerySelectorAll("table.grid td.day").Select(d => d.ClassList[1]).Should().Equal("missing", "markedclosed", "missing");
    }

    [Fact]
    public void Every_word_of_the_scripts_has_its_text() =>
        EntryWords.Names.Where(n => WordsTests.Names.All(w => w != "entry.says." + n)).Should().BeEmpty();

    private Task<HttpResponseMessage> CommentAsync(string day, Role role, string words)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = "comment", ["Words"] = words, ["__RequestVerificationToken"] = site.TokenOf(role) };
        var request = new HttpRequestMessage(HttpMethod.Post, $"/outlets/{Own}/days/{day}") { Content = new FormUrlEncodedContent(fields) };
        return site.SendAsync(request, role);
    }

    private static string? StateOf(IDocument page, string day) => page.QuerySelector($"tr[data-day='{day}']")!.GetAttribute("data-state");

    private static IElement CellOf(IDocument page, string day, string cell) =>
        page.QuerySelector($"tr[data-day='{day}'] [data-cell={cell}]")!;
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.EndToEnd;

/// <summary>
/// Two outlets with daily figures and nothing else. It is 23:00 on 28 November in Jakarta, where the organisation is, and 1:00 of
/// the 29th in Jayapura.
/// </summary>
public sealed class OneDayTests : IAsyncLifetime
{
    private DemoServer server = null!;
    private HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        server = await DemoServer.StartAsync(empty: true, new FixedClock(TestTime.Utc("2026-11-28 16:00")));
        await using var context = await server.Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        var (west, east) = (new Outlet("JKT01", "Jakarta", "Asia/Jakarta"), new Outlet("DJJ01", "Jayapura", "Asia/Jayapura"));
        context.AddRange(west, east);
        await context.StoreAsync(TestActors.Budi, default);
        for (var day = new DateOnly(2026, 9, 1); day <= new DateOnly(2026, 11, 27); day = day.AddDays(1))
        {
            context.AddRange(new DailyEntry(west.Id, day, 100, 1_000_000), new DailyEntry(east.Id, day, 100, 1_000_000));
        }

        context.Add(new DailyEntry(west.Id, new DateOnly(2026, 11, 28), 90, 900_000));
        await context.StoreAsync(TestActors.Budi, default);
        await DemoServer.AddPeopleAsync(server.Services);
        admin = await server.SignInAsync(Role.Admin);
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("/", 29)]
    [InlineData("/?outlet=JKT01", 28)]
    [InlineData("/?outlet=DJJ01", 29)]
    [InlineData("/outlets/JKT01", 28)]
    [InlineData("/kpis/revenue", 29)]
    public async Task Header_comparison_and_trend_end_on_one_day(string path, int day)
    {
        var page = await GetAsync(path);

        page.QuerySelector(".truth span")!.TextContent.Should().Be($"1–{day} Nov 2026");
        page.QuerySelector(".basis > summary")!.TextContent.Should().StartWith($"vs 1–{day} Okt 2026");
        page.QuerySelector("#trend .key.now")!.TextContent.Should().Be($"1–{day} Nov 2026");
        page.QuerySelector("#trend .key.then")!.TextContent.Should().Be($"1–{day} Okt 2026");
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/outlets/DJJ01", false)]
    [InlineData("/?from=2026-11-01&to=2026-11-28", false)]
    public async Task A_day_that_has_not_begun_everywhere_is_told_once(string path, bool told)
    {
        var page = await GetAsync(path);

        page.QuerySelectorAll(".truth > span").Count(s => s.TextContent == "29 Nov sudah mulai di 1 dari 2 outlet").Should().Be(told ? 1 : 0);
    }

    [Fact]
    public async Task A_day_that_one_outlet_has_not_entered_is_compared_with_what_the_other_had()
    {
        var row = (await GetAsync("/?kpi=visits")).QuerySelectorAll("#trend .twin tbody tr")[27];

        DemoPages.ValueIn(row.QuerySelectorAll("td")[0]).Should().Be(90);
        DemoPages.ValueIn(row.QuerySelectorAll("td")[^1]).Should().Be(100);
    }

    [Fact]
    public async Task What_was_never_recorded_is_one_line_that_says_how_to_begin()
    {
        var page = await GetAsync("/");

        var happiness = page.QuerySelector("section[aria-labelledby=more-Happiness]")!;
        happiness.QuerySelectorAll(".kpi-line").Should().BeEmpty();
        happiness.QuerySelector(".how-to-begin a")!.GetAttribute("href").Should().Be("/import");
        page.QuerySelectorAll("section[aria-labelledby=more-Worth] .kpi-line").Should().NotBeEmpty();
        (await GetAsync("/kpis/csat")).QuerySelector("#value")!.TextContent.Should().Contain("belum terhubung").And.Contain("Jawaban survei");
    }

    private async Task<IDocument> GetAsync(string path) =>
        await new HtmlParser().ParseDocumentAsync(await admin.GetStringAsync(new Uri(path, UriKind.Relative)));
}

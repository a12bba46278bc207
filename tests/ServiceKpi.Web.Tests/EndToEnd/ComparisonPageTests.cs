using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ServiceKpi.Web.Tests.Text.Languages;

namespace ServiceKpi.Web.Tests.EndToEnd;

/// <summary>What the page of a KPI says it compares, beside the same worked out from the days as they were entered.</summary>
public sealed class ComparisonPageTests(DemoPages demo) : IClassFixture<DemoPages>
{
    private static readonly DateOnly November = TestTime.Day("2026-11-01");
    private static readonly DateOnly October = TestTime.Day("2026-10-01");

    [Theory]
    [InlineData("JKT01")]
    [InlineData("SBY01")]
    [InlineData("BDG01")]
    public async Task The_nth_monday_stands_beside_the_nth_monday_where_both_have_visits(string code)
    {
        var visits = await VisitsAsync(code);
        long?[] now = [.. Enumerable.Range(0, 21).Select(i => visits.GetValueOrDefault(November.AddDays(i)))];
        long?[] then = [.. Enumerable.Range(0, 21).Select(i => visits.GetValueOrDefault(October.AddDays(i)))];

        // 1 November 2026 is a Sunday and 1 October a Thursday: in each week Sunday to Wednesday have their counterpart three days
        // on, Thursday to Saturday four days back.
        var pairs = Enumerable.Range(0, 21)
            .Select(i => (Now: now[i], Then: then[(i / 7 * 7) + ((i + 3) % 7)]))
            .Where(p => p is { Now: not null, Then: not null })
            .ToList();

        var rows = (await demo.GetAsync($"/kpis/visits?outlet={code}")).QuerySelectorAll("#bases tbody tr")
            .Select(r => r.QuerySelectorAll("td.number").Take(2).Select(c => long.Parse(c.TextContent.Trim(), NumberStyles.Number, Indonesian)).ToArray())
            .ToList();

        rows.Should().HaveCount(3);
        rows[0].Should().Equal(now.Sum() ?? 0, then.Sum() ?? 0);
        rows[^1].Should().Equal(pairs.Sum(p => p.Now!.Value), pairs.Sum(p => p.Then!.Value));
    }

    [Fact]
    public async Task The_line_says_what_is_compared_and_leads_to_the_plain_comparison()
    {
        var page = await demo.GetAsync("/");

        page.QuerySelector(".basis > summary")!.TextContent.Should().Be("vs 1–21 Okt 2026 · Setara");
        page.QuerySelectorAll(".basis a").Select(a => a.GetAttribute("href")).Should().Equal("/", "/?basis=all-outlets", "/?basis=plain");

        (await demo.GetAsync("/?basis=plain")).QuerySelector(".basis > summary")!.TextContent.Should().EndWith("Apa adanya");
    }

    [Theory]
    [InlineData("/?outlet=SBY01&from=2026-11-10&to=2026-11-10")]
    [InlineData("/kpis/visits?outlet=SBY01&from=2026-11-10&to=2026-11-10")]
    [InlineData("/outlets/SBY01?from=2026-11-10&to=2026-11-10")]
    public async Task A_single_day_stands_beside_the_same_weekday_of_the_week_before(string path)
    {
        var page = await demo.GetAsync(path);

        page.QuerySelector(".basis > summary")!.TextContent.Should().Be("vs 3 Nov 2026 · Setara");
        page.QuerySelector(".basis ul")!.TextContent.Should().Contain("Angka harian").And.NotContain("Apa adanya");
    }

    private async Task<Dictionary<DateOnly, long?>> VisitsAsync(string code)
    {
        await using var context = await demo.Server.Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        var outlet = await context.Outlets.SingleAsync(o => o.Code == code);
        return await context.DailyEntries.Where(e => e.OutletId == outlet.Id && e.Day >= October)
            .ToDictionaryAsync(e => e.Day, e => e.Visits);
    }
}

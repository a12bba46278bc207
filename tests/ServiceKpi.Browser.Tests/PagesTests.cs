namespace ServiceKpi.Browser.Tests;

[Collection(Browsing.Name)]
public class PagesTests(Reader reader) : IClassFixture<Reader>
{
    private static readonly string[] Paths =
    [
        "/", "/?outlet=JKT01&compare=none&kpi=csat", "/outlets", "/outlets/JKT01", "/kpis", "/kpis/csat", "/signs",
        "/verdicts", "/verdicts?period=last-month", "/kpis/revenue?period=last-month&compare=last-year", "/kpis/first-response-time", "/kpis/ticket-requests", "/kpis/retention-rate", "/kpis/csat/rows", "/kpis/average-issue-count/rows?rows=days", "/entry/JKT01",
        "/outlets/JKT01/days/2026-11-20", "/completeness", "/attention", "/events", "/events/1", "/events/new", "/events/1/edit", "/events/0", "/targets", "/outlets/NOWHERE", "/kpis/luck", "/no-such-page", "/people", "/people/new", "/people/1", "/account", "/second-factor", "/setup", "/invitation", "/settings",
        "/settings/months", "/settings/holidays", "/settings/score", "/score?period=last-month", "/views", "/wall", "/settings/outlets", "/settings/outlets/new", "/settings/outlets/JKT01", "/audit", "/import",
        "/settings/outlets/NOWHERE", "/desk", "/desk/new?outlet=JKT01", "/desk/ticket?number=NOWHERE",
        "/customers?find=bud", "/customers/new", "/settings/segments", "/settings/standards", "/settings/plans", "/settings/asking", "/settings/topics", "/voices?period=last-month", "/improvements", "/settings/guidance", "/kpis/csat?by=topic", "/settings/messages", "/settings/webhooks", "/alerts", "/digest",
    ];

    /// <summary>The widths at which every text has to fit. Sentences are longest in Indonesian.</summary>
    private static readonly Dictionary<string, int[]> Screens = new() { ["id"] = [390, 768, 1280, 1366, 1440], ["en"] = [1366, 1440] };

    public static TheoryData<string, string, string, int> Views
    {
        get
        {
            var views = new TheoryData<string, string, string, int>();
            foreach (var path in Paths)
            {
                views.Add(path, "en", "light", 1440);
                views.Add(path, "id", "dark", 390);
            }

            views.Add("/", "id", "dark", 1440);
            views.Add("/outlets/JKT01", "id", "light", 768);

            return views;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task Everybody_can_read_every_page(string path, string language, string theme, int width)
    {
        var page = await reader.OpenAsync(path, language, theme, width);

        (await page.EvaluateAsync<string[]>(Reader.Violations)).Should().BeEmpty();
        (await page.EvaluateAsync<string>("document.documentElement.lang")).Should().Be(language);
        (await page.EvaluateAsync<string>("document.documentElement.dataset.theme")).Should().Be(theme);
        (await page.Locator("h1").CountAsync()).Should().Be(1);
        (await Misfits.OnAsync(page, Screens[language])).Should().BeEmpty("every text fits, and a page never scrolls sideways");
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Start;

/// <summary>From an empty database to the first own numbers: the steps tick themselves.</summary>
public sealed class StartPartTests : IAsyncLifetime
{
    private DemoServer server = null!;
    private HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        server = await DemoServer.StartAsync(empty: true);
        await DemoServer.AddPeopleAsync(server.Services);
        admin = await server.SignInAsync(Role.Admin);
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_can_be_done_before_there_is_an_outlet_and_each_step_ticks_itself()
    {
        var steps = await StepsAsync();
        steps.Select(s => s.IsDone).Should().Equal(false, false, false, false, false, false, false);
        steps.SelectMany(s => s.Links).Should().Equal("/settings/outlets/new", "/import", "/people/new");

        var outlet = new Outlet("SBY01", "Gubeng", "Asia/Jakarta");
        await StoreAsync(outlet);
        steps = await StepsAsync();
        steps.Select(s => s.IsDone).Should().Equal(true, false, false, false, false, false, false);
        steps[1].Links.Should().Equal("/settings/outlets/SBY01#week");
        steps[3].Links.Should().Equal("/entry", "/import");

        await StoreAsync(new DailyEntry(outlet.Id, outlet.DayOf(DemoServer.Clock.GetUtcNow().UtcDateTime), 40, 2_000_000));
        (await StepsAsync()).Select(s => s.IsDone).Should().Equal(true, false, false, true, false, false, false);
    }

    private static async Task<IDocument> GetAsync(HttpClient visitor) =>
        await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(new Uri("/", UriKind.Relative)));

    private async Task<List<(bool IsDone, List<string> Links)>> StepsAsync() =>
    [
        .. (await GetAsync(admin)).QuerySelectorAll(".first-steps > li").Select(li => (
            li.ClassList.Contains("done"), li.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList())),
    ];

    private async Task StoreAsync(object fact)
    {
        await using var context = await server.Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        context.Add(fact);
        await context.StoreAsync(TestActors.Budi, default);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.EndToEnd;

/// <summary>Every address on a newcomer's own data: one outlet, one day entered, one ticket at the desk, and nothing else.</summary>
public sealed class NewcomerTests(NewcomerTests.Shop shop) : IClassFixture<NewcomerTests.Shop>
{
    private const string Own = "KDR01";

    public static TheoryData<Route> Pages => [.. Access.Routes.All.Where(r => r.Method == "GET" && r.Admin == 200 && !r.Path.Contains("SBY01", StringComparison.Ordinal)), .. More];

    /// <summary>Each KPI, of which most have never been recorded, by something that nothing states.</summary>
    private static IEnumerable<Route> More => KpiCatalog.All.Select(k => new Route("GET", "/kpis/{Id}", $"/kpis/{k.Id}?by=segment", 302, 200, 200, 200));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Each_page_answers_wholly_before_there_is_anything_to_tell(Route route)
    {
        shop.Log.Faults.Clear();

        using var answer = await shop.Admin.GetAsync(new Uri(route.Path.Replace("{outlet}", Own), UriKind.Relative));

        ((int)answer.StatusCode).Should().BeLessThan(500);
        shop.Log.Faults.Should().BeEmpty();
    }

    /// <summary>The newcomer's shop.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        private DemoServer server = null!;

        internal LogOfRequests Log { get; } = new();

        internal HttpClient Admin { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            server = await DemoServer.StartAsync(empty: true, adjust: Log.Hear);
            var outlet = new Outlet(Own, "Kediri", "Asia/Jakarta");
            await using (var context = await server.Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync())
            {
                context.Add(outlet);
                await context.StoreAsync(TestActors.Budi, default);
                context.Add(new DailyEntry(outlet.Id, new DateOnly(2026, 11, 20), 40, 2_000_000_00));
                await context.StoreAsync(TestActors.Budi, default);
            }

            await server.Services.GetRequiredService<IDesk>().OpenAsync(
                outlet.Id, [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Question, Summary = "Jam buka" })], new CustomerSaid { Typed = "Ibu Tri" }, "k", TestActors.Budi, default);
            await DemoServer.AddPeopleAsync(server.Services);
            Admin = await server.SignInAsync(Role.Admin);
        }

        public async Task DisposeAsync()
        {
            Admin.Dispose();
            await server.DisposeAsync();
        }
    }
}

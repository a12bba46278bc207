using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Search;

public sealed class FinderTests(DemoPages demo) : IClassFixture<DemoPages>
{
    private static readonly Rights Admin = new(1, "Rina", Role.Admin, AllOutlets: true, new HashSet<int>());

    [Fact]
    public async Task An_outlet_is_found_by_name_code_city_and_region_and_keeps_the_view()
    {
        foreach (var typed in new[] { "gubeng", "SBY01", "surabaya gub", "sby jawa" })
        {
            var found = await FindAsync(Admin, typed, "?period=last-month&q=x");
            found[0].Should().BeEquivalentTo(new { Kind = "outlet", Name = "Surabaya Gubeng", Href = "/outlets/SBY01?period=last-month" });
        }
    }

    [Fact]
    public async Task A_kpi_is_found_by_its_name_in_either_language()
    {
        (await FindAsync(Admin, "first response"))[0].Href.Should().Be("/kpis/first-response-time");
        (await FindAsync(Admin, KpiName("first-response-time")))[0].Href.Should().Be("/kpis/first-response-time");
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_open()
    {
        var staff = new Rights(2, "Sari", Role.Staff, AllOutlets: false, new HashSet<int>());

        (await FindAsync(staff, "")).Select(f => f.Href).Should().NotContain(["/people", "/settings", "/settings/holidays", "/verdicts"]).And.Contain("/entry");
        (await FindAsync(staff, "gubeng")).Should().BeEmpty("it is not one of theirs");
        (await FindAsync(Admin, "")).Should().HaveCount(Finder.Most);
    }

    [Fact]
    public async Task What_is_nowhere_is_not_found() => (await FindAsync(Admin, "gubeng qqq")).Should().BeEmpty();

    private static string KpiName(string id) => new Texts().NameOf(KpiCatalog.Get(id));

    private async Task<IReadOnlyList<Find>> FindAsync(Rights rights, string typed, string query = "")
    {
        await using var circuit = demo.Server.Services.CreateAsyncScope();
        circuit.ServiceProvider.GetRequiredService<Visitor>().Is(rights);
        return await circuit.ServiceProvider.GetRequiredService<Finder>().FindAsync(typed, DashboardState.Parse(query), CancellationToken.None);
    }
}

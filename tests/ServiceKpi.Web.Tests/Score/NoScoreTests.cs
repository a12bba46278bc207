using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Score;

/// <summary>An organisation that has not composed a score.</summary>
public sealed class NoScoreTests : IAsyncLifetime
{
    private DemoServer server = null!;

    public async Task InitializeAsync()
    {
        server = await DemoServer.StartAsync(empty: true);
        await using var context = await server.Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        context.Add(new Outlet("SBY01", "Surabaya Gubeng", "Asia/Jakarta", city: "Surabaya"));
        await context.StoreAsync(TestActors.Budi, default);
        await DemoServer.AddPeopleAsync(server.Services);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Manager, false)]
    public async Task Admins_are_led_to_compose_one_and_others_see_nothing_of_it(Role role, bool leads)
    {
        using var visitor = await server.SignInAsync(role);

        foreach (var path in new[] { "/", "/outlets/SBY01" })
        {
            var page = await visitor.GetStringAsync(new Uri(path, UriKind.Relative));
            page.Contains("href=\"/settings/score\"", StringComparison.Ordinal).Should().Be(leads, path);
            page.Should().NotContain("id=\"score\"").And.NotContain("value=\"score\"");
        }

        using var parts = await visitor.GetAsync(new Uri("/score", UriKind.Relative));
        parts.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}

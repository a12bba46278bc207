using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ServiceKpi.Web.Tests.App;

/// <summary>What the overview needs of the rollups is read when a server starts, before anybody asks.</summary>
public sealed class FirstReadingTests
{
    [Fact]
    public async Task The_first_visitor_of_the_overview_finds_the_months_and_members_read()
    {
        var asked = new Recorder();
        await using var server = await StartAsync(asked, empty: false);
        asked.Of("\"OutletDays\"").Should().BePositive("or nothing was read ahead");
        asked.Clear();

        using var admin = await server.SignInAsync(Role.Admin);
        using var page = await admin.GetAsync(new Uri("/", UriKind.Relative));

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        asked.Of("FROM \"OutletDays\"").Should().Be(0);
        asked.Of("FROM \"Memberships\"").Should().Be(0);
    }

    [Fact]
    public async Task An_empty_database_has_nothing_to_read()
    {
        await using var server = await StartAsync(new Recorder(), empty: true);

        await server.Services.GetServices<IHostedService>().OfType<FirstReading>().Single().Invoking(r => r.ReadAsync(default)).Should().NotThrowAsync();
    }

    private static async Task<DemoServer> StartAsync(Recorder asked, bool empty)
    {
        var server = await DemoServer.StartAsync(empty, waits: Waits.Never, adjust: services => services
            .AddHostedService<FirstReading>()
            .AddSingleton<IInterceptor>(asked));
        var reading = server.Services.GetServices<IHostedService>().OfType<FirstReading>().Single();
        await reading.ExecuteTask!;
        return server;
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        private readonly ConcurrentQueue<string> commands = [];

        public int Of(string table) => commands.Count(c => c.Contains(table, StringComparison.Ordinal));

        public void Clear() => commands.Clear();

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            commands.Enqueue(result.CommandText);
            return result;
        }
    }
}

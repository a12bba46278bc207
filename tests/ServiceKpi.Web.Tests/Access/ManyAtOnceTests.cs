using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>
/// The table of all addresses once more, asked by eight people at the same time: right after a start, right after somebody has
/// stored a figure, and when everything is known. Whoever asks is answered what the table says, and wholly.
/// </summary>
public sealed class ManyAtOnceTests(ManyAtOnceTests.Office office) : IClassFixture<ManyAtOnceTests.Office>
{
    public static TheoryData<Route> All => [.. Routes.All];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Eight_who_ask_at_once_are_all_answered(Route route)
    {
        await office.Server.RestartAsync();
        await ShouldAllBeAnsweredAsync(route, "right after a start");

        await office.StoreAsync();
        await ShouldAllBeAnsweredAsync(route, "after somebody has stored a figure");

        await ShouldAllBeAnsweredAsync(route, "when all is known");
    }

    private async Task ShouldAllBeAnsweredAsync(Route route, string when)
    {
        var path = route.Path.Replace("{outlet}", Visitors.Own);
        var answers = await Task.WhenAll(Office.People.Select(role => office.AskAsync(role, route.Method, path)));

        answers.Should().Equal(Office.People.Select(role => Expected(route, role)), "{0}", when);
        office.Log.Faults.Should().BeEmpty("no part fails {0}", when);
    }

    private static int Expected(Route route, Role role) => role switch
    {
        Role.Staff => route.Staff,
        Role.Manager => route.Manager,
        _ => route.Admin,
    };

    /// <summary>The demo chain, and eight browsers of its people.</summary>
    public sealed class Office : IAsyncLifetime
    {
        internal static readonly Role[] People =
            [Role.Admin, Role.Manager, Role.Staff, Role.Admin, Role.Manager, Role.Staff, Role.Admin, Role.Manager];

        private readonly Dictionary<Role, CookieContainer> cookies = [];
        private int outlet;
        private int stored;

        internal DemoServer Server { get; private set; } = null!;

        /// <summary>What was logged; a part of a page that could not be read is a fault.</summary>
        internal LogOfRequests Log { get; } = new();

        public async Task InitializeAsync()
        {
            Server = await DemoServer.StartAsync(
                waits: Waits.Sometimes, adjust: Log.Hear);
            outlet = await Server.OutletIdAsync(Visitors.Own);
            foreach (var role in Enum.GetValues<Role>())
            {
                cookies[role] = new CookieContainer();
                using var visitor = await Server.SignInAsync(role, cookies[role]);
            }
        }

        public async Task DisposeAsync()
        {
            await Server.DisposeAsync();
        }

        internal async Task<int> AskAsync(Role role, string method, string path)
        {
            using var visitor = Server.Visit(cookies[role]);
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
            using var answer = await visitor.SendAsync(request);
            return (int)answer.StatusCode;
        }

        internal async Task StoreAsync()
        {
            var receipt = await Server.Services.GetRequiredService<IDayBook>().WriteAsync(
                new DayWrite { OutletId = outlet, Day = TestTime.Day("2026-11-20"), Figures = new DayFigures(++stored, 1_000_000) },
                TestActors.Budi.Actor,
                CancellationToken.None);
            receipt.Outcome.Should().Be(Outcome.Stored);
        }
    }
}

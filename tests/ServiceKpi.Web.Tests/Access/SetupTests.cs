using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

public sealed class SetupTests
{
    private const string Password = "gerobak biru menari pelan";

    [Fact]
    public async Task The_link_makes_one_admin_and_is_dead_afterwards()
    {
        await using var server = await DemoServer.StartAsync(empty: true);
        var link = server.Services.GetRequiredService<SetupKey>().Make();
        using var visitor = server.Visit();

        using var made = await SetUpAsync(visitor, link, Password);
        using var home = await visitor.GetAsync(new Uri("/people", UriKind.Relative));
        var again = await server.Visit().GetStringAsync(new Uri(link, UriKind.Relative));

        made.StatusCode.Should().Be(HttpStatusCode.Redirect);
        home.StatusCode.Should().Be(HttpStatusCode.OK, "the first admin is signed in");
        again.Should().NotContain("Form.Password");
        var changes = await server.Services.GetRequiredService<IAuditReader>()
            .ReadAsync(new AuditFilter { What = "account" }, 10, CancellationToken.None);
        changes.Should().NotBeEmpty().And.OnlyContain(c => c.Who == "Dewi", "whoever held the link gave that name");
    }

    [Fact]
    public async Task A_weak_password_leaves_the_link_alive()
    {
        await using var server = await DemoServer.StartAsync(empty: true);
        var link = server.Services.GetRequiredService<SetupKey>().Make();
        using var visitor = server.Visit();

        using var weak = await SetUpAsync(visitor, link, "passwordpassword");
        using var strong = await SetUpAsync(visitor, link, Password);

        weak.StatusCode.Should().Be(HttpStatusCode.OK);
        strong.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_becomes_admin()
    {
        await using var server = await DemoServer.StartAsync(empty: true);
        var link = server.Services.GetRequiredService<SetupKey>().Make();

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => SetUpAsync(server.Visit(), link, Password, $"admin{i}")));

        made.Count(m => m.StatusCode == HttpStatusCode.Redirect).Should().Be(1);
        await using var scope = server.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<IPeople>().AllAsync(CancellationToken.None)).Should().ContainSingle();
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void The_key_lives_an_hour(int minutes, bool lives)
    {
        var clock = new MovingClock(TestTime.Utc("2026-11-21 05:00"));
        using var keys = new SetupKey(clock);
        var key = keys.Make().Split('=')[1];

        clock.Advance(TimeSpan.FromMinutes(minutes));

        keys.Fits(key).Should().Be(lives);
        keys.Fits(key[..^1]).Should().BeFalse();
        keys.Fits(null).Should().BeFalse();
    }

    private static Task<HttpResponseMessage> SetUpAsync(HttpClient visitor, string link, string password, string name = "dewi") =>
        visitor.PostAsync(
            link, "setup", ("Form.Name", "Dewi"), ("Form.SignInName", name), ("Form.Password", password), ("Form.Again", password));
}

using System.Net;
using System.Net.WebSockets;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>A sign-in lives on the server: what ends it there ends it everywhere.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly MovingClock clock = new(TestTime.Utc("2026-11-21 05:00"));
    private DemoServer server = null!;

    public async Task InitializeAsync() => server = await DemoServer.StartAsync(clock: clock);

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        var cookies = new CookieContainer();
        using var owner = await server.SignInAsync(Role.Admin, cookies);
        using var thief = server.Visit(Copy(cookies));
        (await StatusAsync(thief, "/people")).Should().Be(HttpStatusCode.OK);

        await SignOutAsync(owner);

        foreach (var route in Routes.All.Where(r => r.Method == "GET"))
        {
            ((int)await StatusAsync(thief, route.Path.Replace("{outlet}", "SBY01"))).Should().Be(route.Anonymous, "{0}", route);
        }
    }

    [Fact]
    public async Task A_circuit_ends_at_once_when_its_owner_signs_out()
    {
        var cookies = new CookieContainer();
        using var owner = await server.SignInAsync(Role.Staff, cookies);
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = CircuitGate.Path }.Uri, CancellationToken.None);
        SpinWait.SpinUntil(() => clock.HasTimer(CircuitGate.Watch), TimeSpan.FromSeconds(20)).Should().BeTrue();
        var received = socket.ReceiveAsync(new byte[64], CancellationToken.None);

        await SignOutAsync(owner);

        var ended = async () => (await received.WaitAsync(TimeSpan.FromSeconds(20))).MessageType == WebSocketMessageType.Close
            ? throw new WebSocketException() : 0;
        await ended.Should().ThrowAsync<WebSocketException>("no time has passed on the clock of the server");
    }

    [Fact]
    public async Task Many_requests_at_once_share_a_sign_in()
    {
        using var visitor = await server.SignInAsync(Role.Manager);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StatusAsync(visitor, "/account")));

        statuses.Should().OnlyContain(s => s == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Everybody_sees_their_sign_ins_and_ends_them_one_by_one()
    {
        using var phone = server.Visit();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36");
        using var laptop = server.Visit();
        laptop.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0");
        using var other = await server.SignInAsync(Role.Staff);
        await EnterAsync(phone);
        clock.Advance(TimeSpan.FromHours(2));
        await EnterAsync(laptop);

        var rows = await SignInsAsync(laptop);

        rows.Select(r => r.Text).Should().SatisfyRespectively(
            here => here.Should().Contain("Firefox · Windows").And.Contain("peramban ini").And.Contain("14.00"),
            there => there.Should().Contain("Chrome · Android").And.NotContain("peramban ini").And.Contain("12.00"));
        using var ended = await laptop.PostAsync("/account", "end", ("Ended", rows[1].Id!));
        (await StatusAsync(phone, "/")).Should().Be(HttpStatusCode.Redirect);
        (await StatusAsync(laptop, "/")).Should().Be(HttpStatusCode.OK);
        (await SignInsAsync(laptop)).Should().ContainSingle();
    }

    [Fact]
    public async Task Nobody_ends_a_sign_in_of_others()
    {
        using var staff = await server.SignInAsync(Role.Staff);
        using var second = await server.SignInAsync(Role.Staff);
        using var manager = await server.SignInAsync(Role.Manager);
        var theirs = (await SignInsAsync(staff))[1].Id!;

        using var ended = await manager.PostAsync("/account", "end", ("Ended", theirs));

        (await StatusAsync(second, "/")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_others_end_at_once()
    {
        using var one = await server.SignInAsync(Role.Manager);
        using var two = await server.SignInAsync(Role.Manager);
        using var three = await server.SignInAsync(Role.Manager);

        using var ended = await two.PostAsync("/account", "others");

        (await StatusAsync(one, "/")).Should().Be(HttpStatusCode.Redirect);
        (await StatusAsync(two, "/")).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(three, "/")).Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_in_again_leaves_no_other_sign_in_of_the_same_browser_behind()
    {
        using var visitor = await server.SignInAsync(Role.Manager);
        await EnterAsync(visitor, at: "/account");

        (await SignInsAsync(visitor)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_over_is_forgotten_and_what_is_used_is_not()
    {
        using var used = await server.SignInAsync(Role.Manager);
        using var left = await server.SignInAsync(Role.Manager);
        using var kept = server.Visit();
        await EnterAsync(kept, keep: true);
        for (var hours = 0; hours < 20; hours += 5)
        {
            clock.Advance(TimeSpan.FromHours(5));
            (await StatusAsync(used, "/account")).Should().Be(HttpStatusCode.OK);
            await server.Services.GetRequiredService<SessionUpkeep>().TidyAsync(CancellationToken.None);
        }

        (await SignInsAsync(used)).Should().HaveCount(2, "one browser was left for 20 hours");
        clock.Advance(Session.Longest);
        await server.Services.GetRequiredService<SessionUpkeep>().TidyAsync(CancellationToken.None);
        var account = (await server.Services.GetRequiredService<ISessions>().AllAsync(await IdOfManagerAsync(), CancellationToken.None)).Count;
        account.Should().Be(0);
    }

    private async Task<int> IdOfManagerAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<IPeople>().AllAsync(CancellationToken.None);
        return people.Single(p => p.Role == Role.Manager).Id;
    }

    private async Task EnterAsync(HttpClient visitor, bool keep = false, string at = "/sign-in")
    {
        var one = server.SignInOf(Role.Manager);
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = await visitor.TokenAsync(at),
            ["Form.Name"] = one.Name,
            ["Form.Password"] = one.Password,
            ["Form.Keep"] = keep ? "true" : "false",
        });
        using var answer = await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private static async Task SignOutAsync(HttpClient visitor)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await visitor.TokenAsync("/account"))]);
        using var answer = await visitor.PostAsync(new Uri("/sign-out", UriKind.Relative), form);
    }

    private static async Task<List<(string Text, string? Id)>> SignInsAsync(HttpClient visitor)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(new Uri("/account", UriKind.Relative)), CancellationToken.None);
        return [.. page.QuerySelectorAll(".sign-ins li").Select(l => (l.TextContent, l.QuerySelector("[name=Ended]")?.GetAttribute("value")))];
    }

    private CookieContainer Copy(CookieContainer cookies)
    {
        var copy = new CookieContainer();
        copy.Add(cookies.GetCookies(server.Address));
        return copy;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}

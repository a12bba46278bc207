using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>What is asked for beside a password.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly MovingClock clock = new(TestTime.Utc("2026-11-21 05:00"));
    private DemoServer server = null!;

    public async Task InitializeAsync() => server = await DemoServer.StartAsync(clock: clock);

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_right_code_lets_in_once_and_a_wrong_one_never()
    {
        using var first = await server.SignInAsync(Role.Manager);
        var app = await PhoneApp.SetUpAsync(first, clock);
        (await StatusAsync(first, "/")).Should().Be(HttpStatusCode.OK, "whoever set the app up has shown it");
        using var second = await server.SignInAsync(Role.Manager);

        var used = await TellAsync(second, app.CodeAt(clock));
        clock.Advance(TimeSpan.FromSeconds(30));
        var wrong = await TellAsync(second, app.WrongAt(clock));
        var right = await TellAsync(second, app.CodeAt(clock));
        using var third = await server.SignInAsync(Role.Manager);
        var again = await TellAsync(third, app.CodeAt(clock));

        (used, wrong, right, again).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK));
        (await StatusAsync(second, "/")).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(third, "/")).Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task With_the_password_alone_nothing_opens()
    {
        using var first = await server.SignInAsync(Role.Admin);
        await PhoneApp.SetUpAsync(first, clock);
        var cookies = new CookieContainer();
        using var thief = await server.SignInAsync(Role.Admin, cookies);

        (await RefusedAsync(thief, "/second-step")).Should().BeEmpty();
        using var own = await thief.GetAsync(new Uri("/second-factor", UriKind.Relative));
        own.Headers.Location!.OriginalString.Should().Contain("/second-step", "another app would be a way round the first");
        using var passkey = await thief.PostAsync(new Uri(PasskeyOptions.CreationPath, UriKind.Relative), null);
        passkey.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        var opened = () => socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = CircuitGate.Path }.Uri, CancellationToken.None);
        (await opened.Should().ThrowAsync<WebSocketException>()).WithMessage("*401*");
    }

    [Fact]
    public async Task Where_one_is_demanded_every_page_leads_to_setting_it_up()
    {
        using var admin = await server.SignInAsync(Role.Admin);
        using var manager = await server.SignInAsync(Role.Manager);
        await PhoneApp.DemandAsync(admin, "Admins");

        (await RefusedAsync(admin, "/second-factor")).Should().BeEmpty();
        (await StatusAsync(manager, "/")).Should().Be(HttpStatusCode.OK, "only of admins");
        await PhoneApp.SetUpAsync(admin, clock);
        (await StatusAsync(admin, "/people")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        using var first = await server.SignInAsync(Role.Staff);
        var app = await PhoneApp.SetUpAsync(first, clock);
        app.RecoveryCodes.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        using var second = await server.SignInAsync(Role.Staff);
        using var third = await server.SignInAsync(Role.Staff);

        (await TellAsync(second, app.RecoveryCodes[3].ToUpperInvariant())).Should().Be(HttpStatusCode.Redirect);
        (await TellAsync(third, app.RecoveryCodes[3])).Should().Be(HttpStatusCode.OK);
        (await TellAsync(third, app.RecoveryCodes[4])).Should().Be(HttpStatusCode.Redirect);
        (await ChangesAsync())[0].Should().Contain("\"RecoveryCodes\":8");
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_account_although_the_password_is_right()
    {
        using var first = await server.SignInAsync(Role.Manager);
        var app = await PhoneApp.SetUpAsync(first, clock);
        clock.Advance(TimeSpan.FromSeconds(60));
        for (var i = 0; i < 5; i++)
        {
            using var visitor = await server.SignInAsync(Role.Manager);
            (await TellAsync(visitor, app.WrongAt(clock))).Should().Be(HttpStatusCode.OK);
        }

        using var closed = server.Visit();
        var one = server.SignInOf(Role.Manager);
        using var refused = await closed.PostAsync("/sign-in", "sign-in", ("Form.Name", one.Name), ("Form.Password", one.Password));

        refused.StatusCode.Should().Be(HttpStatusCode.OK, "the account is closed for five minutes");
    }

    [Fact]
    public async Task An_admin_takes_a_lost_second_factor_away()
    {
        using var staff = await server.SignInAsync(Role.Staff);
        await PhoneApp.SetUpAsync(staff, clock);
        using var admin = await server.SignInAsync(Role.Admin);

        using var reset = await admin.PostAsync($"/people/{await IdOfStaffAsync()}", "second");

        (await StatusAsync(staff, "/")).Should().Be(HttpStatusCode.Redirect, "every sign-in ends");
        using var again = await server.SignInAsync(Role.Staff);
        (await StatusAsync(again, "/")).Should().Be(HttpStatusCode.OK);
        var changes = await ChangesAsync();
        changes[0].Should().Contain("Dewi Anggraini").And.Contain("\"AuthenticatorKey\":null").And.Contain("\"RecoveryCodes\":0");
        changes[1].Should().Contain("Sari Wulandari").And.Contain("\"AuthenticatorKey\":\"***\"").And.Contain("\"RecoveryCodes\":10");
    }

    [Fact]
    public async Task Turning_it_off_takes_a_code()
    {
        using var staff = await server.SignInAsync(Role.Staff);
        var app = await PhoneApp.SetUpAsync(staff, clock);
        clock.Advance(TimeSpan.FromSeconds(30));

        using var wrong = await staff.PostAsync("/account", "second", ("Second.Code", app.WrongAt(clock)), ("Second.Do", "off"));
        (await wrong.Content.ReadAsStringAsync()).Should().Contain("Kode salah");
        using var renewed = await staff.PostAsync("/account", "second", ("Second.Code", app.CodeAt(clock)), ("Second.Do", "codes"));
        (await PhoneApp.PageAsync(renewed)).QuerySelectorAll(".codes code").Should().HaveCount(10);
        clock.Advance(TimeSpan.FromSeconds(30));
        using var right = await staff.PostAsync("/account", "second", ("Second.Code", app.CodeAt(clock)), ("Second.Do", "off"));

        using var again = await server.SignInAsync(Role.Staff);
        (await StatusAsync(again, "/")).Should().Be(HttpStatusCode.OK);
    }

    /// <summary>The pages that open all the same, or lead elsewhere than to <paramref name="page"/>; programs are told 401.</summary>
    private static async Task<List<string>> RefusedAsync(HttpClient visitor, string page)
    {
        var open = new List<string>();
        foreach (var route in Routes.All.Where(r => r.Method == "GET" && !r.IsOfCustomers && r.Anonymous is not (200 or 302) || (r.IsPage && r.Anonymous == Route.ToSignIn)))
        {
            if (route.Method != "GET" || route.Path == page || route.Path is "/second-step" or "/second-factor")
            {
                continue;
            }

            using var answer = await visitor.GetAsync(new Uri(route.Path.Replace("{outlet}", "SBY01"), UriKind.Relative));
            var isLed = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains(page);
            if (!(route.Anonymous == 401 ? answer.StatusCode == HttpStatusCode.Unauthorized : isLed))
            {
                open.Add($"{route}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        return open;
    }

    private static async Task<HttpStatusCode> TellAsync(HttpClient visitor, string code)
    {
        using var answer = await visitor.PostAsync("/second-step", "code", ("Code", code));
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private async Task<List<string>> ChangesAsync()
    {
        var read = await server.Services.GetRequiredService<IAuditReader>().ReadAsync(new AuditFilter { What = "account" }, 5, CancellationToken.None);
        return [.. read.Select(e => $"{e.Who} {e.Before} {e.After}")];
    }

    private async Task<int> IdOfStaffAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<IPeople>().AllAsync(CancellationToken.None);
        return people.Single(p => p.Role == Role.Staff).Id;
    }
}

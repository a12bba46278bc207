using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

public sealed class CircuitGateTests : IAsyncLifetime
{
    private readonly MovingClock clock = new(TestTime.Utc("2026-11-21 05:00"));
    private DemoServer server = null!;

    public async Task InitializeAsync() => server = await DemoServer.StartAsync(clock: clock);

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Nobody_opens_a_circuit_without_sign_in()
    {
        var opened = () => OpenAsync(new CookieContainer(), server.Address.GetLeftPart(UriPartial.Authority));

        (await opened.Should().ThrowAsync<WebSocketException>()).WithMessage("*401*");
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_page_of_another_site_opens_no_circuit(string? origin)
    {
        var cookies = new CookieContainer();
        using var visitor = await server.SignInAsync(Role.Staff, cookies);
        var opened = () => OpenAsync(cookies, origin);

        (await opened.Should().ThrowAsync<WebSocketException>()).WithMessage("*403*");
    }

    [Fact]
    public async Task A_circuit_of_somebody_disabled_ends_within_a_minute()
    {
        var cookies = new CookieContainer();
        using var visitor = await server.SignInAsync(Role.Staff, cookies);
        using var socket = await OpenAsync(cookies, server.Address.GetLeftPart(UriPartial.Authority));
        await PeopleAsync((people, id) => people.DisableAsync(id, TestActors.Budi, CancellationToken.None));

        (await EndsAsync(socket)).Should().BeTrue();
    }

    [Fact]
    public async Task A_circuit_ends_when_the_rights_it_was_opened_with_have_changed()
    {
        var cookies = new CookieContainer();
        using var visitor = await server.SignInAsync(Role.Staff, cookies);
        using var socket = await OpenAsync(cookies, server.Address.GetLeftPart(UriPartial.Authority));
        var other = await server.OutletIdAsync("MDN01");
        await PeopleAsync((people, id) => people.ChangeAsync(
            id, new PersonDraft("", "Sari Wulandari", Role.Staff, AllOutlets: false, [other]), TestActors.Budi, CancellationToken.None));

        (await EndsAsync(socket)).Should().BeTrue();
    }

    [Fact]
    public async Task A_circuit_goes_on_while_nothing_has_changed()
    {
        var cookies = new CookieContainer();
        using var visitor = await server.SignInAsync(Role.Staff, cookies);
        using var socket = await OpenAsync(cookies, server.Address.GetLeftPart(UriPartial.Authority));

        clock.Advance(CircuitGate.Watch);
        clock.Advance(CircuitGate.Watch);

        socket.State.Should().Be(WebSocketState.Open);
    }

    private async Task<ClientWebSocket> OpenAsync(CookieContainer cookies, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        var address = new UriBuilder(server.Address) { Scheme = "ws", Path = CircuitGate.Path }.Uri;
        await socket.ConnectAsync(address, CancellationToken.None);
        return socket;
    }

    /// <summary>Two looks at the account lie within a minute; the connection is gone after the first or the second.</summary>
    private async Task<bool> EndsAsync(ClientWebSocket socket)
    {
        SpinWait.SpinUntil(() => clock.HasTimer(CircuitGate.Watch), TimeSpan.FromSeconds(20)).Should().BeTrue();
        var received = socket.ReceiveAsync(new byte[64], CancellationToken.None);
        clock.Advance(CircuitGate.Watch);
        clock.Advance(CircuitGate.Watch);
        try
        {
            return (await received.WaitAsync(TimeSpan.FromSeconds(20))).MessageType == WebSocketMessageType.Close;
        }
        catch (WebSocketException)
        {
            return true;
        }
    }

    private async Task PeopleAsync(Func<IPeople, int, Task<PeopleOutcome>> change)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPeople>();
        var staff = (await people.AllAsync(CancellationToken.None)).Single(p => p.Role == Role.Staff);
        (await change(people, staff.Id)).IsDone.Should().BeTrue();
    }
}

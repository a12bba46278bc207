using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Daily;

/// <summary>
/// The application on Saturday 21 November 2026, with an outlet of Surabaya, open from Monday to Friday, that staff enter
/// and the manager sees, and one of Medan that neither of them sees.
/// </summary>
public sealed class EntrySite : IAsyncLifetime
{
    public const string Own = "SBY01";
    public const string Foreign = "MDN01";

    private static readonly SocketsHttpHandler Connections = new() { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 };

    private readonly Dictionary<Role, Visitor> visitors = [];

    public int OutletId { get; private set; }

    internal DemoServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await DemoServer.StartAsync(empty: true);
        var own = new Outlet(Own, "Surabaya Gubeng", "Asia/Jakarta", city: "Surabaya", hours: HoursBuilder.Weekdays("08:00-17:00").Build());
        await SaveAsync(own, new Outlet(Foreign, "Medan Petisah", "Asia/Jakarta", city: "Medan"));
        OutletId = own.Id;
        await DemoServer.AddPeopleAsync(Server.Services);
        foreach (var role in Enum.GetValues<Role>())
        {
            var cookies = new CookieContainer();
            using var browser = await Server.SignInAsync(role, cookies);
            var token = await browser.TokenAsync(role == Role.Staff ? $"/entry/{Own}" : $"/outlets/{Own}/days/2026-11-20");
            visitors[role] = new Visitor(cookies.GetCookieHeader(Server.Address), token);
        }
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    public async Task SaveAsync(params object[] rows)
    {
        await using var context = Server.Services.GetRequiredService<KpiContexts>().CreateDbContext();
        context.AddRange(rows);
        await context.StoreAsync(TestActors.Budi, default);
    }

    public static string PathOf(string day, string outlet = Own) => $"/api/v1/outlets/{outlet}/daily/{day}";

    public Task<HttpResponseMessage> GetAsync(string path, Role? role = Role.Staff) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), role);

    public async Task<IDocument> PageAsync(string path, Role role = Role.Staff)
    {
        using var answer = await GetAsync(path, role);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> PutAsync(string day, object body, params (string Name, string Value)[] headers) =>
        PutAsync(PathOf(day), JsonContent.Create(body), Role.Staff, headers);

    public Task<HttpResponseMessage> PutAsync(
        string path, HttpContent body, Role? role = Role.Staff, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request, role);
    }

    public string TokenOf(Role role) => visitors[role].Token;

    /// <summary>Sends what a script of the page would, unless the request says otherwise.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Role? role)
    {
        using var http = new HttpClient(Connections, disposeHandler: false) { BaseAddress = Server.Address };
        if (role is { } known)
        {
            request.Headers.TryAddWithoutValidation("Cookie", visitors[known].Cookie);
            if (!request.Headers.Contains(Visitor.TokenHeader))
            {
                request.Headers.TryAddWithoutValidation(Visitor.TokenHeader, visitors[known].Token);
            }
        }

        return await http.SendAsync(request);
    }

    public Task<IReadOnlyList<AuditEntry>> HistoryAsync(string day) =>
        Server.Services.GetRequiredService<IAuditReader>().OfDayAsync(OutletId, TestTime.Day(day), default);

    public static async Task<JsonElement> JsonOf(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>The last word of a problem's type.</summary>
    public static async Task<string> ProblemOf(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return (await JsonOf(answer)).GetProperty("type").GetString()!;
    }

    private sealed record Visitor(string Cookie, string Token)
    {
        public const string TokenHeader = "RequestVerificationToken";
    }
}

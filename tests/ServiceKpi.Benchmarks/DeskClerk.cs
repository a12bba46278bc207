using System.Net;
using System.Text.RegularExpressions;

namespace ServiceKpi.Benchmarks;

/// <summary>Somebody who takes tickets in at a counter, and customers who follow them and write.</summary>
internal sealed partial class DeskClerk : IDisposable
{
    private const string Outlet = "SBY01";
    private const string Counter = "/desk/new?outlet=" + Outlet;

    private readonly HttpClient browser;
    private readonly string token;

    private DeskClerk(HttpClient browser, CookieContainer cookies, string token) => (this.browser, Cookies, this.token) = (browser, cookies, token);

    /// <summary>Their sign-in.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>Signs in as the admin of the demo.</summary>
    public static async Task<DeskClerk> SignInAsync(SoakServer server)
    {
        var cookies = new CookieContainer();
        using var browser = Browser(server, cookies);
        var (name, password) = server.People.Single(p => p.Name == "demo-admin");
        using var answer = await browser.PostAsync("/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", password));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? await AtAsync(server, cookies)
            : throw new InvalidOperationException($"The sign-in was answered {(int)answer.StatusCode}.");
    }

    /// <summary>Somebody signed in already, at a server that was started again.</summary>
    public static async Task<DeskClerk> AtAsync(SoakServer server, CookieContainer cookies)
    {
        var browser = Browser(server, cookies);
        return new(browser, cookies, await browser.TokenAsync(Counter));
    }

    /// <summary>Takes a ticket in; its number, once the server says that it is stored, or the answer of one that says that it is not.</summary>
    public async Task<(string? Number, string Told)> TakeAsync(string summary, params (string Name, string Value)[] fields)
    {
        IEnumerable<(string Name, string Value)> all =
        [
            ("_handler", "counter"), ("__RequestVerificationToken", token), ("Form.Outlet", Outlet), ("Form.Key", Guid.NewGuid().ToString("N")),
            ("Form.Kind", "Request"), ("Form.Channel", "counter"), ("Form.Do", "take"), ("Form.Summary", summary), .. fields,
        ];
        using var content = new FormUrlEncodedContent(all.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        using var answer = await browser.PostAsync(new Uri(Counter, UriKind.Relative), content);
        return answer.Headers.Location is { } there && Taken().Match(there.OriginalString) is { Success: true } taken
            ? (Uri.UnescapeDataString(taken.Groups[1].Value), "")
            : (null, Fault().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } fault ? fault.Groups[1].Value : $"{(int)answer.StatusCode}");
    }

    /// <summary>The code by which a customer follows a ticket.</summary>
    public async Task<string> CodeOfAsync(string number) =>
        Code().Match(await browser.GetStringAsync(new Uri("/desk/receipt?number=" + Uri.EscapeDataString(number), UriKind.Relative))) is { Success: true } code
            ? code.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
            : throw new InvalidOperationException("The receipt has no code.");

    /// <summary>Writes as the customer of a ticket; true once the server says that it is stored.</summary>
    public async Task<bool> WriteAsync(string code, string digits, string message)
    {
        using var content = new FormUrlEncodedContent([new("digits", digits), new("message", message), new("key", Guid.NewGuid().ToString("N"))]);
        using var answer = await browser.PostAsync(new Uri("/t/" + code, UriKind.Relative), content);
        return (await answer.Content.ReadAsStringAsync()).Contains("role=\"status\"", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => browser.Dispose();

    private static HttpClient Browser(SoakServer server, CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };

    [GeneratedRegex("[?&]taken=([^&]+)")]
    private static partial Regex Taken();

    [GeneratedRegex("role=\"alert\".*?<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Fault();

    [GeneratedRegex("<b>([A-Z0-9 -]{10,14})</b>")]
    private static partial Regex Code();
}

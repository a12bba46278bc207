using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Benchmarks;

/// <summary>A tab of a browser without the browser: it opens the circuit of a page, takes what is drawn, and follows links.</summary>
internal sealed partial class LiveCircuit : IAsyncDisposable
{
    /// <summary>Less than this is the frame that says "I am reading", and no page.</summary>
    private const int SmallestPage = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Uri site;
    private readonly HubConnection hub;
    private readonly Channel<byte[]> drawn = Channel.CreateUnbounded<byte[]>();

    private LiveCircuit(Uri site, CookieContainer cookies)
    {
        this.site = site;
        // The protocol of circuits is the framework's own; nobody else offers it to clients.
        var protocol = (IHubProtocol)Activator.CreateInstance(
            typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!, nonPublic: true)!;
        var builder = new HubConnectionBuilder().WithUrl(new Uri(site, "/_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            options.Cookies = cookies;
            options.Headers["Origin"] = site.GetLeftPart(UriPartial.Authority);
        });
        builder.Services.Replace(ServiceDescriptor.Singleton(protocol));
        hub = builder.Build();
        hub.On<int, byte[]>("JS.RenderBatch", TakeAsync);
        hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (task, _, _, _, _, _) =>
            task == 0 ? Task.CompletedTask : hub.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,null]"));
        hub.On<string>("JS.Error", fault => drawn.Writer.TryComplete(new InvalidOperationException(fault)));
        hub.Closed += fault => Task.FromResult(drawn.Writer.TryComplete(fault ?? new InvalidOperationException("The circuit was closed.")));
    }

    /// <summary>Opens a page as somebody signed in, and its circuit.</summary>
    public static async Task<LiveCircuit> OpenAsync(Uri site, CookieContainer cookies, string path)
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = site };
        var page = await browser.GetStringAsync(new Uri(path, UriKind.Relative));
        var state = State().Match(page).Groups[1].Value;
        var markers = Marker().Matches(page).Select(m => m.Groups[1].Value).Where(m => m.Contains("\"descriptor\"", StringComparison.Ordinal));
        var operations = markers.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}""");

        var circuit = new LiveCircuit(site, cookies);
        await circuit.hub.StartAsync();
        _ = await circuit.hub.InvokeAsync<string?>("StartCircuit", site.ToString(), new Uri(site, path).ToString(), "[]", state)
            ?? throw new InvalidOperationException("The circuit was refused.");
        await circuit.hub.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", state);
        _ = await circuit.PageAsync();
        return circuit;
    }

    /// <summary>Follows a link; how long until the page is drawn, and how many bytes that took.</summary>
    public async Task<(TimeSpan Time, int Bytes)> GoAsync(string path)
    {
        while (drawn.Reader.TryRead(out _))
        {
            // What was drawn before is not this page.
        }

        var began = Stopwatch.GetTimestamp();
        await hub.SendAsync("OnLocationChanged", new Uri(site, path).ToString(), null, true);
        var bytes = await PageAsync();
        return (Stopwatch.GetElapsedTime(began), bytes);
    }

    /// <summary>Waits until something is drawn that says so.</summary>
    public async Task SeeAsync(string text)
    {
        using var end = new CancellationTokenSource(Patience);
        var sought = Encoding.UTF8.GetBytes(text);
        while ((await drawn.Reader.ReadAsync(end.Token)).AsSpan().IndexOf(sought) < 0)
        {
            // It was something else.
        }
    }

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();

    private async Task TakeAsync(int batch, byte[] bytes)
    {
        drawn.Writer.TryWrite(bytes);
        await hub.SendAsync("OnRenderCompleted", (long)batch, null);
    }

    private async Task<int> PageAsync()
    {
        using var end = new CancellationTokenSource(Patience);
        for (var all = 0; ;)
        {
            var bytes = (await drawn.Reader.ReadAsync(end.Token)).Length;
            all += bytes;
            if (bytes >= SmallestPage)
            {
                return all;
            }
        }
    }
}

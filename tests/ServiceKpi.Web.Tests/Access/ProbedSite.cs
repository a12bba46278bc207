using System.Data.Common;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>The application with these settings on a port of its own, with some addresses that tell how it was asked, or fail.</summary>
internal sealed class ProbedSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly HttpClient http;

    private ProbedSite(WebApplication app, DirectoryInfo folder)
    {
        this.app = app;
        this.folder = folder;
        Urls = [.. app.Urls.Select(u => new Uri(u))];
        http = new HttpClient(new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });
    }

    public IReadOnlyList<Uri> Urls { get; }

    public IServiceProvider Services => app.Services;

    private string LogFile => Path.Combine(folder.FullName, "log.json");

    public static async Task<ProbedSite> StartAsync(
        string urls = "http://127.0.0.1:0", DatabaseOptions? database = null, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("servicekpi-");
        var all = settings.ToDictionary(s => s.Key, s => (string?)s.Value);
        all["Serilog:Using:0"] = "Serilog.Sinks.File";
        all["Serilog:WriteTo:0:Name"] = "File";
        all["Serilog:WriteTo:0:Args:path"] = Path.Combine(folder.FullName, "log.json");
        all["Serilog:WriteTo:0:Args:formatter"] = "Serilog.Formatting.Json.JsonFormatter, Serilog";
        database ??= new DatabaseOptions { ConnectionString = Path.Combine(folder.FullName, "empty.db") };
        var app = WebHost.Build(database, urls, settings: all);
        app.MapGet("/probe", (HttpContext c) => $"{c.Request.Scheme} {c.Request.Host} {c.Connection.RemoteIpAddress}").AllowAnonymous();
        app.MapGet("/health/probe", () => "well").AllowAnonymous();
        app.MapGet("/probe/fails", Fail).AllowAnonymous();
        app.MapGet("/api/probe/fails", Fail).AllowAnonymous();
        app.MapGet("/probe/loses", string () => throw new LostDatabaseException()).AllowAnonymous();
        app.MapMethods("/probe/sign-in", ["GET", "POST"], () => "tried").AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        await app.StartAsync();
        return new ProbedSite(app, folder);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Urls[0], path));
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request);
    }

    /// <summary>What was logged, once the application has ended.</summary>
    public async Task<IReadOnlyList<JsonElement>> EndAndReadLogAsync()
    {
        await app.DisposeAsync();
        var lines = File.Exists(LogFile) ? await File.ReadAllLinesAsync(LogFile) : [];
        return [.. lines.Select(l => JsonDocument.Parse(l).RootElement)];
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static string Fail() => throw new InvalidOperationException("Told to nobody.");

    private sealed class LostDatabaseException : DbException;
}

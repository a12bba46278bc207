using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ServiceKpi.Benchmarks;

/// <summary>Somebody with a browser of their own, who reads pages or enters days, a little pause after each.</summary>
internal sealed class SoakVisitor : IDisposable
{
    private static readonly string[] Outlets = ["SBY01", "JKT01", "BDG01", "SMG01", "DPS01", "MKS01"];

    private static readonly string[] Pages =
    [
        "/", "/?period=last-month", "/?compare=last-year-weekday", "/?kpi=visits&grain=week", "/outlets", "/outlets/SBY01", "/kpis",
        "/kpis/revenue", "/kpis/csat", "/kpis/retention-rate", "/kpis/visits/rows", "/kpis/csat/rows.csv", "/attention", "/completeness",
        "/events", "/score", "/views", "/wall", "/account", "/health/ready",
    ];

    private readonly HttpClient browser;
    private readonly SoakCount count;
    private readonly Random random;
    private string token = "";

    public SoakVisitor(Uri address, SoakCount count, int seed)
    {
        this.count = count;
        random = new Random(seed);
        browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public async Task SignInAsync((string Name, string Password) person)
    {
        using var answer = await browser.PostAsync("/sign-in", "sign-in", ("Form.Name", person.Name), ("Form.Password", person.Password));
        token = answer.StatusCode == HttpStatusCode.Redirect
            ? await browser.TokenAsync("/account")
            : throw new InvalidOperationException($"The sign-in was answered {(int)answer.StatusCode}.");
    }

    /// <summary>Reads page after page until told to stop.</summary>
    public async Task ReadAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var page = Pages[random.Next(Pages.Length)];
            await count.TakeAsync(page, async () =>
            {
                using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative), CancellationToken.None);
                var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                var isWhole = !text.Contains("This part could not be read", StringComparison.Ordinal)
                    && !text.Contains("Bagian ini tidak dapat dibaca", StringComparison.Ordinal);
                return answer.StatusCode == HttpStatusCode.OK && isWhole ? null : $"{(int)answer.StatusCode}{(isWhole ? "" : " with a part missing")}";
            });
            await PauseAsync(end);
        }
    }

    /// <summary>Enters a day as a page does, on the version that was seen; that somebody else was quicker is no failure.</summary>
    public async Task WriteAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var day = DateTime.UtcNow.AddDays(-1 - random.Next(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var path = $"/api/v1/outlets/{Outlets[random.Next(Outlets.Length)]}/daily/{day}";
            await count.TakeAsync("PUT", async () =>
            {
                using var seen = await browser.GetAsync(new Uri(path, UriKind.Relative), CancellationToken.None);
                if (seen.StatusCode != HttpStatusCode.OK)
                {
                    return $"{(int)seen.StatusCode} before";
                }

                var stored = await seen.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
                var visits = stored.TryGetProperty("visits", out var known) && known.ValueKind == JsonValueKind.Number ? known.GetInt64() : 100;
                using var request = new HttpRequestMessage(HttpMethod.Put, path)
                {
                    Content = JsonContent.Create(new { visits = visits + 1, revenue = 1_000_000 + random.Next(5_000_000), reason = "Counted again" }),
                };
                request.Headers.TryAddWithoutValidation("If-Match", seen.Headers.ETag!.Tag);
                request.Headers.TryAddWithoutValidation("RequestVerificationToken", token);
                using var answer = await browser.SendAsync(request, CancellationToken.None);
                return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.PreconditionFailed ? null : $"{(int)answer.StatusCode}";
            });
            await PauseAsync(end);
        }
    }

    public void Dispose() => browser.Dispose();

    private async Task PauseAsync(CancellationToken end)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(1 + (3 * random.NextDouble())), end);
        }
        catch (OperationCanceledException)
        {
            // The soak is over.
        }
    }
}

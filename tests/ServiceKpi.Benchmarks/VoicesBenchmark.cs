using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>
/// The pages of customers under load: how many answers a second are stored, whether one that was acknowledged is ever lost when the server is killed,
/// whether anonymous visitors open circuits, and what guessing codes brings.
/// </summary>
internal static class VoicesBenchmark
{
    private const int Asked = 24_000;
    private const int DaysOfAsking = 20;
    private const int Clients = 256;
    private const int Kills = 10;
    private const int GuessesAtOnce = 1_000;
    private const int Visitors = 200;
    private const int Score = 5;

    private static readonly string[] Pages = ["/t", "/s/o/SBY01", "/s/none", "/o/SBY01", "/sign-in"];
    private static readonly TimeSpan UntilKilled = TimeSpan.FromSeconds(3);

    /// <summary>True when nothing was lost, found or opened.</summary>
    public static async Task<bool> RunAsync(int seconds, int guesses)
    {
        var folder = Directory.CreateTempSubdirectory("servicekpi-voices-");
        try
        {
            await using (await SoakServer.StartAsync(folder))
            {
                // It fills the demo, and goes.
            }

            var waiting = new ConcurrentQueue<string>(await AskAsync(folder));
            var acknowledged = new ConcurrentBag<string>();
            await SpeedAsync(folder, seconds, waiting, acknowledged);
            for (var kill = 0; kill < Kills; kill++)
            {
                var server = await SoakServer.StartAsync(folder);
                var work = AnswerAsync(server.Address, TimeSpan.FromMinutes(1), waiting, acknowledged);
                await Task.Delay(UntilKilled);
                await server.DisposeAsync();
                await work;
            }

            var lost = await LostAsync(folder, acknowledged);
            Console.WriteLine($"{Kills} times killed while it stored: {acknowledged.Count} answers acknowledged, {lost} of them lost");
            var found = await GuessAsync(folder, guesses);
            return lost + found + await VisitAsync() == 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task SpeedAsync(DirectoryInfo folder, int seconds, ConcurrentQueue<string> waiting, ConcurrentBag<string> acknowledged)
    {
        await using var server = await SoakServer.StartAsync(folder);
        await AnswerAsync(server.Address, TimeSpan.FromSeconds(3), waiting, acknowledged);
        var (before, began) = (acknowledged.Count, Stopwatch.GetTimestamp());
        var times = await AnswerAsync(server.Address, TimeSpan.FromSeconds(seconds), waiting, acknowledged);
        var answers = acknowledged.Count - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{answers / Stopwatch.GetElapsedTime(began).TotalSeconds:0} answers a second by {Clients} clients, median {Timings.At(times, 0.5):0} ms, p95 {Timings.At(times, 0.95):0} ms; {Environment.ProcessorCount} processors, shared with the clients"));
    }

    /// <summary>Questions as staff put them, many of each outlet.</summary>
    private static async Task<IReadOnlyList<string>> AskAsync(DirectoryInfo folder)
    {
        await using var services = Services(folder);
        var contexts = services.GetRequiredService<IDbContextFactory<KpiDbContext>>();
        await using var read = await contexts.CreateDbContextAsync();
        var (outlets, now) = (await read.Outlets.AsNoTracking().ToListAsync(), DateTime.UtcNow);
        List<string> tokens = [];
        foreach (var some in Enumerable.Range(0, Asked).Chunk(5_000))
        {
            await using var context = await contexts.CreateDbContextAsync();
            foreach (var i in some)
            {
                var (outlet, token) = (outlets[i % outlets.Count], Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
                var request = new SurveyRequest { Token = token, AnswerKey = "id:ask-" + i, Kind = SurveyKind.Csat, OutletId = outlet.Id, Ticket = "VOICES-" + i, Way = AskWay.Shown, AskedAt = now };
                context.AddRange(request, new SurveyAnswer(request.AnswerKey, outlet.Id, request.Kind, null, outlet.DayOf(now).AddDays(-(i / outlets.Count % DaysOfAsking)), request.Ticket));
                tokens.Add(token);
            }

            await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
        return tokens;
    }

    /// <summary>Answers until the time is over or the server is gone.</summary>
    /// <returns>How long each answer took, in milliseconds.</returns>
    private static async Task<IReadOnlyCollection<double>> AnswerAsync(Uri site, TimeSpan time, ConcurrentQueue<string> waiting, ConcurrentBag<string> acknowledged)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
        using var end = new CancellationTokenSource(time);
        var times = new ConcurrentBag<double>();
        var refused = new ConcurrentDictionary<HttpStatusCode, int>();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(WorkAsync)));
        foreach (var (status, count) in refused)
        {
            Console.WriteLine($"  {count} × {(int)status}");
        }

        return times;

        async Task WorkAsync()
        {
            while (!end.IsCancellationRequested && waiting.TryDequeue(out var token))
            {
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("score", Score.ToString(CultureInfo.InvariantCulture))]);
                var began = Stopwatch.GetTimestamp();
                try
                {
                    using var answer = await client.PostAsync(new Uri("/s/" + token, UriKind.Relative), form);
                    if (answer.StatusCode == HttpStatusCode.Redirect)
                    {
                        acknowledged.Add(token);
                        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    }
                    else
                    {
                        refused.AddOrUpdate(answer.StatusCode, 1, (_, n) => n + 1);
                    }
                }
                catch (HttpRequestException)
                {
                    return;
                }
            }
        }
    }

    private static async Task<int> LostAsync(DirectoryInfo folder, IReadOnlyCollection<string> acknowledged)
    {
        await using var services = Services(folder);
        await using var context = await services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContextAsync();
        var stored = await context.Set<SurveyRequest>().AsNoTracking()
            .Where(r => context.SurveyAnswers.Any(a => a.Key == r.AnswerKey && a.Score == Score))
            .Select(r => r.Token).ToListAsync();
        SqliteConnection.ClearAllPools();
        return acknowledged.Except(stored).Count();
    }

    /// <returns>How many codes were found.</returns>
    private static async Task<int> GuessAsync(DirectoryInfo folder, int guesses)
    {
        await using var server = await SoakServer.StartAsync(folder);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = server.Address };
        var answers = new ConcurrentDictionary<HttpStatusCode, int>();
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, guesses), new ParallelOptions { MaxDegreeOfParallelism = GuessesAtOnce }, async (_, cancel) =>
        {
            using var answer = await client.GetAsync(new Uri("/t/" + TrackingCode.New(), UriKind.Relative), cancel);
            answers.AddOrUpdate(answer.StatusCode, 1, (_, n) => n + 1);
        });
        var time = Stopwatch.GetElapsedTime(began);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{guesses} codes guessed, {GuessesAtOnce} at once: {string.Join(", ", answers.Select(a => $"{a.Value} × {(int)a.Key}"))} in {time.TotalSeconds:0} s; a million would find one of a million tickets with a chance of {1e12 / Math.Pow(31, TrackingCode.Length):0.####}"));
        return answers.GetValueOrDefault(HttpStatusCode.OK);
    }

    /// <returns>How many circuits the visitors opened.</returns>
    private static async Task<int> VisitAsync()
    {
        using var circuits = new CircuitCount();
        await using var server = await DemoServer.StartAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, Visitors), async (_, cancel) =>
        {
            using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = server.Address };
            foreach (var path in Pages)
            {
                using var page = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
            }
        });
        Console.WriteLine($"{Visitors} anonymous visitors opened {circuits.Opened} circuits");
        return circuits.Opened;
    }

    private static ServiceProvider Services(DirectoryInfo folder) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddKpiData(new DatabaseOptions { ConnectionString = Path.Combine(folder.FullName, "demo.db") })
        .BuildServiceProvider();
}

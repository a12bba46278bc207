using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>How many days programs write over HTTP, each changed every time and on the disk before it is acknowledged.</summary>
internal static class DaysBenchmark
{
    private const int Days = 20;

    private static readonly int[] AtOnce = [1, 8];
    /// <summary>What runs often is compiled again by then, as on a server that has run for some minutes.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(string file, int seconds)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"There is no {file}.", file);
        }

        var key = await NewKeyAsync(file);
        var places = await PlacesAsync(file);
        await using var server = await SoakServer.ServeAsync(file);
        foreach (var clients in AtOnce)
        {
            await WriteAsync(server.Address, key, places, clients, WarmUp);
            var began = Stopwatch.GetTimestamp();
            var times = await WriteAsync(server.Address, key, places, clients, TimeSpan.FromSeconds(seconds));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{clients} clients: {times.Count / Stopwatch.GetElapsedTime(began).TotalSeconds:0} days a second, median {Timings.At(times, 0.5):0.0} ms, p95 {Timings.At(times, 0.95):0.0} ms"));
        }
    }

    private static async Task<IReadOnlyCollection<double>> WriteAsync(
        Uri site, string key, IReadOnlyList<string> places, int clients, TimeSpan time)
    {
        using var client = new HttpClient { BaseAddress = site };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var end = new CancellationTokenSource(time);
        var times = new ConcurrentBag<double>();
        var turn = 0;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(WorkAsync)));
        return times;

        async Task WorkAsync()
        {
            while (!end.IsCancellationRequested)
            {
                var mine = Interlocked.Increment(ref turn);
                var began = Stopwatch.GetTimestamp();
                using var answer = await client.PutAsJsonAsync(
                    new Uri(places[mine % places.Count], UriKind.Relative), new { visits = Random.Shared.Next(1, 1_000_000), revenue = 1_000_000, transactions = 1, reason = "benchmark" });
                answer.EnsureSuccessStatusCode();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
    }

    /// <summary>Days that every outlet which still trades has had, each outlet in turn.</summary>
    private static async Task<IReadOnlyList<string>> PlacesAsync(string file)
    {
        var last = PeerDatabase.EnteredDays(file).To;
        await using var services = QuestionBenchmark.Open(file);
        var outlets = await services.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None);
        return
        [
            .. Enumerable.Range(0, Days).SelectMany(back => outlets
                .Where(o => o.ClosedOn is null && !(o.OpenedOn > last.AddDays(-Days)))
                .Select(o => string.Create(CultureInfo.InvariantCulture, $"/api/v1/outlets/{o.Code}/daily/{last.AddDays(-back):yyyy-MM-dd}"))),
        ];
    }

    private static async Task<string> NewKeyAsync(string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] arguments = [typeof(WebHost).Assembly.Location, "api-key", "add", "--name", "benchmark-" + Guid.NewGuid(), "--role", "admin", "--database", file];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed.Trim() : throw new InvalidOperationException($"No key was given: {process.ExitCode}.");
    }
}

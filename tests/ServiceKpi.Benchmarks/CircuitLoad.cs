using System.Globalization;
using System.Net;

namespace ServiceKpi.Benchmarks;

/// <summary>Many open tabs on the demo, each of which follows a link now and then: what one holds, and how long one waits.</summary>
internal static class CircuitLoad
{
    private static readonly string[] Ways = ["/", "/?period=last-month", "/?compare=last-year", "/outlets/SBY01", "/outlets/JKT01?tab=days", "/kpis", "/kpis/csat", "/outlets?sort=csat"];

    public static async Task RunAsync(int tabs, int seconds)
    {
        await using var server = await SoakServer.StartAsync();
        var cookies = await SignInAsync(server);
        foreach (var page in new[] { "/", "/outlets/SBY01" })
        {
            await HoldAsync(server, cookies, page);
        }

        var circuits = new List<LiveCircuit>();
        for (var i = 0; i < tabs; i++)
        {
            circuits.Add(await LiveCircuit.OpenAsync(server.Address, cookies, Ways[i % Ways.Length]));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tabs} circuits open: {server.Megabytes} MB"));
        var times = new System.Collections.Concurrent.ConcurrentBag<(double Milliseconds, int Bytes)>();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(circuits.Select((circuit, i) => WanderAsync(circuit, new Random(i), times, end.Token)));
        Console.WriteLine($"{times.Count} steps in {seconds} s: {Told([.. times.Select(t => t.Milliseconds)])} ms, {Told([.. times.Select(t => t.Bytes / 1024.0)])} KB; {server.Megabytes} MB");
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }
    }

    /// <summary>One tab alone, then what fifty of them hold.</summary>
    private static async Task HoldAsync(SoakServer server, CookieContainer cookies, string page)
    {
        await using (var one = await LiveCircuit.OpenAsync(server.Address, cookies, page))
        {
            var steps = new List<(double Milliseconds, int Bytes)>();
            for (var i = 0; i < 60; i++)
            {
                var (time, bytes) = await one.GoAsync(page + (i % 2 == 0 ? "?period=last-month" : "?period=this-month"));
                steps.Add((time.TotalMilliseconds, bytes));
            }

            var warm = steps.Skip(20).ToList();
            Console.WriteLine($"{page}, one circuit, another period: {Told([.. warm.Select(s => s.Milliseconds)])} ms, {Told([.. warm.Select(s => s.Bytes / 1024.0)])} KB");
        }

        const int Held = 50;
        var before = server.Megabytes;
        var circuits = new List<LiveCircuit>();
        for (var i = 0; i < Held; i++)
        {
            circuits.Add(await LiveCircuit.OpenAsync(server.Address, cookies, page));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page}, {Held} circuits: {(server.Megabytes - before) / (double)Held:0.00} MB each, garbage included"));
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }
    }

    private static async Task WanderAsync(LiveCircuit circuit, Random random, System.Collections.Concurrent.ConcurrentBag<(double Milliseconds, int Bytes)> times, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            // Somebody who reads a page looks at it for a while.
            await Task.Delay(TimeSpan.FromSeconds(20 * random.NextDouble()), CancellationToken.None);
            var (time, bytes) = await circuit.GoAsync(Ways[random.Next(Ways.Length)]);
            times.Add((time.TotalMilliseconds, bytes));
        }
    }

    private static string Told(List<double> values)
    {
        values.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{values[values.Count / 2]:0.#} [p95 {values[(int)(values.Count * 0.95)]:0.#}]");
    }

    private static async Task<CookieContainer> SignInAsync(SoakServer server)
    {
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = server.Address };
        var (name, password) = server.People.Single(p => p.Name == "demo-admin");
        using var answer = await browser.PostAsync("/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", password));
        return answer.StatusCode == HttpStatusCode.Redirect ? cookies : throw new InvalidOperationException($"The sign-in was answered {(int)answer.StatusCode}.");
    }
}

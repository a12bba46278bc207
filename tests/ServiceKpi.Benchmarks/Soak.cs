using System.Diagnostics;
using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>Many people at once for a while, on the demo: nobody may be refused, and memory must find its level.</summary>
internal static class Soak
{
    /// <summary>Returns how many requests failed.</summary>
    public static async Task<int> RunAsync(int minutes, int readers, int writers)
    {
        await using var server = await SoakServer.StartAsync();
        var count = new SoakCount();
        List<SoakVisitor> visitors = [.. Enumerable.Range(0, readers + writers).Select(seed => new SoakVisitor(server.Address, count, seed))];
        var admin = server.People.Single(p => p.Name == "demo-admin");
        await Task.WhenAll(visitors.Select(v => v.SignInAsync(admin)));

        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var began = Stopwatch.GetTimestamp();
        var levels = new List<long>();
        var work = Task.WhenAll(visitors.Select((visitor, i) => i < readers ? visitor.ReadAsync(end.Token) : visitor.WriteAsync(end.Token)));
        using var halfMinutes = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, halfMinutes.WaitForNextTickAsync(CancellationToken.None).AsTask());
            levels.Add(server.Megabytes);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds,5:0} s  {levels[^1],5} MB  {count}"));
        }

        await work;
        visitors.ForEach(v => v.Dispose());
        var half = levels.Count / 2;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{readers} readers, {writers} writers, {minutes} min: {count}; highest memory {levels.Take(half).DefaultIfEmpty().Max()} MB in the first half, {levels.Skip(half).Max()} MB in the second"));
        foreach (var failure in count.Failures)
        {
            Console.WriteLine("  " + failure);
        }

        return count.Failed;
    }
}

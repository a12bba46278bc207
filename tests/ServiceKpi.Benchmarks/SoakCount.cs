using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>What was asked and how it was answered.</summary>
internal sealed class SoakCount
{
    private readonly ConcurrentQueue<double> milliseconds = [];
    private readonly ConcurrentDictionary<string, int> failures = new();

    /// <summary>How many requests failed.</summary>
    public int Failed => failures.Values.Sum();

    /// <summary>Times what is asked and keeps what is wrong with the answer, if anything.</summary>
    public async Task TakeAsync(string what, Func<Task<string?>> ask)
    {
        var began = Stopwatch.GetTimestamp();
        string? fault;
        try
        {
            fault = await ask();
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            fault = exception.GetType().Name;
        }

        milliseconds.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (fault is not null)
        {
            failures.AddOrUpdate($"{what}: {fault}", 1, (_, n) => n + 1);
        }
    }

    /// <summary>One line of all that was taken so far.</summary>
    public override string ToString()
    {
        double[] sorted = [.. milliseconds.Order()];
        string At(double share) => sorted.Length == 0 ? "–" : sorted[(int)(share * (sorted.Length - 1))].ToString("0", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture, $"{sorted.Length} requests, {Failed} failures, median {At(0.5)} ms, p95 {At(0.95)} ms");
    }

    /// <summary>Each kind of failure with its count.</summary>
    public IEnumerable<string> Failures => failures.OrderByDescending(f => f.Value).Select(f => $"{f.Value} × {f.Key}");
}

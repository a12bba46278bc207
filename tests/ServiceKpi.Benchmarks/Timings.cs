using System.Diagnostics;
using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>How long something took each time, in milliseconds, and what it allocated.</summary>
internal sealed class Timings
{
    private readonly List<double> milliseconds = [];
    private readonly List<double> bytes = [];

    /// <summary>The median.</summary>
    public double Median => At(milliseconds, 0.5);

    /// <summary>The median of the bytes allocated, in megabytes.</summary>
    public double Megabytes => At(bytes, 0.5) / (1 << 20);

    /// <summary>Times it.</summary>
    public async Task<T> TakeAsync<T>(Func<Task<T>> what)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var began = Stopwatch.GetTimestamp();
        var answer = await what();
        milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
        return answer;
    }

    /// <summary>Times one of several that go on at once.</summary>
    public async Task TimeAsync(Func<Task> what)
    {
        var began = Stopwatch.GetTimestamp();
        await what();
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        lock (milliseconds)
        {
            milliseconds.Add(took);
        }
    }

    /// <summary>The longest.</summary>
    public double Longest => milliseconds.Max();

    /// <summary>The median and the 95th percentile.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.0} [{At(milliseconds, 0.95):0.0}] ms");

    /// <summary>The value below which a share lies, between closest ranks.</summary>
    internal static double At(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        var rank = share * (sorted.Length - 1);
        var (low, high) = ((int)Math.Floor(rank), (int)Math.Ceiling(rank));
        return sorted[low] + ((rank - low) * (sorted[high] - sorted[low]));
    }
}

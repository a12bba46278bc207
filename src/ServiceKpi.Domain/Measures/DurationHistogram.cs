using System.Buffers;

namespace ServiceKpi.Domain.Measures;

/// <summary>
/// Durations in whole seconds, counted in buckets: exact below 128 s, then 64 buckets an octave. Histograms add up
/// exactly, in any order, and a quantile read from the sum is within 1/128 of the one read from the durations.
/// </summary>
/// <remarks>
/// The bucket of v is 64·s + (v &gt;&gt; s) with s = max(0, ⌊log2 v⌋ − 6); it answers with its middle. The layout is that of
/// G. Tene's HdrHistogram (hdrhistogram.org) with 64 sub-buckets.
/// </remarks>
public sealed class DurationHistogram : IEquatable<DurationHistogram>
{
    private const int SubBuckets = 64;

    private static readonly int HighestBucket = BucketOf(long.MaxValue);

    private readonly (int Bucket, long Count)[] buckets;

    private DurationHistogram((int Bucket, long Count)[] buckets)
    {
        this.buckets = buckets;
        foreach (var (_, count) in buckets)
        {
            Count = checked(Count + count);
        }
    }

    /// <summary>No durations: the neutral element of addition.</summary>
    public static DurationHistogram Empty { get; } = new([]);

    /// <summary>The number of durations.</summary>
    public long Count { get; }

    /// <summary>The histogram of some durations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A duration is negative.</exception>
    public static DurationHistogram Of(IEnumerable<long> seconds)
    {
        ArgumentNullException.ThrowIfNull(seconds);
        var counter = new DurationCounter();
        foreach (var value in seconds)
        {
            counter.Add(value);
        }

        return counter.ToHistogram();
    }

    /// <summary>The durations of both.</summary>
    public static DurationHistogram operator +(DurationHistogram left, DurationHistogram right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Count == 0 ? right : right.Count == 0 ? left : Sum([left, right]);
    }

    /// <summary>The durations of all.</summary>
    public static DurationHistogram Sum(IEnumerable<DurationHistogram> histograms)
    {
        ArgumentNullException.ThrowIfNull(histograms);
        List<DurationHistogram> parts = [.. histograms.Where(h => h.Count > 0)];
        if (parts.Count < 2)
        {
            return parts.Count == 0 ? Empty : parts[0];
        }

        var counts = ArrayPool<long>.Shared.Rent(HighestBucket + 1);
        Array.Clear(counts, 0, HighestBucket + 1);
        var (lowest, highest) = (int.MaxValue, -1);
        foreach (var histogram in parts)
        {
            foreach (var (bucket, count) in histogram.buckets)
            {
                counts[bucket] = checked(counts[bucket] + count);
                lowest = Math.Min(lowest, bucket);
                highest = Math.Max(highest, bucket);
            }
        }

        var sum = new List<(int Bucket, long Count)>();
        for (var bucket = lowest; bucket <= highest; bucket++)
        {
            if (counts[bucket] > 0)
            {
                sum.Add((bucket, counts[bucket]));
            }
        }

        ArrayPool<long>.Shared.Return(counts);
        return new([.. sum]);
    }

    /// <summary>
    /// The duration below which the share <paramref name="quantile"/> of the durations lies, in seconds: linear
    /// interpolation between closest ranks, as SQL's <c>percentile_cont</c>. Null when there are no durations.
    /// </summary>
    /// <param name="quantile">0 (the shortest) to 1 (the longest); 0.5 is the median.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public double? Quantile(double quantile)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantile);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantile, 1);
        if (Count == 0)
        {
            return null;
        }

        var rank = quantile * (Count - 1);
        var below = (long)Math.Floor(rank);
        var lower = AtRank(below);
        return rank == below ? lower : lower + ((rank - below) * (AtRank(below + 1) - lower));
    }

    /// <summary>The buckets, ascending, as pairs of varints: bucket number less the one before, and count.</summary>
    public byte[] ToBytes()
    {
        var bytes = new List<byte>();
        var previous = 0;
        foreach (var (bucket, count) in buckets)
        {
            Varint.Write(bytes, bucket - previous);
            Varint.Write(bytes, count);
            previous = bucket;
        }

        return [.. bytes];
    }

    /// <summary>The histogram that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not such a histogram.</exception>
    public static DurationHistogram FromBytes(ReadOnlySpan<byte> bytes)
    {
        var buckets = new List<(int Bucket, long Count)>();
        long bucket = 0;
        long total = 0;
        while (!bytes.IsEmpty)
        {
            var step = Varint.Read(ref bytes);
            var count = Varint.Read(ref bytes);
            if ((step == 0 && buckets.Count > 0) || step > HighestBucket - bucket || count == 0 || count > long.MaxValue - total)
            {
                throw new FormatException("The bytes are not a histogram: a bucket or its count is out of range.");
            }

            bucket += step;
            total += count;
            buckets.Add(((int)bucket, count));
        }

        return buckets.Count == 0 ? Empty : new([.. buckets]);
    }

    /// <inheritdoc/>
    public bool Equals(DurationHistogram? other) => other is not null && buckets.AsSpan().SequenceEqual(other.buckets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DurationHistogram);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, buckets.Length);

    /// <summary>The buckets that hold anything, ascending.</summary>
    internal IReadOnlyList<(int Bucket, long Count)> Buckets => buckets;

    internal static DurationHistogram OfBuckets(IEnumerable<(int Bucket, long Count)> ascending) => new([.. ascending]);

    internal static int BucketOf(long seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var shift = Math.Max(0, (int)long.Log2(Math.Max(1, seconds)) - 6);
        return (SubBuckets * shift) + (int)(seconds >> shift);
    }

    internal static double MiddleOf(int bucket)
    {
        var shift = Math.Max(0, (bucket / SubBuckets) - 1);
        var lowest = (double)((long)(bucket - (SubBuckets * shift)) << shift);
        return lowest + (((1L << shift) - 1) / 2.0);
    }

    private double AtRank(long rank)
    {
        foreach (var (bucket, count) in buckets)
        {
            if (rank < count)
            {
                return MiddleOf(bucket);
            }

            rank -= count;
        }

        return MiddleOf(buckets[^1].Bucket);
    }
}

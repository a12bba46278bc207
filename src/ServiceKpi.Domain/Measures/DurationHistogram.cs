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

    internal static readonly int HighestBucket = BucketOf(long.MaxValue);

    private readonly int[] buckets;
    private readonly long[] upTo;

    /// <param name="buckets">The buckets that hold anything, ascending.</param>
    /// <param name="upTo">How many durations each of them and those before it hold.</param>
    private DurationHistogram(int[] buckets, long[] upTo) => (this.buckets, this.upTo) = (buckets, upTo);

    /// <summary>No durations: the neutral element of addition.</summary>
    public static DurationHistogram Empty { get; } = new([], []);

    /// <summary>The number of durations.</summary>
    public long Count => upTo is [.., var all] ? all : 0;

    /// <summary>The histogram of some durations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A duration is negative.</exception>
    public static DurationHistogram Of(IEnumerable<long> seconds)
    {
        ArgumentNullException.ThrowIfNull(seconds);
        return OfBuckets([.. seconds.Select(s => (ushort)BucketOf(s))]);
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

        var adder = new DurationAdder();
        parts.ForEach(part => part.AddTo(adder, 1));
        return adder.Take();
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
        foreach (var (bucket, count) in Buckets)
        {
            Varint.Write(bytes, bucket - previous);
            Varint.Write(bytes, count);
            previous = bucket;
        }

        return [.. bytes];
    }

    /// <summary>The histogram that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not such a histogram.</exception>
    public static DurationHistogram FromBytes(byte[] bytes)
    {
        var buckets = new List<int>();
        var upTo = new List<long>();
        foreach (var (bucket, count) in Each(bytes))
        {
            buckets.Add(bucket);
            upTo.Add((upTo is [.., var before] ? before : 0) + count);
        }

        return buckets.Count == 0 ? Empty : new([.. buckets], [.. upTo]);
    }

    /// <summary>What the histogram that <see cref="ToBytes"/> wrote holds, bucket by bucket; nothing of no bytes.</summary>
    /// <exception cref="FormatException">The bytes are not such a histogram.</exception>
    public static IEnumerable<(int Bucket, long Count)> Each(byte[]? bytes)
    {
        long bucket = 0;
        long total = 0;
        for (var at = 0; at < (bytes?.Length ?? 0);)
        {
            var first = at == 0;
            var step = Next(bytes!, ref at);
            var count = Next(bytes!, ref at);
            if ((step == 0 && !first) || step > HighestBucket - bucket || count == 0 || count > long.MaxValue - total)
            {
                throw new FormatException("The bytes are not a histogram: a bucket or its count is out of range.");
            }

            bucket += step;
            total += count;
            yield return ((int)bucket, count);
        }
    }

    private static long Next(byte[] bytes, ref int at)
    {
        ReadOnlySpan<byte> left = bytes.AsSpan(at);
        var number = Varint.Read(ref left);
        at = bytes.Length - left.Length;
        return number;
    }

    /// <inheritdoc/>
    public bool Equals(DurationHistogram? other) =>
        other is not null && buckets.AsSpan().SequenceEqual(other.buckets) && upTo.AsSpan().SequenceEqual(other.upTo);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DurationHistogram);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, buckets.Length);

    /// <summary>The buckets that hold anything, ascending, and how many durations each holds.</summary>
    public IEnumerable<(int Bucket, long Count)> Buckets
    {
        get
        {
            long before = 0;
            for (var i = 0; i < buckets.Length; i++)
            {
                yield return (buckets[i], upTo[i] - before);
                before = upTo[i];
            }
        }
    }

    /// <summary>The histogram of durations of which the bucket of each is given, in any order.</summary>
    internal static DurationHistogram OfBuckets(IReadOnlyCollection<ushort> bucketOfEach)
    {
        if (bucketOfEach.Count == 0)
        {
            return Empty;
        }

        (int Bucket, int Count)[] runs = [.. bucketOfEach.CountBy(bucket => bucket).Select(b => ((int)b.Key, b.Value)).OrderBy(b => b.Item1)];
        var upTo = new long[runs.Length];
        long total = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            upTo[i] = total += runs[i].Count;
        }

        return new([.. runs.Select(r => r.Bucket)], upTo);
    }

    /// <summary>Adds the durations, or takes them away that were added before.</summary>
    /// <param name="adder">To what.</param>
    /// <param name="sign">1, or −1 to take them away.</param>
    internal void AddTo(DurationAdder adder, int sign)
    {
        if (buckets.Length == 0)
        {
            return;
        }

        var counts = adder.Between(buckets[0], buckets[^1]);
        long before = 0;
        for (var i = 0; i < buckets.Length; i++)
        {
            counts[buckets[i]] = checked(counts[buckets[i]] + (sign * (upTo[i] - before)));
            before = upTo[i];
        }
    }

    /// <summary>The histogram of what each bucket holds, from one bucket on.</summary>
    internal static DurationHistogram OfCounts(int lowest, ReadOnlySpan<long> counts)
    {
        var filled = counts.Length - counts.Count(0);
        if (filled == 0)
        {
            return Empty;
        }

        var (buckets, upTo) = (new int[filled], new long[filled]);
        var (at, total) = (0, 0L);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] != 0)
            {
                total = checked(total + counts[i]);
                (buckets[at], upTo[at]) = (lowest + i, total);
                at++;
            }
        }

        return new(buckets, upTo);
    }

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
        var at = Array.BinarySearch(upTo, rank + 1);
        return MiddleOf(buckets[Math.Min(at < 0 ? ~at : at, buckets.Length - 1)]);
    }
}

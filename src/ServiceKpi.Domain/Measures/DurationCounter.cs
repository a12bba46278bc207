namespace ServiceKpi.Domain.Measures;

/// <summary>Counts durations into buckets, in no more memory than there are buckets.</summary>
internal sealed class DurationCounter
{
    private readonly Dictionary<int, long> counts = [];

    public void Add(long seconds) => Add(DurationHistogram.BucketOf(seconds), 1);

    public void Add(DurationHistogram histogram)
    {
        foreach (var (bucket, count) in histogram.Buckets)
        {
            Add(bucket, count);
        }
    }

    public DurationHistogram ToHistogram() => counts.Count == 0
        ? DurationHistogram.Empty
        : DurationHistogram.OfBuckets(counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));

    private void Add(int bucket, long count) =>
        counts[bucket] = checked(counts.GetValueOrDefault(bucket) + count);
}

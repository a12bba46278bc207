namespace ServiceKpi.Domain.Measures;

/// <summary>Counts durations into buckets. A day has few, and an import counts very many days, so that a list of them is the smallest.</summary>
internal sealed class DurationCounter
{
    private readonly List<ushort> buckets = [];
    private DurationHistogram counted = DurationHistogram.Empty;

    public void Add(long seconds) => buckets.Add((ushort)DurationHistogram.BucketOf(seconds));

    public void Add(DurationHistogram histogram) => counted += histogram;

    public DurationHistogram ToHistogram() => counted + DurationHistogram.OfBuckets(buckets);
}

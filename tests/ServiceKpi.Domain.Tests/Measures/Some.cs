using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Measures;

/// <summary>Generators of durations and sums.</summary>
internal static class Some
{
    private const int TenYears = 10 * 366 * 24 * 3_600;

    /// <summary>Seconds from none to ten years, the short ones as often as the long ones.</summary>
    public static Gen<long> Duration { get; } =
        Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 127), Gen.Choose(128, 90_000), Gen.Choose(90_000, TenYears))
            .Select(seconds => (long)seconds);

    public static Gen<long[]> Durations { get; } = Duration.ArrayOf();

    public static Gen<DurationHistogram> Histogram { get; } = Durations.Select(d => DurationHistogram.Of(d));

    public static Gen<MeasureSums> Sums { get; } =
        from values in Gen.Choose(0, int.MaxValue).ArrayOf(MeasureSums.All.Count)
        from durations in Histogram.ArrayOf(MeasureSums.Distributions.Count)
        select MeasureSums.Of(measure => values[(int)measure], distribution => durations[(int)distribution]);

    public static Gen<(T A, T B, T C)> Three<T>(Gen<T> gen) =>
        from a in gen
        from b in gen
        from c in gen
        select (a, b, c);
}

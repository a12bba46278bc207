namespace ServiceKpi.Domain.Measures;

/// <summary>
/// The measures of some outlets and days. Sums add up: the sums of a month are those of its days, the sums of a chain
/// those of its outlets. Addition is associative and commutative and <see cref="Zero"/> is its neutral element.
/// </summary>
public sealed class MeasureSums : IEquatable<MeasureSums>
{
    private readonly long[] sums;

    private MeasureSums(long[] sums, DurationHistogram firstResponseTimes, DurationHistogram resolutionTimes)
    {
        this.sums = sums;
        FirstResponseTimes = firstResponseTimes;
        ResolutionTimes = resolutionTimes;
    }

    /// <summary>Every measure, in the order of the rollup.</summary>
    public static IReadOnlyList<Measure> All { get; } = Enum.GetValues<Measure>();

    /// <summary>Nothing counted.</summary>
    public static MeasureSums Zero { get; } =
        new(new long[All.Count], DurationHistogram.Empty, DurationHistogram.Empty);

    /// <summary>The times to first response, on the day of the response.</summary>
    public DurationHistogram FirstResponseTimes { get; }

    /// <summary>The times to the last resolution, on the day of the resolution.</summary>
    public DurationHistogram ResolutionTimes { get; }

    /// <summary>The sum of one measure, 0 when nothing was counted.</summary>
    public long this[Measure measure] => sums[(int)measure];

    /// <summary>Makes sums of a value for each measure.</summary>
    public static MeasureSums Of(
        Func<Measure, long> valueOf, DurationHistogram? firstResponseTimes = null, DurationHistogram? resolutionTimes = null)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return new(
            [.. All.Select(valueOf)],
            firstResponseTimes ?? DurationHistogram.Empty,
            resolutionTimes ?? DurationHistogram.Empty);
    }

    /// <summary>The sums of both.</summary>
    /// <exception cref="OverflowException">A sum exceeds 2^63 − 1.</exception>
    public static MeasureSums operator +(MeasureSums left, MeasureSums right) => Sum([left, right]);

    /// <summary>The sums of all; <see cref="Zero"/> of none.</summary>
    /// <exception cref="OverflowException">A sum exceeds 2^63 − 1.</exception>
    public static MeasureSums Sum(IEnumerable<MeasureSums> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.ToList();
        return all.Count == 1
            ? all[0]
            : new(
                AddUp(all),
                DurationHistogram.Sum(all.Select(p => p.FirstResponseTimes)),
                DurationHistogram.Sum(all.Select(p => p.ResolutionTimes)));
    }

    /// <inheritdoc/>
    public bool Equals(MeasureSums? other) =>
        other is not null
        && sums.AsSpan().SequenceEqual(other.sums)
        && FirstResponseTimes.Equals(other.FirstResponseTimes)
        && ResolutionTimes.Equals(other.ResolutionTimes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasureSums);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(sums[0], sums[^1], FirstResponseTimes);

    private static long[] AddUp(List<MeasureSums> parts)
    {
        var total = new long[All.Count];
        foreach (var part in parts)
        {
            for (var i = 0; i < total.Length; i++)
            {
                total[i] = checked(total[i] + part.sums[i]);
            }
        }

        return total;
    }
}

namespace ServiceKpi.Domain.Measures;

/// <summary>
/// The measures of some outlets and days. Sums add up: the sums of a month are those of its days, the sums of a chain
/// those of its outlets. Addition is associative and commutative and <see cref="Zero"/> is its neutral element. Sums have 128
/// bits: the revenue of thousands of outlet-days in a small currency leaves 64.
/// </summary>
public sealed class MeasureSums : IEquatable<MeasureSums>
{
    private readonly Int128[] sums;

    private MeasureSums(Int128[] sums, DurationHistogram firstResponseTimes, DurationHistogram resolutionTimes)
    {
        this.sums = sums;
        FirstResponseTimes = firstResponseTimes;
        ResolutionTimes = resolutionTimes;
    }

    /// <summary>Every measure, in the order of the rollup.</summary>
    public static IReadOnlyList<Measure> All { get; } = Enum.GetValues<Measure>();

    /// <summary>Nothing counted.</summary>
    public static MeasureSums Zero { get; } =
        new(new Int128[All.Count], DurationHistogram.Empty, DurationHistogram.Empty);

    /// <summary>The times to first response, on the day of the response.</summary>
    public DurationHistogram FirstResponseTimes { get; }

    /// <summary>The times to the last resolution, on the day of the resolution.</summary>
    public DurationHistogram ResolutionTimes { get; }

    /// <summary>The sum of one measure, 0 when nothing was counted.</summary>
    /// <exception cref="OverflowException">It leaves 64 bits, as only money can: <see cref="Exact"/> has it.</exception>
    public long this[Measure measure] => checked((long)sums[(int)measure]);

    /// <summary>The sum of one measure, however large.</summary>
    public Int128 Exact(Measure measure) => sums[(int)measure];

    /// <summary>Makes sums of a value for each measure.</summary>
    public static MeasureSums Of(
        Func<Measure, Int128> valueOf, DurationHistogram? firstResponseTimes = null, DurationHistogram? resolutionTimes = null)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return new(
            [.. All.Select(valueOf)],
            firstResponseTimes ?? DurationHistogram.Empty,
            resolutionTimes ?? DurationHistogram.Empty);
    }

    /// <summary>The sums of both.</summary>
    public static MeasureSums operator +(MeasureSums left, MeasureSums right) => Sum([left, right]);

    /// <summary>The sums of all; <see cref="Zero"/> of none.</summary>
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

    private static Int128[] AddUp(List<MeasureSums> parts)
    {
        var total = new Int128[All.Count];
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

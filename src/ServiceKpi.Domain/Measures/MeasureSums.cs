namespace ServiceKpi.Domain.Measures;

/// <summary>
/// The measures of some outlets and days. Sums add up: the sums of a month are those of its days, the sums of a chain
/// those of its outlets. Addition is associative and commutative and <see cref="Zero"/> is its neutral element. Sums have 128
/// bits: the revenue of thousands of outlet-days in a small currency leaves 64.
/// </summary>
public sealed class MeasureSums : IEquatable<MeasureSums>
{
    private readonly Int128[] sums;

    private readonly DurationHistogram[] durations;

    private MeasureSums(Int128[] sums, DurationHistogram[] durations)
    {
        this.sums = sums;
        this.durations = durations;
    }

    /// <summary>Every measure, in the order of the rollup.</summary>
    public static IReadOnlyList<Measure> All { get; } = Enum.GetValues<Measure>();

    /// <summary>Every distribution.</summary>
    public static IReadOnlyList<Distribution> Distributions { get; } = Enum.GetValues<Distribution>();

    /// <summary>Nothing counted.</summary>
    public static MeasureSums Zero { get; } = Of(_ => 0);

    /// <summary>How many durations there are in all distributions together, 0 or more.</summary>
    public long Durations => durations.Sum(d => d.Count);

    /// <summary>The durations of a distribution; empty when nothing was counted.</summary>
    public DurationHistogram this[Distribution distribution] => durations[(int)distribution];

    /// <summary>The sum of one measure, 0 when nothing was counted.</summary>
    /// <exception cref="OverflowException">It leaves 64 bits, as only money can: <see cref="Exact"/> has it.</exception>
    public long this[Measure measure] => checked((long)sums[(int)measure]);

    /// <summary>The sum of one measure, however large.</summary>
    public Int128 Exact(Measure measure) => sums[(int)measure];

    /// <summary>Makes sums of a value for each measure and, where there are any, the durations of each distribution.</summary>
    public static MeasureSums Of(Func<Measure, Int128> valueOf, Func<Distribution, DurationHistogram>? durationsOf = null)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return new([.. All.Select(valueOf)], [.. Distributions.Select(durationsOf ?? (_ => DurationHistogram.Empty))]);
    }

    /// <summary>The sums of both.</summary>
    public static MeasureSums operator +(MeasureSums left, MeasureSums right) => Sum([left, right]);

    /// <summary>The sums of all; <see cref="Zero"/> of none.</summary>
    public static MeasureSums Sum(IEnumerable<MeasureSums> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.ToList();
        if (all.Count == 1)
        {
            return all[0];
        }

        var adder = new MeasureAdder();
        all.ForEach(adder.Add);
        return adder.Take();
    }

    /// <inheritdoc/>
    public bool Equals(MeasureSums? other) =>
        other is not null
        && sums.AsSpan().SequenceEqual(other.sums)
        && durations.AsSpan().SequenceEqual(other.durations);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasureSums);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(sums[0], sums[^1], durations[0]);

    /// <summary>Takes sums over, in the order of the measures, and durations in that of the distributions; none for no durations.</summary>
    internal static MeasureSums Of(Int128[] sums, DurationHistogram[]? durations = null) => new(sums, durations ?? Zero.durations);
}

/// <summary>All that a KPI is computed from, for some outlets and days.</summary>
/// <param name="Sums">The additive measures.</param>
/// <param name="Members">The members of the group of outlets at the start and end of the period.</param>
/// <param name="ScheduledDays">Outlet-days on which an outlet was to be open, by its dates and opening hours.</param>
/// <param name="Recorded">The kinds of facts that one of the outlets at least has recorded up to the last of the days.</param>
public sealed record Measurement(
    MeasureSums Sums, MembershipCounts Members = default, long ScheduledDays = 0, FactKinds Recorded = FactKinds.None)
{
    /// <summary>Nothing measured.</summary>
    public static Measurement Nothing { get; } = new(MeasureSums.Zero);

    /// <summary>
    /// Outlet-days on which an outlet was open: scheduled and not marked closed, or entered although not scheduled.
    /// </summary>
    public long TradingDays => ScheduledDays - Sums[Measure.MarkedClosedDays] + Sums[Measure.UnscheduledDays];
}

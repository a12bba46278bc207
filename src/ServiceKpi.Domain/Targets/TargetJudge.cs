namespace ServiceKpi.Domain.Targets;

/// <summary>The one rule by which a value meets its target, is at risk, or misses it.</summary>
internal static class TargetJudge
{
    /// <summary>A difference that is smaller than this part of the target is only one of arithmetic.</summary>
    private const double Rounding = 1e-9;

    /// <summary>
    /// How a value stands to its target: met when it is as good or better, at risk when it is worse but as good as the limit or
    /// better, missed otherwise. Target and limit themselves belong to the better side.
    /// </summary>
    /// <param name="better">Which way the KPI improves.</param>
    /// <param name="value">The value, in the KPI's unit.</param>
    /// <param name="target">The target, in the same unit.</param>
    /// <param name="limit">The worst value at risk; none when whatever misses the target is missed.</param>
    public static TargetStatus Judge(Direction better, double value, double target, double? limit) =>
        Reaches(better, value, target) ? TargetStatus.Met
        : limit is { } worst && Reaches(better, value, worst) ? TargetStatus.AtRisk
        : TargetStatus.Missed;

    private static bool Reaches(Direction better, double value, double mark)
    {
        var ahead = better == Direction.Higher ? value - mark : mark - value;
        return ahead >= -Rounding * Math.Max(1, Math.Abs(mark));
    }
}

/// <summary>A value's target, and how the value stands to it.</summary>
/// <param name="Value">
/// The target over the days and outlets of the value, in the KPI's unit: of a sum what its days were expected to bring.
/// </param>
/// <param name="Limit">The worst value that is at risk and not missed; none when whatever misses the target is missed.</param>
/// <param name="Status">How the value stands to it; none below the minimum sample and without a value.</param>
public sealed record TargetReading(double Value, double? Limit, TargetStatus Status)
{
    /// <summary>Of a sum over a part of its months the target of the whole months; none where the target is that itself.</summary>
    public double? OfWholeMonths { get; init; }

    /// <summary>Of a KPI that follows customers how many months they are followed, which need not be whole; none for any other.</summary>
    public double? FollowedMonths { get; init; }
}

/// <summary>How a value stands to its target.</summary>
public enum TargetStatus
{
    /// <summary>There is a target, and the value is none, or of too few cases, so that it is not judged.</summary>
    None,

    /// <summary>As good as the target, or better.</summary>
    Met,

    /// <summary>Worse than the target, and not worse than the limit.</summary>
    AtRisk,

    /// <summary>Worse than the limit, or than the target where there is no limit.</summary>
    Missed,
}

/// <summary>A target and its limit, and how those of several outlets or months become one.</summary>
/// <param name="Value">The target.</param>
/// <param name="Limit">The worst value at risk and not missed; none when whatever misses the target is missed.</param>
internal readonly record struct Aim(double Value, double? Limit)
{
    /// <summary>
    /// The sum of the aims, each times its weight. Where some have a limit and others have none, the target of the others is
    /// their limit.
    /// </summary>
    public static Aim Sum(IReadOnlyCollection<(Aim Aim, double Weight)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new Aim(
            parts.Sum(p => p.Weight * p.Aim.Value),
            parts.Any(p => p.Aim.Limit is not null) ? parts.Sum(p => p.Weight * (p.Aim.Limit ?? p.Aim.Value)) : null);
    }

    /// <summary>
    /// What the value of all together would be if each part met its own aim exactly: the mean, weighted by what each part is
    /// divided by, as Σ numerators / Σ denominators makes it. Null when all weights are 0.
    /// </summary>
    public static Aim? Mean(IReadOnlyCollection<(Aim Aim, double Weight)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = parts.Sum(p => p.Weight);
        return whole == 0 ? null : Sum([.. parts.Select(p => (p.Aim, p.Weight / whole))]);
    }
}

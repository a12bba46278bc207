namespace ServiceKpi.Domain.Targets;

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

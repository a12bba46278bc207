namespace ServiceKpi.Domain.Targets;

/// <summary>The target that an outlet has in a month, wherever it was set.</summary>
/// <param name="Source">What was set: by its <see cref="Target.Level"/> and <see cref="Target.From"/> it says where and since when.</param>
/// <param name="Value">The target in the KPI's unit.</param>
/// <param name="Limit">The worst value that is at risk and not missed; none when whatever misses the target is missed.</param>
public sealed record TargetInForce(Target Source, double Value, double? Limit);

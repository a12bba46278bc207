namespace ServiceKpi.Domain.Targets;

/// <summary>What is set at one place: a target and a limit, in hundredths of the KPI's unit.</summary>
/// <param name="ValueHundredths">The target; none when nothing is set.</param>
/// <param name="LimitHundredths">The worst value that is at risk and not missed, if there is one.</param>
public readonly record struct TargetAim(long? ValueHundredths, long? LimitHundredths)
{
    /// <summary>Nothing is set.</summary>
    public static TargetAim None { get; }

    /// <summary>What a target states; nothing for none.</summary>
    public static TargetAim Of(Target? target) => target is null ? None : new(target.ValueHundredths, target.LimitHundredths);

    /// <summary>What is in force; nothing for none.</summary>
    public static TargetAim Of(TargetInForce? target) => Of(target?.Source);
}

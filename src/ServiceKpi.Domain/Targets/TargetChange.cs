namespace ServiceKpi.Domain.Targets;

/// <summary>A target that somebody wants, and what was set at its place when it was shown.</summary>
/// <param name="Wanted">The target.</param>
/// <param name="Shown">What was set there in its month, when whoever wants it looked.</param>
public sealed record TargetChange(Target Wanted, TargetAim Shown);

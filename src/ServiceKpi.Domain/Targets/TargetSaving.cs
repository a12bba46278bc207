namespace ServiceKpi.Domain.Targets;

/// <summary>What became of changes that were to be stored together: each has a refusal of its own, beside what is set there now.</summary>
/// <param name="Stored">How many were stored: all that changed something, or none.</param>
/// <param name="Refused">Those that were refused; when there is one, nothing was stored.</param>
public sealed record TargetSaving(int Stored, IReadOnlyList<TargetRefusal> Refused);

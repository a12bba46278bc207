namespace ServiceKpi.Domain.Targets;

/// <summary>A change that was not made, and why.</summary>
/// <param name="Change">The change.</param>
/// <param name="Ruling">What forbids it; none when somebody else has changed the same in between.</param>
/// <param name="Now">What is set there now.</param>
public sealed record TargetRefusal(TargetChange Change, TargetRuling? Ruling, TargetAim Now)
{
    /// <summary>True when somebody else has changed the same in between.</summary>
    public bool IsConflict => Ruling is null;
}

namespace ServiceKpi.Domain.Promotions;

/// <summary>A day of an outlet beside or in a promotion event.</summary>
/// <param name="Day">The day.</param>
/// <param name="Phase">Where it lies.</param>
/// <param name="Use">Whether it counts.</param>
/// <param name="Visits">The visits entered; null when none were, 0 is a real number.</param>
public sealed record EventDay(DateOnly Day, EventPhase Phase, EventDayUse Use, long? Visits)
{
    /// <summary>True when another event ran too, which a day of the event itself cannot be told apart from.</summary>
    public bool IsShared { get; init; }
}

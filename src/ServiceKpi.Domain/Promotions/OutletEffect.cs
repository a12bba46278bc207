namespace ServiceKpi.Domain.Promotions;

/// <summary>What an event did at one outlet.</summary>
/// <param name="Days">The outlet's days around the event.</param>
/// <param name="During">The visits of the event against the baseline.</param>
/// <param name="After">The visits of the week after it against the same baseline.</param>
public sealed record OutletEffect(EventDays Days, VisitChange During, VisitChange After)
{
    /// <summary>The effect of an outlet's days.</summary>
    public static OutletEffect Of(EventDays days) =>
        new(days, VisitChanges.Of([days], EventPhase.During), VisitChanges.Of([days], EventPhase.After));
}

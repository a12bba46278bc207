namespace ServiceKpi.Domain.Promotions;

/// <summary>An event and its version, which grows with each change.</summary>
/// <param name="Event">The event.</param>
/// <param name="Version">The version, 0 or more.</param>
public sealed record StoredEvent(PromotionEvent Event, int Version);

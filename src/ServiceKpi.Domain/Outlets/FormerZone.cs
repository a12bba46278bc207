namespace ServiceKpi.Domain.Outlets;

/// <summary>The time zone that an outlet had before it moved to another.</summary>
/// <param name="NextFrom">The first day in the next one.</param>
/// <param name="TimeZone">Its IANA id.</param>
public sealed record FormerZone(DateOnly NextFrom, string TimeZone);

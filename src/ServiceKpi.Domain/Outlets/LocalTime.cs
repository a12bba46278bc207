namespace ServiceKpi.Domain.Outlets;

/// <summary>
/// Which instants the clocks on the wall of a zone show a time at. Found by going there and back: the zone's own answers on
/// skipped and repeated times are wrong where winter time is the exception (Dublin) or the offset changed for good.
/// </summary>
public static class LocalTime
{
    /// <summary>More than any zone is ahead of or behind UTC, so that the instant lies between.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromHours(15);

    /// <summary>The first instant, and the second where the time comes twice; none where the clocks skip it.</summary>
    public static (DateTime First, DateTime? Second)? Instants(DateTime local, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var around = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(around - Margin);
        var after = zone.GetUtcOffset(around + Margin);
        DateTime? early = Shows(around - before, before, zone) ? around - before : null;
        DateTime? late = after != before && Shows(around - after, after, zone) ? around - after : null;
        return (early, late) switch
        {
            (null, null) => null,
            ({ } first, _) => (first, late),
            (null, { } only) => (only, null),
        };
    }

    /// <summary>True when the clocks skip the time.</summary>
    public static bool IsSkipped(DateTime local, TimeZoneInfo zone) => Instants(local, zone) is null;

    private static bool Shows(DateTime instant, TimeSpan offset, TimeZoneInfo zone) => zone.GetUtcOffset(instant) == offset;
}

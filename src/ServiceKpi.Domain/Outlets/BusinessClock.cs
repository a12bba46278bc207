namespace ServiceKpi.Domain.Outlets;

/// <summary>
/// A clock that runs only while an outlet is open. It counts real seconds, so the hour that a change to summer time
/// leaves out is not counted and the hour that autumn repeats is counted twice.
/// </summary>
public static class BusinessClock
{
    /// <summary>
    /// The open seconds from <paramref name="from"/> to <paramref name="to"/>, both UTC: 0 when the outlet was closed
    /// throughout. Each day uses the hours valid on that day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public static long OpenSeconds(DateTime from, DateTime to, OpeningHours hours, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var lastDay = LocalDay(to, zone);
        var open = TimeSpan.Zero;
        for (var day = LocalDay(from, zone); day <= lastDay; day = day.AddDays(1))
        {
            foreach (var shift in hours.On(day))
            {
                var opens = Later(from, Instant(day, shift.Opens, zone, first: true));
                var closes = Earlier(to, Instant(day, shift.Closes, zone, first: false));
                open += closes > opens ? closes - opens : TimeSpan.Zero;
            }
        }

        return (long)open.TotalSeconds;
    }

    /// <summary>The calendar day on which the UTC instant falls in the zone.</summary>
    public static DateOnly LocalDay(DateTime instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));

    /// <summary>
    /// The UTC instant of a local minute. A minute that summer time skips is the end of the gap; of a minute that comes
    /// twice, the <paramref name="first"/> or the last occurrence.
    /// </summary>
    private static DateTime Instant(DateOnly day, int minute, TimeZoneInfo zone, bool first)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        if (!zone.IsAmbiguousTime(local))
        {
            return TimeZoneInfo.ConvertTimeToUtc(local, zone);
        }

        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return DateTime.SpecifyKind(local - (first ? offsets.Max() : offsets.Min()), DateTimeKind.Utc);
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}

namespace ServiceKpi.Domain.Outlets;

/// <summary>
/// A clock that runs only while an outlet is open. It counts real seconds, so the hour that a change to summer time
/// leaves out is not counted and the hour that autumn repeats is counted twice.
/// </summary>
internal static class BusinessClock
{
    /// <summary>Nobody waits longer for an outlet to be open.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(400);

    /// <summary>
    /// The seconds from <paramref name="from"/> to <paramref name="to"/>, both UTC, by the clock that responses of an outlet are
    /// measured by: elapsed ones, or open ones where the outlet has chosen so.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">By open seconds, <paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public static long ResponseSeconds(Outlet outlet, DateTime from, DateTime to)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return outlet.ResponseClockFollowsHours ? OpenSeconds(from, to, outlet.Hours, outlet.Zone) : (long)(to - from).TotalSeconds;
    }

    /// <summary>
    /// The open seconds from <paramref name="from"/> to <paramref name="to"/>, both UTC: 0 when the outlet was closed
    /// throughout. Each day uses the hours valid on that day, told in their own zone, or in <paramref name="zone"/>
    /// where they name none.
    /// </summary>
    /// <remarks>
    /// An outlet that moves to another zone sets its clock at the end of the last day in the old one, as summer time
    /// does: forward, and the hours skipped are not counted; or back, and the last hours of that day come again. Every
    /// instant is told by one zone only, so none counts twice, and none is lost that both zones call open.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public static long OpenSeconds(DateTime from, DateTime to, OpeningHours hours, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var open = TimeSpan.Zero;
        foreach (var (opens, closes) in Stretches(from, to, hours, zone))
        {
            open += closes - opens;
        }

        return (long)open.TotalSeconds;
    }

    /// <summary>
    /// When so many open seconds have passed since <paramref name="from"/>, UTC, told as in <see cref="OpenSeconds"/>: the first instant from
    /// which on they are at least <paramref name="seconds"/>. None when that takes more than <see cref="LongestWait"/>.
    /// </summary>
    public static DateTime? OpenUntil(DateTime from, long seconds, OpeningHours hours, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(zone);
        var left = TimeSpan.FromSeconds(seconds);
        foreach (var (opens, closes) in Stretches(from, from + LongestWait, hours, zone))
        {
            if (closes - opens >= left)
            {
                return opens + left;
            }

            left -= closes - opens;
        }

        return null;
    }

    /// <summary>The calendar day on which the UTC instant falls in the zone.</summary>
    public static DateOnly LocalDay(DateTime instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, zone));

    /// <summary>When a calendar day of the zone is over, UTC: the beginning of the next.</summary>
    public static DateTime EndOf(DateOnly day, TimeZoneInfo zone) => Instant(Local(day.AddDays(1), 0), zone, first: true);

    /// <summary>When it is open between two instants, in order.</summary>
    private static IEnumerable<(DateTime Opens, DateTime Closes)> Stretches(DateTime from, DateTime to, OpeningHours hours, TimeZoneInfo zone)
    {
        var told = hours.Weeks.Count > 0 ? hours.Weeks[0].Zone ?? zone : zone;
        foreach (var week in hours.Weeks)
        {
            var next = week.Zone ?? zone;
            if (next.Id == told.Id)
            {
                continue;
            }

            var moved = Earlier(to, Instant(Local(week.ValidFrom, 0), told, first: true));
            if (moved > from)
            {
                foreach (var stretch in InZone(from, moved, hours, told))
                {
                    yield return stretch;
                }

                from = moved;
            }

            told = next;
        }

        foreach (var stretch in InZone(from, to, hours, told))
        {
            yield return stretch;
        }
    }

    private static IEnumerable<(DateTime Opens, DateTime Closes)> InZone(DateTime from, DateTime to, OpeningHours hours, TimeZoneInfo zone)
    {
        var lastDay = LocalDay(to, zone);
        var counted = from;
        for (var day = LocalDay(from, zone); day <= lastDay; day = day.AddDays(1))
        {
            foreach (var shift in hours.On(day))
            {
                var opens = Later(counted, Opening(day, shift, zone));
                var closes = Earlier(to, Closing(day, shift, zone));
                if (closes > opens)
                {
                    yield return (opens, closes);
                }

                counted = Later(counted, closes);
            }
        }
    }

    /// <summary>Where summer time skips the minute of opening, the end of the gap; where it comes twice, the first.</summary>
    private static DateTime Opening(DateOnly day, Shift shift, TimeZoneInfo zone) =>
        Instant(Local(day, shift.Opens), zone, first: true);

    /// <summary>
    /// The end of the last open minute, so that a shift that closes where a repeated hour begins does not have it. Where
    /// summer time skips that minute, the end of the gap; where it comes twice, the last.
    /// </summary>
    private static DateTime Closing(DateOnly day, Shift shift, TimeZoneInfo zone)
    {
        var lastMinute = Local(day, shift.Closes - 1);
        var instant = Instant(lastMinute, zone, first: false);
        return LocalTime.IsSkipped(lastMinute, zone) ? instant : instant.AddMinutes(1);
    }

    private static DateTime Local(DateOnly day, int minute) => day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);

    private static DateTime Instant(DateTime local, TimeZoneInfo zone, bool first)
    {
        var shown = LocalTime.Instants(local, zone);
        while (shown is null)
        {
            local = local.AddMinutes(1);
            shown = LocalTime.Instants(local, zone);
        }

        return first ? shown.Value.First : shown.Value.Second ?? shown.Value.First;
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}

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

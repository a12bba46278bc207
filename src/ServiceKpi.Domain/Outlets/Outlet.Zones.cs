namespace ServiceKpi.Domain.Outlets;

/// <content>The time zones that an outlet has and had.</content>
public sealed partial class Outlet
{
    private TimeZoneInfo? zone;

    /// <summary>The IANA id of the time zone that the outlet has now, such as <c>Asia/Makassar</c>.</summary>
    public string TimeZone { get; private set; }

    /// <summary>The zones that it had before, the longest ago first; empty while it has never moved to another.</summary>
    public IReadOnlyList<FormerZone> FormerZones { get; private set; } = [];

    /// <summary>The time zone that the outlet has now.</summary>
    public TimeZoneInfo Zone => zone is { } known && known.Id == TimeZone ? known : zone = ZoneOf(TimeZone);

    /// <summary>
    /// Moves the outlet to another time zone from a day on, which moves no history: hours that held before that day stay
    /// told in the zone they had, and from that day on the same shifts hold in the new zone. <see cref="Zone"/> changes at once,
    /// so the day should not lie ahead.
    /// </summary>
    /// <exception cref="ArgumentException">The zone is blank or unknown.</exception>
    public void MoveTo(string timeZone, DateOnly from)
    {
        var moved = KnownZone(timeZone);
        if (moved != TimeZone)
        {
            FormerZones = Former(from, moved);
            Hours = Hours.Moved(from, TimeZone);
            TimeZone = moved;
        }
    }

    /// <summary>The zone that the outlet has on the day: its hours of that day and times on its wall are told in it.</summary>
    public TimeZoneInfo ZoneOn(DateOnly day) =>
        Hours.ZoneOn(day) ?? (FormerZones.FirstOrDefault(f => day < f.NextFrom) is { } former ? ZoneOf(former.TimeZone) : Zone);

    /// <summary>The calendar day on which the UTC instant falls at the outlet, in the zone that it had then.</summary>
    public DateOnly DayOf(DateTime instant)
    {
        foreach (var former in FormerZones)
        {
            var day = BusinessClock.LocalDay(instant, ZoneOf(former.TimeZone));
            if (day < former.NextFrom)
            {
                return day;
            }
        }

        return BusinessClock.LocalDay(instant, Zone);
    }

    internal static TimeZoneInfo ZoneOf(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var known)
        ? known
        : throw new ArgumentException($"'{timeZone}' is not a known time zone.", nameof(timeZone));

    /// <summary>The zones before a move; a move that brings an outlet back on the day it left was none.</summary>
    private FormerZone[] Former(DateOnly from, string next)
    {
        var earlier = FormerZones.Where(f => f.NextFrom < from);
        var last = from == DateOnly.MinValue ? next : ZoneOn(from.AddDays(-1)).Id;
        return [.. last == next ? earlier : earlier.Append(new FormerZone(from, last))];
    }

    private static string KnownZone(string timeZone)
    {
        var id = Text.Required(timeZone, nameof(timeZone), CodeLength);
        ZoneOf(id);
        return id;
    }
}

/// <summary>The time zone that an outlet had before it moved to another.</summary>
/// <param name="NextFrom">The first day in the next one.</param>
/// <param name="TimeZone">Its IANA id.</param>
public sealed record FormerZone(DateOnly NextFrom, string TimeZone);

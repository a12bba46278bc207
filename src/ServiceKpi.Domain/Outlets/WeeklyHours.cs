using System.Globalization;

namespace ServiceKpi.Domain.Outlets;

/// <summary>The opening hours of a usual week, valid from a day on until the next weekly hours begin.</summary>
public sealed class WeeklyHours
{
    private readonly IReadOnlyList<Shift>[] shifts = new IReadOnlyList<Shift>[7];

    /// <summary>Makes weekly hours; a weekday that is not named is closed.</summary>
    /// <exception cref="ArgumentException">Two shifts of one weekday overlap, or the zone is unknown.</exception>
    public WeeklyHours(
        DateOnly validFrom, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> week, string? timeZone = null)
    {
        ArgumentNullException.ThrowIfNull(week);
        ValidFrom = validFrom;
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
        {
            shifts[(int)weekday] = OpeningHours.InOrder(week.GetValueOrDefault(weekday) ?? []);
        }

        TimeZone = timeZone;
        Zone = timeZone is null ? null : Outlet.ZoneOf(timeZone);
    }

    private WeeklyHours(DateOnly validFrom, WeeklyHours likewise, string? timeZone)
        : this(validFrom, Enum.GetValues<DayOfWeek>().ToDictionary(d => d, likewise.On), timeZone)
    {
    }

    /// <summary>The first day on which these hours hold.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>
    /// The IANA id of the zone that the hours are told in, where the outlet has moved to another since; none for the
    /// zone that the outlet has now.
    /// </summary>
    public string? TimeZone { get; }

    /// <summary>The zone of <see cref="TimeZone"/>, or null.</summary>
    public TimeZoneInfo? Zone { get; }

    /// <summary>The shifts of a weekday in order; empty when closed.</summary>
    public IReadOnlyList<Shift> On(DayOfWeek weekday) => shifts[(int)weekday];

    /// <summary>A week without a closed minute: what holds before the first weekly hours.</summary>
    internal static WeeklyHours AllDay(DateOnly validFrom, string? timeZone) => new(
        validFrom,
        Enum.GetValues<DayOfWeek>().ToDictionary(d => d, IReadOnlyList<Shift> (_) => [Shift.AllDay]),
        timeZone);

    /// <summary>The same shifts from another day on or in another zone.</summary>
    internal WeeklyHours From(DateOnly validFrom, string? timeZone) =>
        validFrom == ValidFrom && timeZone == TimeZone ? this : new(validFrom, this, timeZone);
}

/// <summary>
/// A stretch of one local day in which an outlet is open, in minutes after midnight: from <see cref="Opens"/>
/// (included) to <see cref="Closes"/> (excluded). A night shift is two stretches, one on each day.
/// </summary>
public readonly record struct Shift
{
    /// <summary>The minutes of a day, the latest possible closing.</summary>
    public const int MinutesOfDay = 24 * 60;

    /// <summary>Makes a shift.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ opens &lt; closes ≤ 1440.</exception>
    public Shift(int opens, int closes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opens);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(closes, MinutesOfDay);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(closes, opens);
        Opens = opens;
        Closes = closes;
    }

    /// <summary>Midnight to midnight.</summary>
    public static Shift AllDay { get; } = new(0, MinutesOfDay);

    /// <summary>The minute of opening, 0 to 1439.</summary>
    public int Opens { get; }

    /// <summary>The minute of closing, 1 to 1440.</summary>
    public int Closes { get; }

    /// <summary>The shift as <c>08:00-17:30</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Opens / 60:00}:{Opens % 60:00}-{Closes / 60:00}:{Closes % 60:00}");
}

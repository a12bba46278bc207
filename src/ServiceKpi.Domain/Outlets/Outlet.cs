using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Domain.Outlets;

/// <summary>A service center: the place that customers visit and that every fact belongs to.</summary>
public sealed class Outlet
{
    /// <summary>The longest code, in characters.</summary>
    public const int CodeLength = 64;

    /// <summary>Makes an outlet.</summary>
    /// <exception cref="ArgumentException">
    /// The code or name is blank or too long, the zone is unknown, or the outlet closes before it opens.
    /// </exception>
    public Outlet(
        string code,
        string name,
        string timeZone,
        string? region = null,
        string? city = null,
        DateOnly? openedOn = null,
        DateOnly? closedOn = null,
        OpeningHours? hours = null,
        bool responseClockFollowsHours = false)
    {
        Code = Text.Required(code, nameof(code), CodeLength);
        Name = Text.Required(name, nameof(name));
        TimeZone = Text.Required(timeZone, nameof(timeZone), CodeLength);
        Zone = TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone)
            ? zone
            : throw new ArgumentException($"'{TimeZone}' is not a known time zone.", nameof(timeZone));
        Region = Text.Optional(region, nameof(region));
        City = Text.Optional(city, nameof(city));
        if (closedOn < openedOn)
        {
            throw new ArgumentException($"The outlet closes on {closedOn:O}, before it opens on {openedOn:O}.", nameof(closedOn));
        }

        OpenedOn = openedOn;
        ClosedOn = closedOn;
        Hours = hours ?? OpeningHours.Unstated;
        ResponseClockFollowsHours = responseClockFollowsHours;
    }

    /// <summary>The number the data layer knows the outlet by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The short unique code, such as <c>SBY01</c>.</summary>
    public string Code { get; private set; }

    /// <summary>The name people use.</summary>
    public string Name { get; private set; }

    /// <summary>The region the organisation counts the outlet to, if any.</summary>
    public string? Region { get; private set; }

    /// <summary>The city, if stated.</summary>
    public string? City { get; private set; }

    /// <summary>The IANA id of the outlet's time zone, such as <c>Asia/Makassar</c>.</summary>
    public string TimeZone { get; private set; }

    /// <summary>The outlet's time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The first trading day; unknown means that it has always been open.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The last trading day, included; none while the outlet trades.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>When the outlet is open.</summary>
    public OpeningHours Hours { get; private set; }

    /// <summary>True when first response time counts open seconds only; false (the default) for elapsed time.</summary>
    public bool ResponseClockFollowsHours { get; private set; }

    /// <summary>Takes over the id and the opening hours of <paramref name="stored"/>, which the same outlet had before.</summary>
    public Outlet KeepingHoursOf(Outlet stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Id = stored.Id;
        Hours = stored.Hours;
        ResponseClockFollowsHours = stored.ResponseClockFollowsHours;
        return this;
    }

    /// <summary>The calendar day on which the UTC instant falls at the outlet.</summary>
    public DateOnly DayOf(DateTime instant) => BusinessClock.LocalDay(instant, Zone);

    /// <summary>True when the outlet is open on the day according to its dates and opening hours.</summary>
    public bool TradesOn(DateOnly day) =>
        !(day < OpenedOn) && !(day > ClosedOn) && Hours.On(day).Count > 0;

    /// <summary>The number of days in the period on which the outlet is open, 0 to the period's length.</summary>
    public int TradingDays(Period period) => period.EachDay().Count(TradesOn);
}

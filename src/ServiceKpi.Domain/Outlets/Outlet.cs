using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Domain.Outlets;

/// <summary>A service center: the place that customers visit and that every fact belongs to.</summary>
public sealed partial class Outlet
{
    /// <summary>The longest code, in characters.</summary>
    public const int CodeLength = TextLimits.Code;

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
        TimeZone = KnownZone(timeZone);
        Describe(name, city);
        Region = Text.Optional(region, nameof(region));
        TradeBetween(openedOn, closedOn);
        OpenAt(hours ?? OpeningHours.Unstated, responseClockFollowsHours);
    }

    /// <summary>The number the data layer knows the outlet by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The short unique code, such as <c>SBY01</c>.</summary>
    public string Code { get; private set; }

    /// <summary>The name people use.</summary>
    public string Name { get; private set; }

    /// <summary>The region the outlet belongs to now, if any.</summary>
    public string? Region { get; private set; }

    /// <summary>What it belonged to before, the longest ago first; empty while it has never moved.</summary>
    public IReadOnlyList<FormerRegion> FormerRegions { get; private set; } = [];

    /// <summary>The city, if stated.</summary>
    public string? City { get; private set; }

    /// <summary>The first trading day; unknown means that it has always been open.</summary>
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The last trading day, included; none while the outlet trades.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>When the outlet is open.</summary>
    public OpeningHours Hours { get; private set; }

    /// <summary>True when first response time counts open seconds only; false (the default) for elapsed time.</summary>
    public bool ResponseClockFollowsHours { get; private set; }

    /// <summary>Gives the outlet a code that addresses can hold, in place of one that was stored before there was a rule.</summary>
    /// <exception cref="ArgumentException">No outlet may have the code.</exception>
    public void Recode(string code)
    {
        var next = Text.Required(code, nameof(code), OutletCode.Longest);
        Code = OutletCode.IsAllowed(next) ? next : throw new ArgumentException($"'{next}' is no code of an outlet.", nameof(code));
    }

    /// <summary>Changes how people call the outlet and where it is.</summary>
    /// <exception cref="ArgumentException">The name is blank, or a text is too long.</exception>
    [MemberNotNull(nameof(Name))]
    public void Describe(string name, string? city)
    {
        var named = Text.Required(name, nameof(name));
        City = Text.Optional(city, nameof(city));
        Name = named;
    }

    /// <summary>
    /// Moves the outlet to another region, or to none, from the month that holds the day on. Months before it stay with the
    /// region they had, or with none.
    /// </summary>
    /// <exception cref="ArgumentException">The name is too long.</exception>
    public void MoveToRegion(string? region, DateOnly from)
    {
        var next = Text.Optional(region, nameof(region));
        var month = Month.Of(from).From;
        if (next != Region && !FormerRegions.Any(f => f.NextFrom >= month))
        {
            FormerRegions = [.. FormerRegions, new FormerRegion(month, Region)];
        }

        Region = next;
    }

    /// <summary>The region that the outlet belongs to in the month that holds the day, if any.</summary>
    public string? RegionOn(DateOnly day) => FormerRegions.FirstOrDefault(f => day < f.NextFrom) is { } former ? former.Name : Region;

    /// <summary>Every region that the outlet belongs to or ever did; one that it came back to is named again.</summary>
    public IEnumerable<string> RegionsEver() => FormerRegions.Select(f => f.Name).Append(Region).OfType<string>();

    /// <summary>Changes the first and the last trading day, both included; none for always and for still.</summary>
    /// <exception cref="ArgumentException">The outlet closes before it opens.</exception>
    public void TradeBetween(DateOnly? openedOn, DateOnly? closedOn)
    {
        if (closedOn < openedOn)
        {
            throw new ArgumentException($"The outlet closes on {closedOn:O}, before it opens on {openedOn:O}.", nameof(closedOn));
        }

        OpenedOn = openedOn;
        ClosedOn = closedOn;
    }

    /// <summary>Changes the opening hours and whether first response time counts open seconds only.</summary>
    [MemberNotNull(nameof(Hours))]
    public void OpenAt(OpeningHours hours, bool responseClockFollowsHours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        Hours = hours;
        ResponseClockFollowsHours = responseClockFollowsHours;
    }

    /// <summary>
    /// Takes over the id and the opening hours of <paramref name="stored"/>, which the same outlet had before. Where its
    /// zone was another, the outlet has moved on <paramref name="movedOn"/>; none means that the old zone was wrong and
    /// the hours always were those of the new one.
    /// </summary>
    public Outlet KeepingHoursOf(Outlet stored, DateOnly? movedOn = null)
    {
        ArgumentNullException.ThrowIfNull(stored);
        (Id, FormerZones) = (stored.Id, stored.FormerZones);
        OpenAt(stored.Hours, stored.ResponseClockFollowsHours);
        if (movedOn is { } day && stored.TimeZone != TimeZone)
        {
            (var next, TimeZone) = (TimeZone, stored.TimeZone);
            MoveTo(next, day);
        }

        return this;
    }

    /// <summary>
    /// States the usual week, in the place of what holds on a day. A first statement holds from the beginning, or from the day after the last that nobody
    /// can change; a later one from that day on. The week that holds, or is to hold at last, said again changes nothing.
    /// </summary>
    /// <param name="week">The shifts by weekday; one that is not named is closed.</param>
    /// <param name="today">From when on a change holds.</param>
    /// <param name="lockedUntil">The last day that nobody can change; none where every day can be.</param>
    /// <exception cref="ArgumentException">Two shifts of one weekday overlap.</exception>
    public void StateWeek(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> week, DateOnly today, DateOnly? lockedUntil)
    {
        var open = lockedUntil?.AddDays(1) ?? DateOnly.MinValue;
        var from = Hours.Weeks.Count == 0 || today < open ? open : today;
        var said = WeekText.Of(new WeeklyHours(from, week));
        IEnumerable<WeeklyHours> known = Hours.Weeks.Where(w => w.ValidFrom <= from).TakeLast(1).Concat(Hours.Weeks.TakeLast(1));
        if (known.All(w => WeekText.Of(w) != said))
        {
            Hours = Hours.WithWeek(from, week);
        }
    }

    /// <summary>
    /// Takes over the regions of <paramref name="stored"/>, which the same outlet had before. Where its last one was another,
    /// the outlet has moved on <paramref name="movedOn"/>.
    /// </summary>
    public Outlet KeepingRegionsOf(Outlet stored, DateOnly movedOn)
    {
        ArgumentNullException.ThrowIfNull(stored);
        (var region, Region, FormerRegions) = (Region, stored.Region, stored.FormerRegions);
        MoveToRegion(region, movedOn);
        return this;
    }

    /// <summary>True when the outlet exists on the day: not before it opens, nor after it has closed for good.</summary>
    public bool ExistsOn(DateOnly day) => !(day < OpenedOn) && !(day > ClosedOn);

    /// <summary>True when the outlet is open on the day according to its dates and opening hours.</summary>
    public bool TradesOn(DateOnly day) =>
        ExistsOn(day) && Hours.On(day).Count > 0;

    /// <summary>When a day is over here, UTC, by the zone that the outlet has now.</summary>
    public DateTime EndOf(DateOnly day) => BusinessClock.EndOf(day, Zone);

    /// <summary>The next day after a day on which the outlet is open; none when it is not for a year.</summary>
    public DateOnly? NextTradingDay(DateOnly day)
    {
        for (var next = day.AddDays(1); next <= day.AddYears(1); next = next.AddDays(1))
        {
            if (TradesOn(next))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>The number of days in the period on which the outlet is open, 0 to the period's length.</summary>
    public int TradingDays(Period period) =>
        period.Intersect(new Period(OpenedOn ?? DateOnly.MinValue, ClosedOn ?? DateOnly.MaxValue)) is { } days ? Hours.OpenDays(days) : 0;
}

/// <summary>What an outlet belonged to before it moved to another region.</summary>
/// <param name="NextFrom">The first day of the first month in which it belonged to the next one.</param>
/// <param name="Name">The region; none when it belonged to none.</param>
public sealed record FormerRegion(DateOnly NextFrom, string? Name);

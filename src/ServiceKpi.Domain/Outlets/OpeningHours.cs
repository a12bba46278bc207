namespace ServiceKpi.Domain.Outlets;

/// <summary>
/// When an outlet is open: weekly hours, each valid from a day on, and dated exceptions (a holiday is an exception
/// without shifts). Days before the first weekly hours, and every day of an outlet that has none, count as open all day.
/// </summary>
public sealed class OpeningHours
{
    private static readonly IReadOnlyList<Shift> AllDay = [Shift.AllDay];

    private readonly WeeklyHours[] weeks;
    private readonly DateOnly[] exceptionDays;

    /// <summary>Makes opening hours.</summary>
    /// <exception cref="ArgumentException">Two weekly hours begin on one day, or shifts of one day overlap.</exception>
    public OpeningHours(IEnumerable<WeeklyHours> weeks, IReadOnlyDictionary<DateOnly, IReadOnlyList<Shift>> exceptions)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        ArgumentNullException.ThrowIfNull(exceptions);
        this.weeks = [.. weeks.OrderBy(w => w.ValidFrom)];
        if (this.weeks.Select(w => w.ValidFrom).Distinct().Count() != this.weeks.Length)
        {
            throw new ArgumentException("Two weekly hours begin on the same day.", nameof(weeks));
        }

        Exceptions = exceptions.ToDictionary(e => e.Key, e => InOrder(e.Value));
        exceptionDays = [.. Exceptions.Keys.Order()];
    }

    /// <summary>Open all day, every day: what is assumed of an outlet whose hours nobody has stated.</summary>
    public static OpeningHours Unstated { get; } = new([], new Dictionary<DateOnly, IReadOnlyList<Shift>>());

    /// <summary>The weekly hours, the earliest first.</summary>
    public IReadOnlyList<WeeklyHours> Weeks => weeks;

    /// <summary>The days that differ from their week; no shifts means closed.</summary>
    public IReadOnlyDictionary<DateOnly, IReadOnlyList<Shift>> Exceptions { get; }

    /// <summary>True when there are weekly hours or exceptions.</summary>
    public bool AreStated => weeks.Length + Exceptions.Count > 0;

    /// <summary>The shifts of a day in order; empty when closed.</summary>
    public IReadOnlyList<Shift> On(DateOnly day) =>
        Exceptions.TryGetValue(day, out var exception) ? exception : ByWeek(day);

    /// <summary>The number of days in the period that have a shift, 0 to the period's length.</summary>
    public int OpenDays(Period period)
    {
        var (open, from) = (0, period.From);
        foreach (var week in weeks.Where(w => w.ValidFrom > period.From && w.ValidFrom <= period.To))
        {
            open += OpenDaysOfWeek(WeekOf(from), new Period(from, week.ValidFrom.AddDays(-1)));
            from = week.ValidFrom;
        }

        open += OpenDaysOfWeek(WeekOf(from), new Period(from, period.To));
        var first = Array.BinarySearch(exceptionDays, period.From);
        for (var i = first < 0 ? ~first : first; i < exceptionDays.Length && exceptionDays[i] <= period.To; i++)
        {
            open += Math.Sign(Exceptions[exceptionDays[i]].Count) - Math.Sign(ByWeek(exceptionDays[i]).Count);
        }

        return open;
    }

    /// <summary>
    /// The zone in which the shifts of a day are told, its exception too; null for the zone that the outlet has now.
    /// Days before the first weekly hours have its zone.
    /// </summary>
    public TimeZoneInfo? ZoneOn(DateOnly day) => (WeekOf(day) ?? weeks.FirstOrDefault())?.Zone;

    /// <summary>
    /// These hours with another usual week from a day on, in place of one that begins on that day. It holds until the
    /// next week begins, in the zone which that stretch had.
    /// </summary>
    /// <exception cref="ArgumentException">Two shifts of one weekday overlap.</exception>
    public OpeningHours WithWeek(DateOnly validFrom, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> week) =>
        With(new WeeklyHours(validFrom, week, TimeZoneOn(validFrom)));

    /// <summary>
    /// These hours without the week that begins on the day: the one before holds on, in the zone which the days had,
    /// so that a change of zone remains. The same hours when no week begins there.
    /// </summary>
    public OpeningHours WithoutWeek(DateOnly validFrom)
    {
        var at = Array.FindIndex(weeks, w => w.ValidFrom == validFrom);
        if (at < 0)
        {
            return this;
        }

        var before = at > 0 ? weeks[at - 1] : WeeklyHours.AllDay(validFrom, weeks.ElementAtOrDefault(1)?.TimeZone);
        return before.TimeZone == weeks[at].TimeZone
            ? new OpeningHours(weeks.Where(w => w.ValidFrom != validFrom), Exceptions)
            : With(before.From(validFrom, weeks[at].TimeZone));
    }

    /// <summary>These hours with other shifts on one day; none for closed.</summary>
    /// <exception cref="ArgumentException">Two shifts overlap.</exception>
    public OpeningHours WithException(DateOnly day, IReadOnlyList<Shift> shifts) =>
        new(weeks, new Dictionary<DateOnly, IReadOnlyList<Shift>>(Exceptions) { [day] = shifts });

    /// <summary>These hours with the usual shifts on the day.</summary>
    public OpeningHours WithoutException(DateOnly day) =>
        new(weeks, Exceptions.Where(e => e.Key != day).ToDictionary());

    /// <summary>
    /// These hours of an outlet that moves to another zone: days before keep the zone they had, which is
    /// <paramref name="oldZone"/> where none is written; from the day on the same shifts hold in the zone it has then.
    /// </summary>
    internal OpeningHours Moved(DateOnly from, string oldZone)
    {
        if (!AreStated)
        {
            return this;
        }

        List<WeeklyHours> earlier = [.. weeks.Where(w => w.ValidFrom < from)];
        if (earlier.Count == 0 && from > DateOnly.MinValue)
        {
            earlier = [WeeklyHours.AllDay(DateOnly.MinValue, oldZone)];
        }

        List<WeeklyHours> later = [.. weeks.Where(w => w.ValidFrom >= from).Select(w => w.From(w.ValidFrom, null))];
        if (earlier.Count > 0 && !later.Exists(w => w.ValidFrom == from))
        {
            later.Add(earlier[^1].From(from, null));
        }

        return new OpeningHours([.. earlier.Select(w => w.From(w.ValidFrom, w.TimeZone ?? oldZone)), .. later], Exceptions);
    }

    internal static IReadOnlyList<Shift> InOrder(IReadOnlyList<Shift> shifts)
    {
        Shift[] ordered = [.. shifts.OrderBy(s => s.Opens)];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Opens < ordered[i - 1].Closes)
            {
                throw new ArgumentException($"The shifts {ordered[i - 1]} and {ordered[i]} overlap.", nameof(shifts));
            }
        }

        return ordered;
    }

    private static int OpenDaysOfWeek(WeeklyHours? week, Period stretch)
    {
        if (week is null)
        {
            return stretch.Days;
        }

        var open = 0;
        for (var i = 0; i < 7; i++)
        {
            var days = (stretch.Days - i + 6) / 7;
            open += week.On((DayOfWeek)(((int)stretch.From.DayOfWeek + i) % 7)).Count > 0 ? days : 0;
        }

        return open;
    }

    private IReadOnlyList<Shift> ByWeek(DateOnly day) => WeekOf(day)?.On(day.DayOfWeek) ?? AllDay;

    private WeeklyHours? WeekOf(DateOnly day) => Array.FindLast(weeks, w => w.ValidFrom <= day);

    private string? TimeZoneOn(DateOnly day) => (WeekOf(day) ?? weeks.FirstOrDefault())?.TimeZone;

    private OpeningHours With(WeeklyHours week) =>
        new([.. weeks.Where(w => w.ValidFrom != week.ValidFrom), week], Exceptions);
}

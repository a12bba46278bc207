namespace ServiceKpi.Domain.Time;

/// <summary>
/// The holidays and the days that live by them. A day that lives by a holiday is compared with the day that lived by the
/// same holiday a year before, wherever in the calendar that fell.
/// </summary>
public sealed class HolidayCalendar
{
    /// <summary>An Islamic year has 354 or 355 days and Easter moves by five weeks: what lies farther apart is a gap in the calendar.</summary>
    private const int LongestYear = 405;

    /// <summary>Nearer than this, two occurrences of a name are days of one feast.</summary>
    private const int ShortestYear = 325;

    private readonly Dictionary<DateOnly, HolidayOccurrence> byDay = [];
    private readonly Dictionary<HolidayOccurrence, HolidayOccurrence> before = [];

    /// <summary>Makes the calendar of some occurrences.</summary>
    public HolidayCalendar(IEnumerable<HolidayOccurrence> occurrences)
    {
        ArgumentNullException.ThrowIfNull(occurrences);
        List<HolidayOccurrence> all = [.. occurrences.OrderBy(o => o.Day).ThenBy(o => o.Name, StringComparer.Ordinal)];
        foreach (var occurrence in all)
        {
            for (var offset = -occurrence.DaysBefore; offset <= occurrence.DaysAfter; offset++)
            {
                Claim(occurrence.Day.AddDays(offset), occurrence);
            }
        }

        foreach (var named in all.GroupBy(o => o.Name))
        {
            foreach (var now in named)
            {
                var then = named.LastOrDefault(o => now.Day.DayNumber - o.Day.DayNumber is >= ShortestYear and <= LongestYear);
                if (then is not null)
                {
                    before.Add(now, then);
                }
            }
        }
    }

    /// <summary>A calendar without holidays.</summary>
    public static HolidayCalendar Empty { get; } = new([]);

    /// <summary>
    /// The holiday that the day lives by; null for an ordinary day. Where the days around two holidays overlap, the nearer
    /// one, and of two as near the greater feast, which has more days around it: Christmas before what falls on it by the moon.
    /// </summary>
    public HolidayOccurrence? On(DateOnly day) => byDay.GetValueOrDefault(day);

    /// <summary>The occurrence of the same holiday a year before; null when the calendar does not know it.</summary>
    public HolidayOccurrence? Before(HolidayOccurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return before.GetValueOrDefault(occurrence);
    }

    private static (int Distance, int Smallness) Rank(HolidayOccurrence occurrence, DateOnly day) =>
        (Math.Abs(day.DayNumber - occurrence.Day.DayNumber), -(occurrence.DaysBefore + occurrence.DaysAfter));

    private void Claim(DateOnly day, HolidayOccurrence occurrence)
    {
        if (!byDay.TryGetValue(day, out var other) || Rank(occurrence, day).CompareTo(Rank(other, day)) < 0)
        {
            byDay[day] = occurrence;
        }
    }
}

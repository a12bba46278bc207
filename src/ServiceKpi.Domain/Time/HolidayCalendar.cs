namespace ServiceKpi.Domain.Time;

/// <summary>
/// The holidays and the days that live by them. A day that lives by a holiday is compared with the day that lived by the
/// same holiday a year before, wherever in the calendar that fell.
/// </summary>
internal sealed class HolidayCalendar
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

/// <summary>A public holiday.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is called among holidays, such as <c>idul-fitri</c>.</param>
public sealed record Holiday(DateOnly Day, string Name);

/// <summary>
/// One occurrence of a holiday, and the days around it that live by it. The days of an occurrence are compared with those of
/// the occurrence of the same name before it.
/// </summary>
public sealed class HolidayOccurrence
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = TextLimits.ShortName;

    /// <summary>The most days before or after a holiday that may live by it.</summary>
    public const int MostDaysAround = 60;

    /// <summary>Makes an occurrence.</summary>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days around it are not 0 to <see cref="MostDaysAround"/>.</exception>
    public HolidayOccurrence(string name, DateOnly day, int daysBefore = 0, int daysAfter = 0, bool isEstimate = false)
    {
        Name = Text.Required(name, nameof(name), NameLength);
        Put(day, daysBefore, daysAfter, isEstimate);
    }

    /// <summary>The number the data layer knows the occurrence by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The holiday, the same every year: <c>idul-fitri</c>, or a name an admin has given.</summary>
    public string Name { get; private set; }

    /// <summary>The day it falls on.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>How many days before it live by it, 0 or more: 30 for the month of Ramadan before Idul Fitri.</summary>
    public int DaysBefore { get; private set; }

    /// <summary>How many days after it live by it, 0 or more.</summary>
    public int DaysAfter { get; private set; }

    /// <summary>True while the day is an estimate that the yearly decree may move.</summary>
    public bool IsEstimate { get; private set; }

    /// <summary>Moves the occurrence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days around it are not 0 to <see cref="MostDaysAround"/>.</exception>
    public void Put(DateOnly day, int daysBefore, int daysAfter, bool isEstimate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(daysBefore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(daysBefore, MostDaysAround);
        ArgumentOutOfRangeException.ThrowIfNegative(daysAfter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(daysAfter, MostDaysAround);
        (Day, DaysBefore, DaysAfter, IsEstimate) = (day, daysBefore, daysAfter, isEstimate);
    }
}

/// <summary>Keeps the holiday calendar of the organisation.</summary>
public interface IHolidayBook
{
    /// <summary>Every occurrence, by day.</summary>
    Task<IReadOnlyList<HolidayOccurrence>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Adds an occurrence, or moves the one of this id.</summary>
    /// <returns><see cref="Outcome.Taken"/> when the holiday falls on that day already, <see cref="Outcome.Missing"/> when the one of the id is gone.</returns>
    Task<Outcome> SaveAsync(int id, HolidayOccurrence occurrence, Because why, CancellationToken cancellationToken);

    /// <summary>Takes an occurrence out; nothing happens when it is gone already.</summary>
    Task RemoveAsync(int id, Because why, CancellationToken cancellationToken);
}

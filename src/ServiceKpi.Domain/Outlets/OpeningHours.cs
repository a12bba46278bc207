namespace ServiceKpi.Domain.Outlets;

/// <summary>
/// When an outlet is open: weekly hours, each valid from a day on, and dated exceptions (a holiday is an exception
/// without shifts). Days before the first weekly hours, and every day of an outlet that has none, count as open all day.
/// </summary>
public sealed class OpeningHours
{
    private readonly WeeklyHours[] weeks;

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
    }

    /// <summary>Open all day, every day: what is assumed of an outlet whose hours nobody has stated.</summary>
    public static OpeningHours Unstated { get; } = new([], new Dictionary<DateOnly, IReadOnlyList<Shift>>());

    /// <summary>The weekly hours, the earliest first.</summary>
    public IReadOnlyList<WeeklyHours> Weeks => weeks;

    /// <summary>The days that differ from their week; no shifts means closed.</summary>
    public IReadOnlyDictionary<DateOnly, IReadOnlyList<Shift>> Exceptions { get; }

    /// <summary>The shifts of a day in order; empty when closed.</summary>
    public IReadOnlyList<Shift> On(DateOnly day)
    {
        if (Exceptions.TryGetValue(day, out var exception))
        {
            return exception;
        }

        var week = Array.FindLast(weeks, w => w.ValidFrom <= day);
        return week is null ? [Shift.AllDay] : week.On(day.DayOfWeek);
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
}

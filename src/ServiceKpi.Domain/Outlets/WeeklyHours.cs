namespace ServiceKpi.Domain.Outlets;

/// <summary>The opening hours of a usual week, valid from a day on until the next weekly hours begin.</summary>
public sealed class WeeklyHours
{
    private readonly IReadOnlyList<Shift>[] shifts = new IReadOnlyList<Shift>[7];

    /// <summary>Makes weekly hours; a weekday that is not named is closed.</summary>
    /// <exception cref="ArgumentException">Two shifts of one weekday overlap.</exception>
    public WeeklyHours(DateOnly validFrom, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>> week)
    {
        ArgumentNullException.ThrowIfNull(week);
        ValidFrom = validFrom;
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
        {
            shifts[(int)weekday] = OpeningHours.InOrder(week.GetValueOrDefault(weekday) ?? []);
        }
    }

    /// <summary>The first day on which these hours hold.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>The shifts of a weekday in order; empty when closed.</summary>
    public IReadOnlyList<Shift> On(DayOfWeek weekday) => shifts[(int)weekday];
}

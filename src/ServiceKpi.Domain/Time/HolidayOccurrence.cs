namespace ServiceKpi.Domain.Time;

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

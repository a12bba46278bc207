using System.Globalization;

namespace ServiceKpi.Domain.Time;

/// <summary>A calendar month, of January of the year 1 to December of the year 9999. Months are in the order of time.</summary>
public readonly record struct Month : IComparable<Month>
{
    private const int MonthsOfYear = 12;
    private const string Format = "yyyy-MM";

    /// <summary>Counted from January of the year 1, so that the default is a month too.</summary>
    private readonly int number;

    private Month(int number) => this.number = number;

    /// <summary>The first day.</summary>
    public DateOnly From => new((number / MonthsOfYear) + 1, (number % MonthsOfYear) + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly To => From.AddDays(DateTime.DaysInMonth(From.Year, From.Month) - 1);

    /// <summary>All of its days.</summary>
    public Period Days => new(From, To);

    /// <summary>The month after.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is the last of the calendar.</exception>
    public Month Next => Plus(1);

    /// <summary>The month before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is the first of the calendar.</exception>
    public Month Previous => Plus(-1);

    /// <summary>True when <paramref name="one"/> lies before <paramref name="other"/>.</summary>
    public static bool operator <(Month one, Month other) => one.number < other.number;

    /// <summary>True when <paramref name="one"/> lies after <paramref name="other"/>.</summary>
    public static bool operator >(Month one, Month other) => one.number > other.number;

    /// <summary>True when <paramref name="one"/> does not lie after <paramref name="other"/>.</summary>
    public static bool operator <=(Month one, Month other) => one.number <= other.number;

    /// <summary>True when <paramref name="one"/> does not lie before <paramref name="other"/>.</summary>
    public static bool operator >=(Month one, Month other) => one.number >= other.number;

    /// <summary>The month that holds the day.</summary>
    public static Month Of(DateOnly day) => new((MonthsOfYear * (day.Year - 1)) + day.Month - 1);

    /// <summary>The month written as <c>2026-03</c>.</summary>
    /// <exception cref="FormatException">It is written otherwise.</exception>
    public static Month Parse(string written) => Of(DateOnly.ParseExact(written, Format, CultureInfo.InvariantCulture));

    /// <summary>The month so many months later; earlier for a number below 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such month.</exception>
    public Month Plus(int months) => Of(From.AddMonths(months));

    /// <summary>True when the day is one of the month's.</summary>
    public bool Contains(DateOnly day) => Of(day) == this;

    /// <inheritdoc/>
    public int CompareTo(Month other) => number.CompareTo(other.number);

    /// <summary>The month as ISO 8601 writes it, <c>2026-03</c>.</summary>
    public override string ToString() => From.ToString(Format, CultureInfo.InvariantCulture);
}

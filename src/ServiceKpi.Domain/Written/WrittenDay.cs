using System.Globalization;

namespace ServiceKpi.Domain.Written;

/// <summary>
/// Days as people and programs write them: <c>2026-03-05</c>, <c>2026/3/5</c>, <c>20260305</c>, <c>05/03/2026</c>, <c>5-3-26</c>,
/// <c>05.03.2026</c>, <c>Kamis, 5 Maret 2026</c>, <c>Mar 5, 2026</c>, and the days that Excel counts. Where two readings are possible,
/// none is chosen: the habit of those who wrote the others has to be known.
/// </summary>
public static class WrittenDay
{
    private const int FirstYear = 1900;
    private const int IsoLength = 10;

    /// <summary>Reads a day; that of a timestamp is its day, as written.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="habit">How days are written beside it.</param>
    /// <param name="day">The day, unless there is a fault.</param>
    public static TimeFault Read(ReadOnlySpan<char> text, DayHabit habit, out DateOnly day)
    {
        if (text.Length == IsoLength && ReadIso(text, out day) is not TimeFault.Malformed and var plain)
        {
            return plain;
        }

        var fault = WrittenTime.Read(text, habit, DateOnly.MinValue, out var written, out _, out _);
        day = DateOnly.FromDateTime(written);
        return fault;
    }

    /// <summary>Which habits a text is a day in that can be read in one of them only; none for a plain day and for what is no day.</summary>
    public static DayReadings ReadingsOf(ReadOnlySpan<char> text)
    {
        if (text.Length == IsoLength && text[4] == '-')
        {
            return DayReadings.None;
        }

        var dayFirst = WrittenTime.Read(text, DayHabit.Said(DayOrder.Dmy), DateOnly.MinValue, out var one, out _, out _);
        var monthFirst = WrittenTime.Read(text, DayHabit.Said(DayOrder.Mdy), DateOnly.MinValue, out var other, out _, out _);
        var yearFirst = IsDoubtful(text, DayOrder.Dmy) || IsDoubtful(text, DayOrder.Mdy) ? DayReadings.YearFirst : 0;
        return dayFirst == TimeFault.Counted ? DayReadings.Counted
            : (dayFirst == monthFirst && one == other && yearFirst == 0) ? DayReadings.None
            : (dayFirst == TimeFault.None ? DayReadings.DayFirst : 0) | (monthFirst == TimeFault.None ? DayReadings.MonthFirst : 0) | yearFirst;
    }

    /// <summary>True when it is not enough to know what comes first of day and month, because the year may come before both.</summary>
    private static bool IsDoubtful(ReadOnlySpan<char> text, DayOrder order) =>
        WrittenTime.Read(text, new DayHabit(order), DateOnly.MinValue, out _, out _, out _) == TimeFault.Undecided;

    /// <summary>A day of ISO 8601 in its extended form, <c>2026-01-31</c>.</summary>
    internal static TimeFault ReadIso(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        return text[4] == '-' && text[7] == '-' && WrittenDigits.TryRead(text[..4], out var year)
            && WrittenDigits.TryRead(text[5..7], out var month) && WrittenDigits.TryRead(text[8..10], out var dayOfMonth)
            ? Of(year, month, dayOfMonth, out day)
            : TimeFault.Malformed;
    }

    /// <summary>The day of these numbers, if the calendar has it.</summary>
    internal static TimeFault Of(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        if (year is 0 or > 9999 || month is 0 or > 12 || dayOfMonth == 0 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return TimeFault.NoSuchTime;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return year < FirstYear ? TimeFault.TooEarly : TimeFault.None;
    }

    /// <summary>The day of three numbers of which the last is the year and nothing says which of the others is the month.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second.</param>
    /// <param name="year">The year.</param>
    /// <param name="yearFirst">The day that it is when the first number is the year, if it can be.</param>
    /// <param name="weekday">The weekday that is written beside it.</param>
    /// <param name="habit">How days are written beside it.</param>
    /// <param name="day">The day, unless there is a fault.</param>
    internal static TimeFault OfOrdered(int first, int second, int year, DateOnly? yearFirst, DayOfWeek? weekday, DayHabit habit, out DateOnly day)
    {
        var order = habit.Order;
        var dayFirst = OnWeekday(Of(year, second, first, out var one), weekday, one);
        var monthFirst = OnWeekday(Of(year, first, second, out var other), weekday, other);
        if (weekday is not null && order is null && (dayFirst == TimeFault.None) != (monthFirst == TimeFault.None))
        {
            // Thursday, 05/03/2026 is a day of March: the fifth month began on a Sunday.
            order = dayFirst == TimeFault.None ? DayOrder.Dmy : DayOrder.Mdy;
        }

        day = order == DayOrder.Mdy ? other : one;
        if (yearFirst is not null && !habit.YearIsLast && IsAnother(dayFirst, one, DayOrder.Dmy) | IsAnother(monthFirst, other, DayOrder.Mdy))
        {
            return TimeFault.Undecided;
        }

        return order == DayOrder.Dmy || (order is null && one == other && dayFirst == monthFirst) ? dayFirst
            : order == DayOrder.Mdy ? monthFirst
            : TimeFault.Undecided;

        // Where the order is all that is known, even the same day is none that shows the year to be last.
        bool IsAnother(TimeFault fault, DateOnly read, DayOrder of) =>
            fault == TimeFault.None && (order ?? of) == of && (habit.Order is not null || read != yearFirst);
    }

    /// <summary>A day of another weekday than is written beside it does not exist.</summary>
    internal static TimeFault OnWeekday(TimeFault fault, DayOfWeek? weekday, DateOnly day) =>
        fault == TimeFault.None && weekday is { } named && day.DayOfWeek != named ? TimeFault.NoSuchTime : fault;

    /// <summary>A day as spreadsheets and pages write it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="order">What comes first.</param>
    public static string Example(DateOnly day, DayOrder order) =>
        day.ToString(order == DayOrder.Dmy ? "dd/MM/yyyy" : "MM/dd/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Which comes first, where a day is written in numbers with the year last.</summary>
public enum DayOrder
{
    /// <summary>Day, month, year: <c>31/01/2026</c>.</summary>
    Dmy,

    /// <summary>Month, day, year: <c>01/31/2026</c>.</summary>
    Mdy,
}

/// <summary>How days are written, where a day alone does not tell.</summary>
/// <param name="Order">What comes first, if that is known.</param>
/// <param name="CountsDays">True when numbers are days as Excel counts them: 46086 is 5 March 2026.</param>
/// <param name="YearIsLast">True when a year of two digits cannot come first: 05/03/26 is no day of 2005.</param>
public readonly record struct DayHabit(DayOrder? Order = null, bool CountsDays = false, bool YearIsLast = false)
{
    /// <summary>The habit of those of whom somebody says what comes first: the year is last then.</summary>
    public static DayHabit Said(DayOrder? order) => new(order, YearIsLast: order is not null);

    /// <summary>True when the day of a month is above the twelfth in a text of ISO 8601, so that it can be taken for no month.</summary>
    public static bool IsAboveTwelve(ReadOnlySpan<char> iso) =>
        iso.Length >= 10 && WrittenDigits.TryRead(iso[8..10], out var dayOfMonth) && dayOfMonth > 12;
}

/// <summary>In which habits a text is a day.</summary>
[Flags]
public enum DayReadings
{
    /// <summary>In any or in none.</summary>
    None = 0,

    /// <summary>Where the day comes first.</summary>
    DayFirst = 1,

    /// <summary>Where the month comes first.</summary>
    MonthFirst = 2,

    /// <summary>Where what comes first of day and month matters.</summary>
    Ordered = DayFirst | MonthFirst,

    /// <summary>Where days are counted as Excel does.</summary>
    Counted = 4,

    /// <summary>Where the year comes first and has two digits.</summary>
    YearFirst = 8,
}

/// <summary>Why a text is no day or time.</summary>
public enum TimeFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is not written as one.</summary>
    Malformed,

    /// <summary>It is written as one that no calendar or clock has.</summary>
    NoSuchTime,

    /// <summary>It lies before 1900.</summary>
    TooEarly,

    /// <summary>It is how a program writes that it knows none.</summary>
    LooksEmpty,

    /// <summary>It can be read in two ways; <see cref="DayHabit.Order"/> is not known.</summary>
    Undecided,

    /// <summary>It is a number that may be a day as Excel counts; <see cref="DayHabit.CountsDays"/> is not true.</summary>
    Counted,
}

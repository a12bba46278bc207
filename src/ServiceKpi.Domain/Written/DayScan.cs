namespace ServiceKpi.Domain.Written;

/// <summary>
/// A day at the beginning of a text, in any form but that of ISO 8601: numbers and the names of months, with a weekday in front or
/// without, separated by one of <c>/ - .</c> or blanks.
/// </summary>
internal static class DayScan
{
    /// <summary>Two digits of a year before this are of this century.</summary>
    private const int FirstOfLastCentury = 70;

    /// <summary>Reads the day.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="habit">How days are written beside it.</param>
    /// <param name="day">The day, unless there is a fault.</param>
    /// <param name="rest">What is written behind it.</param>
    public static TimeFault Read(ReadOnlySpan<char> text, DayHabit habit, out DateOnly day, out ReadOnlySpan<char> rest)
    {
        day = default;
        rest = text.Trim();
        var weekday = TakeWeekday(ref rest);
        if (TakeMonth(ref rest) is > 0 and var month)
        {
            // March 5, 2026
            return TakeNumber(ref rest, out var dayOfMonth) is 1 or 2 && TakeEnd(ref rest) && TakeMark(ref rest, out _)
                && TakeYear(ref rest, out var year)
                ? WrittenDay.OnWeekday(WrittenDay.Of(year, month, dayOfMonth, out day), weekday, day)
                : TimeFault.Malformed;
        }

        return TakeNumber(ref rest, out var first) switch
        {
            8 => WrittenDay.OnWeekday(WrittenDay.Of(first / 10_000, first / 100 % 100, first % 100, out day), weekday, day),
            4 => YearFirst(ref rest, first, weekday, out day),
            (1 or 2) and var digits => YearLast(ref rest, (first, digits), weekday, habit, out day),
            _ => TimeFault.Malformed,
        };
    }

    /// <summary>A year: four digits, or the last two of them.</summary>
    public static bool TakeYear(ref ReadOnlySpan<char> text, out int year)
    {
        var digits = TakeNumber(ref text, out year);
        year = digits == 2 ? OfTwoDigits(year) : year;
        return digits is 2 or 4;
    }

    /// <summary>The name of a month, with the blanks and marks behind it; 0 when there is none.</summary>
    public static int TakeMonth(ref ReadOnlySpan<char> text)
    {
        var month = CalendarWords.Month(text[..Letters(text)]);
        if (month > 0)
        {
            text = text[Letters(text)..].TrimStart(" \u00a0\u202f.,-/'");
        }

        return month;
    }

    /// <summary>A number; tells how many digits it has, 0 for none.</summary>
    public static int TakeNumber(ref ReadOnlySpan<char> text, out int value)
    {
        var length = WrittenDigits.Leading(text);
        value = 0;
        if (length is 0 or > 9 || !WrittenDigits.TryRead(text[..length], out value))
        {
            return 0;
        }

        text = text[length..];
        return length;
    }

    /// <summary>What separates two parts: one mark, blanks around it, or blanks alone.</summary>
    public static bool TakeMark(ref ReadOnlySpan<char> text, out char mark)
    {
        var length = text.Length;
        text = text.TrimStart();
        mark = ' ';
        if (text is ['/' or '-' or '.' or ',', ..])
        {
            mark = text[0];
            text = text[1..].TrimStart();
        }

        return text.Length < length;
    }

    private static TimeFault YearFirst(ref ReadOnlySpan<char> rest, int year, DayOfWeek? weekday, out DateOnly day)
    {
        day = default;
        if (!TakeMark(ref rest, out var mark))
        {
            return TimeFault.Malformed;
        }

        var month = TakeMonth(ref rest);
        if (month == 0 && (TakeNumber(ref rest, out month) is not (1 or 2) || !TakeMark(ref rest, out var again) || again != mark || mark == ','))
        {
            return TimeFault.Malformed;
        }

        return TakeNumber(ref rest, out var dayOfMonth) is 1 or 2
            ? WrittenDay.OnWeekday(WrittenDay.Of(year, month, dayOfMonth, out day), weekday, day)
            : TimeFault.Malformed;
    }

    private static TimeFault YearLast(ref ReadOnlySpan<char> rest, (int Number, int Digits) first, DayOfWeek? weekday, DayHabit habit, out DateOnly day)
    {
        day = default;
        TakeEnd(ref rest);
        var isMarked = TakeMark(ref rest, out var mark);
        if (TakeMonth(ref rest) is > 0 and var month)
        {
            // 5 March 2026
            return TakeYear(ref rest, out var yearOfMonth)
                ? WrittenDay.OnWeekday(WrittenDay.Of(yearOfMonth, month, first.Number, out day), weekday, day)
                : TimeFault.Malformed;
        }

        if (!isMarked || mark is not ('/' or '-' or '.') || TakeNumber(ref rest, out var second) is not (1 or 2)
            || !TakeMark(ref rest, out var again) || again != mark)
        {
            return TimeFault.Malformed;
        }

        var digits = TakeNumber(ref rest, out var last);
        if (digits is not (2 or 4))
        {
            return TimeFault.Malformed;
        }

        // A short year in front is ISO cut short, which has hyphens: nobody here writes 26/11/01 and means November.
        DateOnly? yearFirst = mark == '-' && first.Digits == 2 && digits == 2
            && WrittenDay.OnWeekday(WrittenDay.Of(OfTwoDigits(first.Number), second, last, out var turned), weekday, turned) == TimeFault.None
                ? turned
                : null;
        return WrittenDay.OfOrdered(first.Number, second, digits == 2 ? OfTwoDigits(last) : last, yearFirst, weekday, habit, out day);
    }

    private static int OfTwoDigits(int year) => year + (year < FirstOfLastCentury ? 2000 : 1900);

    private static DayOfWeek? TakeWeekday(ref ReadOnlySpan<char> text)
    {
        var weekday = CalendarWords.Weekday(text[..Letters(text)]);
        if (weekday is not null)
        {
            text = text[Letters(text)..].TrimStart(" \u00a0\u202f.,");
        }

        return weekday;
    }

    /// <summary>The ending of an English ordinal, 5th.</summary>
    private static bool TakeEnd(ref ReadOnlySpan<char> text)
    {
        if (Letters(text) == 2 && text[..2] is "st" or "nd" or "rd" or "th")
        {
            text = text[2..];
        }

        return true;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetter(text[length]) || text[length] is '\''))
        {
            length++;
        }

        return length;
    }
}

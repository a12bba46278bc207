namespace ServiceKpi.Data.Import.Cells;

/// <summary>
/// Reads days and times of ISO 8601 in its extended form: 2026-01-31, 2026-01-31T14:30, 2026-01-31 14:30:05.25+07:00.
/// </summary>
internal static class IsoTime
{
    private const int FirstYear = 1900;
    private const int FirstYearOfInstants = 2000;
    private const string NoDay = "0000-00-00";
    private const int MonthLength = 7;
    private const int DayLength = 10;

    public static TimeFault Day(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        return text.Length == DayLength ? DayPart(text, out day) : TimeFault.Malformed;
    }

    /// <summary>The first day of a month; written out as a day it must be that one.</summary>
    public static TimeFault Month(ReadOnlySpan<char> text, out DateOnly first)
    {
        first = default;
        var fault = text.Length switch
        {
            MonthLength => DayPart($"{text}-01", out first),
            DayLength => DayPart(text, out first),
            _ => TimeFault.Malformed,
        };
        return fault == TimeFault.None && first.Day != 1 ? TimeFault.Malformed : fault;
    }

    /// <summary>The time as written, and its offset if there is one.</summary>
    public static TimeFault Instant(ReadOnlySpan<char> text, out DateTime written, out TimeSpan? offset, out bool isDay)
    {
        written = default;
        offset = null;
        isDay = text.Length == DayLength;
        if (text.Length < DayLength)
        {
            return TimeFault.Malformed;
        }

        if (text.StartsWith(NoDay, StringComparison.Ordinal))
        {
            return TimeFault.LooksEmpty;
        }

        var fault = DayPart(text[..DayLength], out var day);
        if (fault is TimeFault.None or TimeFault.TooEarly && day.Year < FirstYearOfInstants)
        {
            // What happened to a ticket before 2000 happened in a system that writes an empty date as 1970 or 1900.
            return TimeFault.LooksEmpty;
        }

        if (fault != TimeFault.None || isDay)
        {
            written = day.ToDateTime(TimeOnly.MinValue);
            return fault;
        }

        if (text[DayLength] is not ('T' or 't' or ' ')
            || !ClockPart(text[(DayLength + 1)..], out var clock, out var rest)
            || !OffsetPart(rest, out offset))
        {
            return TimeFault.Malformed;
        }

        if (clock < TimeSpan.Zero || offset?.Duration() > TimeSpan.FromHours(14))
        {
            return TimeFault.NoSuchTime;
        }

        written = day.ToDateTime(TimeOnly.MinValue) + clock;
        return TimeFault.None;
    }

    private static TimeFault DayPart(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text[4] != '-' || text[7] != '-' || !Digits(text[..4], out var year) || !Digits(text[5..7], out var month)
            || !Digits(text[8..10], out var dayOfMonth))
        {
            return TimeFault.Malformed;
        }

        if (year == 0 || month is 0 or > 12 || dayOfMonth == 0 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return TimeFault.NoSuchTime;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return year < FirstYear ? TimeFault.TooEarly : TimeFault.None;
    }

    /// <summary>hh:mm[:ss[.fraction]]; negative when the digits are in place but no clock shows them.</summary>
    private static bool ClockPart(ReadOnlySpan<char> text, out TimeSpan clock, out ReadOnlySpan<char> rest)
    {
        clock = default;
        rest = default;
        if (text.Length < 5 || text[2] != ':' || !Digits(text[..2], out var hour) || !Digits(text[3..5], out var minute))
        {
            return false;
        }

        rest = text[5..];
        var second = 0;
        long fraction = 0;
        if (rest is [':', ..])
        {
            if (rest.Length < 3 || !Digits(rest[1..3], out second))
            {
                return false;
            }

            rest = rest[3..];
            if (rest is ['.' or ',', ..] && !Fraction(ref rest, out fraction))
            {
                return false;
            }
        }

        clock = hour > 23 || minute > 59 || second > 59
            ? TimeSpan.MinValue
            : new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(fraction);
        return true;
    }

    private static bool Fraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        var length = 1;
        for (var unit = TimeSpan.TicksPerSecond / 10; length < rest.Length && char.IsAsciiDigit(rest[length]); length++)
        {
            ticks += (rest[length] - '0') * unit;
            unit /= 10;
        }

        rest = rest[length..];
        return length > 1;
    }

    private static bool OffsetPart(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty)
        {
            return true;
        }

        text = text[0] == ' ' ? text[1..] : text;
        if (text is ['Z' or 'z'])
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var minute = 0;
        var isOffset = text is ['+' or '-', _, _, ..] && Digits(text[1..3], out _) && text.Length switch
        {
            3 => true,
            5 => Digits(text[3..5], out minute),
            6 => text[3] == ':' && Digits(text[4..6], out minute),
            _ => false,
        };
        if (!isOffset || minute > 59)
        {
            return false;
        }

        Digits(text[1..3], out var hour);
        var size = new TimeSpan(hour, minute, 0);
        offset = text[0] == '-' ? -size : size;
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}

internal enum TimeFault
{
    None,
    Malformed,
    NoSuchTime,
    TooEarly,
    LooksEmpty,
}

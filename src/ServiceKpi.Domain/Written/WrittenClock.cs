namespace ServiceKpi.Domain.Written;

/// <summary>Times of a day: <c>09:15</c>, <c>9.15</c>, <c>09:15:33.25</c>, <c>9:15 PM</c>.</summary>
internal static class WrittenClock
{
    /// <summary>Reads the time; negative when the digits are in place but no clock shows them.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="clock">The time since midnight.</param>
    /// <param name="rest">What is written behind it.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out TimeSpan clock, out ReadOnlySpan<char> rest)
    {
        clock = default;
        rest = text;
        if (!TryPart(ref rest, 1, out var hour) || rest is not [':' or '.', ..] || !TryNext(ref rest, rest[0], out var minute))
        {
            return false;
        }

        var (second, fraction) = (0, 0L);
        if (rest is [':' or '.', ..])
        {
            if (!TryNext(ref rest, rest[0], out second) || (rest is ['.' or ',', ..] && !TryFraction(ref rest, out fraction)))
            {
                return false;
            }
        }

        var isTwelve = TryHalf(ref rest, out var isAfternoon);
        var exists = minute <= 59 && second <= 59 && (isTwelve ? hour is >= 1 and <= 12 : hour <= 23);
        hour = isTwelve ? (hour % 12) + (isAfternoon ? 12 : 0) : hour;
        clock = exists ? new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(fraction) : TimeSpan.MinValue;
        return true;
    }

    private static bool TryNext(ref ReadOnlySpan<char> text, char mark, out int value)
    {
        value = 0;
        if (text.IsEmpty || text[0] != mark)
        {
            return false;
        }

        text = text[1..];
        return TryPart(ref text, 2, out value);
    }

    /// <summary>One or two digits, and no more.</summary>
    private static bool TryPart(ref ReadOnlySpan<char> text, int least, out int value)
    {
        var length = WrittenDigits.Leading(text);
        if (length < least || length > 2 || !WrittenDigits.TryRead(text[..length], out value))
        {
            value = 0;
            return false;
        }

        text = text[length..];
        return true;
    }

    /// <summary>Of any length; what is finer than a clock of the product is left out.</summary>
    private static bool TryFraction(ref ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        var length = 1;
        for (var unit = TimeSpan.TicksPerSecond / 10; length < text.Length && char.IsAsciiDigit(text[length]); length++)
        {
            ticks += (text[length] - '0') * unit;
            unit /= 10;
        }

        text = text[length..];
        return length > 1;
    }

    /// <summary>AM or PM, with or without points.</summary>
    private static bool TryHalf(ref ReadOnlySpan<char> text, out bool isAfternoon)
    {
        isAfternoon = false;
        var half = text.TrimStart();
        if (half is not [var letter, ..] || letter is not ('a' or 'A' or 'p' or 'P'))
        {
            return false;
        }

        var behind = half switch
        {
            [_, '.', 'm' or 'M', '.', .. var after] => after,
            [_, 'm' or 'M', .. var after] => after,
            _ => half,
        };
        if (behind.Length == half.Length || behind is [>= 'a' and <= 'z', ..] or [>= 'A' and <= 'Z', ..])
        {
            return false;
        }

        isAfternoon = letter is 'p' or 'P';
        text = behind;
        return true;
    }
}

/// <summary>How far a clock is ahead of UTC: <c>Z</c>, <c>+07:00</c>, <c>+0700</c>, <c>GMT+8</c>, <c>UTC</c>, <c>WIB</c>, <c>WITA</c>, <c>WIT</c>.</summary>
internal static class WrittenOffset
{
    /// <summary>Reads it; none for a blank. False when it is something else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        text = text.Trim();
        offset = text switch
        {
            ['Z' or 'z'] => TimeSpan.Zero,
            _ when Is(text, "WIB") => TimeSpan.FromHours(7),
            _ when Is(text, "WITA") => TimeSpan.FromHours(8),
            _ when Is(text, "WIT") => TimeSpan.FromHours(9),
            _ when Is(text, "UTC") || Is(text, "GMT") => TimeSpan.Zero,
            _ => null,
        };
        if (offset is not null || text.IsEmpty)
        {
            return true;
        }

        var isNamed = text.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || text.StartsWith("GMT", StringComparison.OrdinalIgnoreCase);
        text = isNamed ? text[3..].TrimStart() : text;
        if (text is not ['+' or '-' or '−', .. var size])
        {
            return false;
        }

        // A lone +7 could be hours or the beginning of something cut off; behind GMT it is how forms write it.
        var colon = size.IndexOf(':');
        var hours = colon >= 0 ? size[..colon] : size.Length > 2 ? size[..2] : size;
        var minutes = colon >= 0 ? size[(colon + 1)..] : size.Length > 2 ? size[2..] : "00";
        if (hours.Length != 2 && !(isNamed && hours.Length == 1))
        {
            return false;
        }

        if (minutes.Length != 2 || !WrittenDigits.TryRead(hours, out var hour) || !WrittenDigits.TryRead(minutes, out var minute) || minute > 59)
        {
            return false;
        }

        var ahead = new TimeSpan(hour, minute, 0);
        offset = text[0] == '+' ? ahead : -ahead;
        return true;
    }

    private static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Digits of ASCII, and nothing else.</summary>
internal static class WrittenDigits
{
    /// <summary>Reads a number of at most nine digits.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) || text.Length > 9)
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return !text.IsEmpty;
    }

    /// <summary>How many digits a text begins with.</summary>
    public static int Leading(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
}

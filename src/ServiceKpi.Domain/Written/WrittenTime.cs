namespace ServiceKpi.Domain.Written;

/// <summary>
/// Times as people and programs write them: <c>2026-03-05T09:15:00.25+07:00</c>, <c>05/03/2026 09.15</c>, <c>5 Maret 2026 pukul 9:15</c>,
/// <c>2026/03/05 9:15:33 AM GMT+7</c>, <c>2026-03-05 09:15 WIB</c>.
/// </summary>
public static class WrittenTime
{
    private const string NoDay = "0000-00-00";
    private const int DayLength = 10;
    private const long TicksOfDay = TimeSpan.TicksPerDay;

    /// <summary>From 1927 to 2173.</summary>
    private const int CountedDigits = 5;

    private static readonly DateOnly FirstCounted = new(1899, 12, 30);
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>The time as written, and how far it is ahead of UTC if that is written.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="habit">How days are written beside it.</param>
    /// <param name="earliest">What lies before this day is an empty date of some program.</param>
    /// <param name="written">The time on the clock that was looked at, unless there is a fault.</param>
    /// <param name="offset">How far that clock is ahead of UTC; none when nothing says so.</param>
    /// <param name="isDay">True when only a day is written.</param>
    public static TimeFault Read(
        ReadOnlySpan<char> text, DayHabit habit, DateOnly earliest, out DateTime written, out TimeSpan? offset, out bool isDay)
    {
        written = default;
        offset = null;
        isDay = text.Length == DayLength;
        if (text.StartsWith(NoDay, StringComparison.Ordinal))
        {
            return earliest > DateOnly.MinValue ? TimeFault.LooksEmpty : TimeFault.NoSuchTime;
        }

        var fault = DayAndRest(text, habit, out var day, out var clock, out var rest);
        if (fault is TimeFault.None or TimeFault.TooEarly && day < earliest)
        {
            return TimeFault.LooksEmpty;
        }

        if (fault is TimeFault.Malformed or TimeFault.Counted)
        {
            return fault;
        }

        isDay = rest.IsEmpty && clock == TimeSpan.Zero;
        if (!rest.IsEmpty && !(WrittenClock.TryRead(rest, out clock, out var zone) && WrittenOffset.TryRead(zone, out offset)))
        {
            return TimeFault.Malformed;
        }

        if (fault != TimeFault.None || clock < TimeSpan.Zero || offset?.Duration() > LargestOffset)
        {
            return fault != TimeFault.None ? fault : TimeFault.NoSuchTime;
        }

        written = day.ToDateTime(TimeOnly.MinValue) + clock;
        return TimeFault.None;
    }

    /// <summary>The day, and what is written behind it: the clock, or nothing.</summary>
    private static TimeFault DayAndRest(
        ReadOnlySpan<char> text, DayHabit habit, out DateOnly day, out TimeSpan clock, out ReadOnlySpan<char> rest)
    {
        clock = default;
        rest = text.Length > DayLength ? text[DayLength..] : [];
        if (text.Length >= DayLength && (rest.IsEmpty || rest[0] is 'T' or 't' or ' ')
            && WrittenDay.ReadIso(text, out day) is not TimeFault.Malformed and var plain)
        {
            rest = rest.IsEmpty ? rest : rest[1..];
            return rest.IsEmpty && text.Length > DayLength ? TimeFault.Malformed : plain;
        }

        if (Counted(text, out var counted, out var partOfDay))
        {
            rest = [];
            day = counted;
            clock = partOfDay;
            return habit.CountsDays ? TimeFault.None : TimeFault.Counted;
        }

        var fault = DayScan.Read(text, habit, out day, out rest);
        if (rest.IsEmpty)
        {
            return fault;
        }

        // Between a day and its clock: T, a blank, a comma or a word.
        var behind = rest.TrimStart(" ,\u00a0\u202f");
        behind = behind.Length == rest.Length && behind is ['T' or 't', .. var after] ? after : WithoutWord(behind);
        if (behind.Length == rest.Length)
        {
            return TimeFault.Malformed;
        }

        rest = behind;
        return fault;
    }

    private static ReadOnlySpan<char> WithoutWord(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["pukul ", "pkl. ", "pkl ", "jam ", "at "])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return text[word.Length..].TrimStart();
            }
        }

        return text;
    }

    /// <summary>Days since 30 December 1899, as Excel counts them, with the part of the day behind the point.</summary>
    private static bool Counted(ReadOnlySpan<char> text, out DateOnly day, out TimeSpan partOfDay)
    {
        (day, partOfDay) = (default, default);
        var point = text.IndexOfAny('.', ',');
        var whole = point < 0 ? text : text[..point];
        if (whole.Length != CountedDigits || whole[0] == '0' || !WrittenDigits.TryRead(whole, out var number))
        {
            return false;
        }

        day = FirstCounted.AddDays(number);
        if (point < 0)
        {
            return true;
        }

        var fraction = text[(point + 1)..];
        decimal part = 0;
        var unit = 0.1m;
        foreach (var c in fraction)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            part += (c - '0') * unit;
            unit /= 10;
        }

        // A second is the finest that people mean: the rest is how numbers of a spreadsheet are kept.
        partOfDay = TimeSpan.FromSeconds((double)Math.Round(part * (TicksOfDay / TimeSpan.TicksPerSecond)));
        return !fraction.IsEmpty && fraction.Length <= 18;
    }
}

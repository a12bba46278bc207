using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceKpi.Domain.Outlets;

/// <summary>The shifts of a day as people type them: <c>08:00-12:00, 13:00-17:00</c>, <c>24h</c>, or nothing for closed.</summary>
public static partial class ShiftText
{
    /// <summary>Open from midnight to midnight.</summary>
    public const string AllDay = "24h";

    private const int MinutesOfHour = 60;

    private static readonly string[] AllDayWords = [AllDay, "24 h", "24 jam", "24 hours"];

    /// <summary>The shifts as text that <see cref="Read"/> reads again.</summary>
    public static string Of(IReadOnlyList<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(shifts);
        return shifts is [var only] && only == Shift.AllDay ? AllDay : string.Join(", ", shifts);
    }

    /// <summary>
    /// Reads the shifts of a day. Hours have one or two digits, minutes two, with a colon or, as in Indonesia, a point
    /// between; a hyphen or dash stands between opening and closing, a comma or semicolon between shifts. Never throws.
    /// </summary>
    public static ShiftReading Read(string? text)
    {
        var stated = text?.Trim() ?? "";
        if (stated.Length == 0)
        {
            return new ShiftReading([]);
        }

        if (AllDayWords.Contains(stated, StringComparer.OrdinalIgnoreCase))
        {
            return new ShiftReading([Shift.AllDay]);
        }

        var shifts = new List<(Shift Shift, string Part)>();
        foreach (var part in stated.Split(',', ';').Select(p => p.Trim()))
        {
            if (FaultOf(part, out var shift) is { } fault)
            {
                return new ShiftReading([], fault, part);
            }

            shifts.Add((shift, part));
        }

        shifts.Sort((a, b) => a.Shift.Opens.CompareTo(b.Shift.Opens));
        var later = Enumerable.Range(1, shifts.Count - 1).FirstOrDefault(i => shifts[i].Shift.Opens < shifts[i - 1].Shift.Closes);
        return later > 0
            ? new ShiftReading([], ShiftFault.Overlap, $"{shifts[later - 1].Part}, {shifts[later].Part}")
            : new ShiftReading([.. shifts.Select(s => s.Shift)]);
    }

    private static ShiftFault? FaultOf(string part, out Shift shift)
    {
        shift = default;
        var match = Form().Match(part);
        if (!match.Success)
        {
            return ShiftFault.Unreadable;
        }

        if (Minute(match, 1) is not { } opens || Minute(match, 3) is not { } closes)
        {
            return ShiftFault.NoSuchTime;
        }

        if (closes <= opens)
        {
            return ShiftFault.ClosesBeforeOpening;
        }

        shift = new Shift(opens, closes);
        return null;
    }

    /// <summary>The minute of the day; null when no day has it.</summary>
    private static int? Minute(Match match, int group)
    {
        var hours = int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = int.Parse(match.Groups[group + 1].ValueSpan, CultureInfo.InvariantCulture);
        var minute = (hours * MinutesOfHour) + minutes;
        return minutes < MinutesOfHour && minute <= Shift.MinutesOfDay ? minute : null;
    }

    [GeneratedRegex(@"^([0-9]{1,2})[:.]([0-9]{2})\s*[-–—]\s*([0-9]{1,2})[:.]([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>What a text says of the shifts of a day.</summary>
/// <param name="Shifts">The shifts in order, none for closed; empty too when there is a fault.</param>
/// <param name="Fault">Why it is not the shifts of a day; none when it is.</param>
/// <param name="Part">The part of the text that is at fault.</param>
public sealed record ShiftReading(IReadOnlyList<Shift> Shifts, ShiftFault? Fault = null, string? Part = null);

/// <summary>Why a text is not the shifts of a day.</summary>
public enum ShiftFault
{
    /// <summary>A part is not written like <c>08:00-17:30</c>.</summary>
    Unreadable,

    /// <summary>A part names an hour or minute that no day has.</summary>
    NoSuchTime,

    /// <summary>A part closes when it opens or before; a night is two parts, one on each day.</summary>
    ClosesBeforeOpening,

    /// <summary>Two parts overlap.</summary>
    Overlap,
}

using System.Text.RegularExpressions;

namespace ServiceKpi.Domain.Outlets;

/// <summary>The opening hours of a usual week in one line, as people write them: <c>Sen-Jum 08.00-17.00; Sab 08.00-12.00</c>. A weekday that is not named is closed.</summary>
public static partial class WeekText
{
    private const string Closed = "closed";

    /// <summary>The week as people look at it, from Monday on.</summary>
    private static readonly DayOfWeek[] InOrder = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    private static readonly string[] ClosedWords = [Closed, "tutup", "libur"];

    private static readonly string[] DailyWords = ["setiap hari", "tiap hari", "every day", "daily"];

    /// <summary>The week as text that <see cref="Read"/> reads again, its days in English: <c>Mon-Fri 08:00-17:00; Sat 08:00-12:00</c>.</summary>
    public static string Of(WeeklyHours week)
    {
        ArgumentNullException.ThrowIfNull(week);
        List<(DayOfWeek First, DayOfWeek Last, string Shifts)> stretches = [];
        foreach (var day in InOrder)
        {
            var shifts = ShiftText.Of(week.On(day));
            if (stretches is [.., var last] && last.Shifts == shifts)
            {
                stretches[^1] = last with { Last = day };
            }
            else
            {
                stretches.Add((day, day, shifts));
            }
        }

        var open = stretches.Where(s => s.Shifts.Length > 0).Select(s => $"{Short(s.First)}{(s.First == s.Last ? "" : "-" + Short(s.Last))} {s.Shifts}");
        return string.Join("; ", open) is { Length: > 0 } text ? text : Closed;
    }

    /// <summary>
    /// Reads a week. Weekdays are named in Indonesian or English, long or short, alone, in a list or from one to another; hours are written as
    /// <see cref="ShiftText"/> reads them. Hours without a weekday before them are those of every day. Never throws.
    /// </summary>
    /// <returns>The shifts by weekday, none where the text is no week.</returns>
    public static IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Shift>>? Read(string? text)
    {
        Dictionary<DayOfWeek, string> said = [];
        HashSet<DayOfWeek> general = [];
        List<DayOfWeek> named = [], current = [];
        foreach (var part in Noise().Replace(Until().Replace(text ?? "", "-"), "").Split(',', ';', '|', '\n').Select(p => p.Trim(' ', '.')).Where(p => p.Length > 0))
        {
            var match = Part().Match(part);
            var isClosed = ClosedWords.FirstOrDefault(word => match.Groups[1].Value.EndsWith(word, StringComparison.OrdinalIgnoreCase));
            var (days, hours) = (match.Groups[1].Value[..^(isClosed?.Length ?? 0)].Trim(' ', ':', '.'), HoursOf(match.Groups[2].Value));
            var isDaily = days.Length == 0 || DailyWords.Contains(days, StringComparer.OrdinalIgnoreCase);
            if (!isDaily)
            {
                if (DaysOf(days) is not { } some)
                {
                    return null;
                }

                named.AddRange(some);
            }

            if (hours.Length == 0 && isClosed is null)
            {
                if (isDaily)
                {
                    return null;
                }

                continue;
            }

            if (days.Length == 0 && named.Count == 0 && current.Count > 0 && isClosed is null)
            {
                current.ForEach(day => said[day] += ", " + hours);
                continue;
            }

            // A day that is named goes before every day; one that is named twice is told twice.
            current = named.Count > 0 ? named : [.. InOrder.Where(day => !said.ContainsKey(day))];
            if (named.Exists(day => said.ContainsKey(day) && !general.Remove(day)))
            {
                return null;
            }

            general.UnionWith(named.Count > 0 ? [] : current);
            current.ForEach(day => said[day] = hours);
            named = [];
        }

        var read = said.ToDictionary(d => d.Key, d => ShiftText.Read(d.Value));
        return read.Count > 0 && named.Count == 0 && read.Values.All(r => r.Fault is null) ? read.ToDictionary(r => r.Key, r => r.Value.Shifts) : null;
    }

    /// <summary>The hours as <see cref="ShiftText"/> reads them: 8-17 are whole hours, and what is joined by a word are two shifts.</summary>
    private static string HoursOf(string text) => text.StartsWith("24", StringComparison.Ordinal) ? text : WholeHour().Replace(And().Replace(text, ", "), "$1:00");

    private static List<DayOfWeek>? DaysOf(string text)
    {
        List<DayOfWeek> days = [];
        foreach (var one in And().Split(text))
        {
            var ends = one.Split('-', '–', '—').Select(word => CalendarWords.Weekday(word.Trim(' ', '.'))).ToList();
            if (ends.Count > 2 || ends.Contains(null))
            {
                return null;
            }

            for (var day = ends[0]!.Value; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                days.Add(day);
                if (day == ends[^1])
                {
                    break;
                }
            }
        }

        return days;
    }

    private static string Short(DayOfWeek day) => day.ToString()[..3];

    [GeneratedRegex(@"^([^\d]*)(.*?)(?:\s*(?:WIB|WITA|WIT))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"\s*&\s*|\s*/\s*|\s+(?:dan|and)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"(?<![\d:.])(\d{1,2})(?![\d:.])", RegexOptions.CultureInvariant)]
    private static partial Regex WholeHour();

    [GeneratedRegex(@"\b(?:pukul|pkl\.?|buka|jam(?=\s*\d))\b\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\s*\bs\s*[/.]\s*d\b\.?\s*|\s+(?:sampai\s+dengan|to|until|sampai|hingga|sd)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Until();
}

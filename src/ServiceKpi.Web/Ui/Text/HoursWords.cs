using System.Globalization;
using System.Text.Json;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Tells stored opening hours in words.</summary>
internal static class HoursWords
{
    private const int MostTold = 12;

    /// <summary>All of it; null when nothing is stated.</summary>
    public static string? All(JsonElement hours, Texts texts, CultureInfo culture) => Join(Lines(hours, texts, culture), culture);

    /// <summary>What is no longer so, and what is so now.</summary>
    public static (string? Before, string? After) Differences(
        JsonElement before, JsonElement after, Texts texts, CultureInfo culture)
    {
        var (old, now) = (Lines(before, texts, culture), Lines(after, texts, culture));
        return (Join([.. old.Except(now)], culture), Join([.. now.Except(old)], culture));
    }

    private static string? Join(List<string> lines, CultureInfo culture) => lines.Count switch
    {
        0 => null,
        > MostTold => string.Join("; ", lines.Take(MostTold)) + string.Create(culture, $"; … +{lines.Count - MostTold}"),
        _ => string.Join("; ", lines),
    };

    private static List<string> Lines(JsonElement hours, Texts texts, CultureInfo culture)
    {
        var lines = new List<string>();
        foreach (var week in hours.GetProperty("Weeks").EnumerateArray())
        {
            var days = week.GetProperty("Days").EnumerateArray().Select(d => Shifts(d, texts)).ToArray();
            var from = Day(week.GetProperty("ValidFrom"));
            var zone = week.TryGetProperty("TimeZone", out var told) ? $" ({told.GetString()})" : "";
            lines.Add(
                (from == DateOnly.MinValue ? texts["hours.always"] : texts["hours.from", PeriodFormatter.Day(from, culture)])
                + zone + ": " + Week(days, culture));
        }

        lines.AddRange(hours.GetProperty("Exceptions").EnumerateArray().Select(e =>
            $"{PeriodFormatter.Day(Day(e.GetProperty("Day")), culture)}: {Shifts(e.GetProperty("Shifts"), texts)}"));
        return lines;
    }

    /// <summary>Neighbours with the same shifts together: <c>Mon–Fri 08:00-17:00, Sat–Sun closed</c>.</summary>
    private static string Week(string[] shifts, CultureInfo culture)
    {
        var told = new List<string>();
        for (var first = 0; first < 7;)
        {
            var last = first;
            while (last < 6 && shifts[(last + 2) % 7] == shifts[(first + 1) % 7])
            {
                last++;
            }

            var days = first == last ? Name(first) : $"{Name(first)}–{Name(last)}";
            told.Add($"{days} {shifts[(first + 1) % 7]}");
            first = last + 1;
        }

        return string.Join(", ", told);

        // The stored week begins on Sunday; people read it from Monday.
        string Name(int fromMonday) => culture.DateTimeFormat.AbbreviatedDayNames[(fromMonday + 1) % 7];
    }

    private static string Shifts(JsonElement shifts, Texts texts) => shifts.GetArrayLength() == 0
        ? texts["hours.closed"]
        : string.Join(" + ", shifts.EnumerateArray().Select(s => $"{Minute(s[0].GetInt32())}-{Minute(s[1].GetInt32())}"));

    private static string Minute(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static DateOnly Day(JsonElement day) => DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceKpi.Domain.Written;

/// <summary>
/// Durations as people write them: hours and minutes, <c>2:30</c> or <c>2:30:05</c>, and words of both languages, <c>1d 3h</c>,
/// <c>2 jam 5 menit</c>, <c>1,5h</c>. A number alone is none: it may be hours or minutes.
/// </summary>
public static partial class WrittenDuration
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;

    private static readonly Dictionary<string, int> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["d"] = 24 * Hour,
        ["hari"] = 24 * Hour,
        ["h"] = Hour,
        ["j"] = Hour,
        ["jam"] = Hour,
        ["m"] = Minute,
        ["min"] = Minute,
        ["mnt"] = Minute,
        ["menit"] = Minute,
        ["s"] = 1,
        ["dtk"] = 1,
        ["detik"] = 1,
    };

    /// <summary>Seconds; none for what is no duration.</summary>
    public static decimal? Seconds(string text)
    {
        if (Clock().Match(text) is { Success: true } clock)
        {
            return (Whole(clock.Groups[1]) * Hour) + (Whole(clock.Groups[2]) * Minute) + (clock.Groups[3].Success ? Whole(clock.Groups[3]) : 0);
        }

        return Words().IsMatch(text)
            ? Part().Matches(text).Sum(p => decimal.Parse(p.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture) * Units[p.Groups[2].Value])
            : null;
    }

    private static int Whole(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:[0-9]{1,6}(?:[.,][0-9]{1,2})?\s*(?:hari|h|jam|j|menit|min|mnt|m|detik|dtk|d|s)\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"([0-9]{1,6}(?:[.,][0-9]{1,2})?)\s*(hari|h|jam|j|menit|min|mnt|m|detik|dtk|d|s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}

using System.Collections.Frozen;

namespace ServiceKpi.Domain.Written;

/// <summary>The names of months and days of the week in Indonesian and English, long and short.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Numbered(
        1,
        "jan januari january",
        "feb februari pebruari february",
        "mar maret march mrt",
        "apr april",
        "mei may",
        "jun juni june",
        "jul juli july",
        "agu agt ags agust agustus aug august",
        "sep sept september",
        "okt oktober oct october",
        "nov november nopember nop",
        "des desember dec december");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Weekdays = Numbered(
        0,
        "minggu ahad min mgg sunday sun",
        "senin sen monday mon",
        "selasa sel tuesday tue tues",
        "rabu rab wednesday wed",
        "kamis kam thursday thu thur thurs",
        "jumat jum'at jum friday fri",
        "sabtu sab saturday sat");

    /// <summary>The number of the month; 0 when the word is none.</summary>
    public static int Month(ReadOnlySpan<char> word) => Months.TryGetValue(word, out var month) ? month : 0;

    /// <summary>The day of the week; none when the word is none.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => Weekdays.TryGetValue(word, out var day) ? (DayOfWeek)day : null;

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbered(int first, params string[] names) =>
        names.Index().SelectMany(n => n.Item.Split(' ').Select(word => KeyValuePair.Create(word, n.Index + first)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

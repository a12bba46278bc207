using System.Globalization;

namespace ServiceKpi.Web.Features.Holidays;

/// <summary>An occurrence of a holiday as somebody types it.</summary>
public sealed class HolidayForm
{
    /// <summary>The number of the occurrence; 0 for a new one.</summary>
    public int Id { get; set; }

    /// <summary>The holiday.</summary>
    public string? Name { get; set; }

    /// <summary>The day it falls on.</summary>
    public string? Day { get; set; }

    /// <summary>How many days before it live by it.</summary>
    public string? Before { get; set; }

    /// <summary>How many days after it live by it.</summary>
    public string? After { get; set; }

    /// <summary>Whether the day is an estimate.</summary>
    public bool Estimate { get; set; }

    /// <summary>What was stored when the form was opened.</summary>
    public string? Seen { get; set; }

    /// <summary>The names of the holidays that ship, in the order of a year.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [.. IndonesianHolidays.Of(IndonesianHolidays.LastDecreedYear).Select(h => h.Name).Distinct()];

    /// <summary>The form of a stored occurrence.</summary>
    public static HolidayForm Of(HolidayOccurrence stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new HolidayForm
        {
            Id = stored.Id,
            Name = stored.Name,
            Day = IsoDay.Of(stored.Day),
            Before = stored.DaysBefore.ToString(CultureInfo.InvariantCulture),
            After = stored.DaysAfter.ToString(CultureInfo.InvariantCulture),
            Estimate = stored.IsEstimate,
            Seen = VersionOf(stored),
        };
    }

    /// <summary>What tells whether somebody else has changed it.</summary>
    public static string VersionOf(HolidayOccurrence stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return string.Create(CultureInfo.InvariantCulture, $"{stored.Day:O} {stored.DaysBefore} {stored.DaysAfter} {stored.IsEstimate}");
    }

    /// <summary>The occurrence typed, or the key of the words that say what is wrong.</summary>
    public (HolidayOccurrence? Occurrence, string? Fault) Read(Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var name = Name?.Trim() ?? "";
        return name.Length is 0 or > HolidayOccurrence.NameLength ? (null, "holidays.bad.name")
            : !IsoDay.TryParse(Day, out var day) || day.Year is < 2000 or > 2099 ? (null, "holidays.bad.day")
            : !IsAround(Before, out var before) || !IsAround(After, out var after) ? (null, "holidays.bad.around")
            : (new HolidayOccurrence(Known.FirstOrDefault(k => IsCalled(k, name, texts)) ?? name, day, before, after, Estimate), null);
    }

    /// <summary>People type the name they read.</summary>
    private static bool IsCalled(string known, string name, Texts texts) =>
        string.Equals(known, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(texts.HolidayOf(known), name, StringComparison.OrdinalIgnoreCase);

    private static bool IsAround(string? text, out int days)
    {
        days = 0;
        return string.IsNullOrWhiteSpace(text)
            || (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out days)
                && days <= HolidayOccurrence.MostDaysAround);
    }
}

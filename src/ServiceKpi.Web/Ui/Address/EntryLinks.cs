using System.Globalization;

namespace ServiceKpi.Web.Ui.Address;

/// <summary>The addresses of what is entered by hand.</summary>
internal static class EntryLinks
{
    /// <summary>A month of an outlet.</summary>
    public static string Month(string code, DateOnly month) =>
        $"/entry/{Uri.EscapeDataString(code)}?month={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    /// <summary>A day in its month, to enter it.</summary>
    public static string Enter(string code, DateOnly day) => $"{Month(code, day)}#{Iso(day)}";

    /// <summary>The page of a day.</summary>
    public static string Day(string code, DateOnly day) => $"/outlets/{Uri.EscapeDataString(code)}/days/{Iso(day)}";

    /// <summary>Where the opening hours of an outlet are stated.</summary>
    public static string Hours(string code) => $"/settings/outlets/{Uri.EscapeDataString(code)}#week";

    /// <summary>The month written <c>2026-11</c>; null when it is none.</summary>
    public static Period? MonthOf(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 1900 and < 9999
            ? Period.MonthOf(first)
            : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

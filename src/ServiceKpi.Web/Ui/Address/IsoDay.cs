using System.Globalization;

namespace ServiceKpi.Web.Ui.Address;

/// <summary>Days as addresses and date fields write them: <c>2026-11-20</c>.</summary>
internal static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day as text.</summary>
    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a day; false when it is none.</summary>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

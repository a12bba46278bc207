using System.Globalization;

namespace ServiceKpi.Web.Features.Closing;

/// <summary>A month that an admin may lock.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Coverage">What was entered in it; none for a month before those looked at.</param>
/// <param name="Lock">Its lock, if it is locked.</param>
/// <param name="IsOver">Whether its last day has passed.</param>
internal sealed record MonthRow(DateOnly Month, Coverage? Coverage, MonthLock? Lock, bool IsOver)
{
    /// <summary>The month as addresses and forms write it.</summary>
    public string Slug => SlugOf(Month);

    /// <summary>A month as addresses and forms write it.</summary>
    public static string SlugOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Reads a month; null when it is none.</summary>
    public static DateOnly? Read(string? slug) =>
        DateOnly.TryParseExact(slug, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}

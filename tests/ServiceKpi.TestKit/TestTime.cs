using System.Globalization;

namespace ServiceKpi.TestKit;

/// <summary>Days and instants as tests write them.</summary>
public static class TestTime
{
    /// <summary>The day of <c>2026-03-02</c>.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The UTC instant of <c>2026-03-02 08:00</c> or <c>2026-03-02 08:00:30</c>.</summary>
    public static DateTime Utc(string instant) => DateTime.Parse(
        instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

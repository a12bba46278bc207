namespace ServiceKpi.Domain.Statistics;

/// <summary>
/// What an outlet usually has on the weekday of a day, by the same weekday of the <see cref="Weeks"/> weeks before. Days
/// without the figure, closed ones among them, are left out.
/// </summary>
/// <param name="Visits">The visits; null when fewer than <see cref="WeekdayUsualFigure.LeastValues"/> are known.</param>
/// <param name="RevenueMinor">The revenue in minor units; null likewise.</param>
public sealed record WeekdayUsual(WeekdayUsualFigure? Visits, WeekdayUsualFigure? RevenueMinor)
{
    /// <summary>How many weeks are looked back.</summary>
    public const int Weeks = 8;

    /// <summary>The days that are looked at: the same weekday of the weeks before, the latest first.</summary>
    public static IEnumerable<DateOnly> DaysBefore(DateOnly day) =>
        Enumerable.Range(1, Weeks).Select(week => day.DayNumber - (7 * week)).Where(n => n >= 0).Select(DateOnly.FromDayNumber);

    /// <summary>What is usual on the day by the entries of its outlet; those of other days make no difference.</summary>
    public static WeekdayUsual Of(IEnumerable<DailyEntry> entries, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var days = DaysBefore(day).ToHashSet();
        List<DailyEntry> before = [.. entries.Where(e => days.Contains(e.Day))];
        return new WeekdayUsual(
            WeekdayUsualFigure.Of(before.Select(e => e.Visits).OfType<long>()),
            WeekdayUsualFigure.Of(before.Select(e => e.RevenueMinor).OfType<long>()));
    }
}

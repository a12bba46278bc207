namespace ServiceKpi.Domain.Time;

/// <summary>
/// The holiday calendar that an organisation begins with: Indonesia, from <see cref="IndonesianHolidays.FirstYear"/> to
/// <see cref="IndonesianHolidays.LastYear"/>, whose sources are named there. The days around a holiday are a modest choice of
/// our own: Idul Fitri from the first days of Ramadan to the return of those who went home, two days before and one after
/// Christmas and New Year, the shopping days before Imlek, the long weekend of Good Friday and the day on each side of Idul
/// Adha. All other holidays stand alone.
/// </summary>
public static class ShippedHolidays
{
    private static readonly Dictionary<string, (int Before, int After)> DaysAround = new()
    {
        ["idul-fitri"] = (30, 9),
        ["imlek"] = (3, 1),
        ["christmas"] = (2, 1),
        ["new-year"] = (2, 1),
        ["good-friday"] = (0, 1),
        ["idul-adha"] = (1, 1),
    };

    /// <summary>The occurrences by day; a feast of two days is one occurrence on its first.</summary>
    public static IReadOnlyList<HolidayOccurrence> All() =>
    [
        .. Enumerable.Range(IndonesianHolidays.FirstYear, IndonesianHolidays.LastYear - IndonesianHolidays.FirstYear + 1)
            .SelectMany(IndonesianHolidays.Of)
            .Where(holiday => !IsSecondDay(holiday))
            .Select(Occurrence),
    ];

    private static bool IsSecondDay(Holiday holiday) =>
        IndonesianHolidays.Of(holiday.Day.Year).Contains(holiday with { Day = holiday.Day.AddDays(-1) });

    private static HolidayOccurrence Occurrence(Holiday holiday)
    {
        var (before, after) = DaysAround.GetValueOrDefault(holiday.Name);
        return new HolidayOccurrence(holiday.Name, holiday.Day, before, after, IndonesianHolidays.IsEstimate(holiday));
    }
}

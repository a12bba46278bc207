using System.Globalization;

namespace ServiceKpi.Domain.Time;

/// <summary>
/// Public holidays of Indonesia, 2020 to 2030. Up to 2026 they are those of the yearly joint decree of three ministers (SKB 3
/// Menteri, https://id.wikipedia.org/wiki/Hari_libur_di_Indonesia), with its later changes: in 2021 it moved the Islamic New
/// Year and Maulid by a day. From 2027 on those that follow the moon are the estimates of the MIT-licensed calendar
/// https://github.com/vacanza/holidays; somebody checks them against the decree of the year, which also adds shared leave.
/// </summary>
public static class IndonesianHolidays
{
    /// <summary>The first year whose moving holidays are known.</summary>
    public const int FirstYear = 2020;

    /// <summary>The last year whose moving holidays are known or estimated.</summary>
    public const int LastYear = 2030;

    /// <summary>The last year whose holidays were decreed; those of later years that follow the moon are estimates.</summary>
    public const int LastDecreedYear = 2026;

    private static readonly DateOnly[] RamadanBegins = Days(
        "2020-04-24 2021-04-13 2022-04-03 2023-03-23 2024-03-12 2025-03-01 2026-02-19 "
        + "2027-02-08 2028-01-28 2029-01-16 2030-01-05 2030-12-26");

    private static readonly DateOnly[] IdulFitriDays = Days(
        "2020-05-24 2021-05-13 2022-05-02 2023-04-22 2024-04-10 2025-03-31 2026-03-21 "
        + "2027-03-09 2028-02-26 2029-02-14 2030-02-04 2031-01-24");

    private static readonly HashSet<DateOnly> IdulAdhaDays = [.. Days(
        "2020-07-31 2021-07-20 2022-07-10 2023-06-29 2024-06-17 2025-06-06 2026-05-27 "
        + "2027-05-16 2028-05-05 2029-04-24 2030-04-13")];

    private static readonly HashSet<DateOnly> NyepiDays = [.. Days(
        "2020-03-25 2021-03-14 2022-03-03 2023-03-22 2024-03-11 2025-03-29 2026-03-19 "
        + "2027-03-08 2028-03-26 2029-03-15 2030-03-05")];

    private static readonly HashSet<DateOnly> GoodFridays = [.. Days(
        "2020-04-10 2021-04-02 2022-04-15 2023-04-07 2024-03-29 2025-04-18 2026-04-03 "
        + "2027-03-26 2028-04-14 2029-03-30 2030-04-19")];

    private static readonly DateOnly[] ImlekDays = Days(
        "2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 "
        + "2027-02-06 2028-01-26 2029-02-13 2030-02-03");

    private static readonly DateOnly[] AscensionDays = Days(
        "2020-05-21 2021-05-13 2022-05-26 2023-05-18 2024-05-09 2025-05-29 2026-05-14 "
        + "2027-05-06 2028-05-25 2029-05-10 2030-05-30");

    private static readonly DateOnly[] WaisakDays = Days(
        "2020-05-07 2021-05-26 2022-05-16 2023-06-04 2024-05-23 2025-05-12 2026-05-31 "
        + "2027-05-20 2028-05-09 2029-05-27 2030-05-16");

    private static readonly DateOnly[] IsraMirajDays = Days(
        "2020-03-22 2021-03-11 2022-02-28 2023-02-18 2024-02-08 2025-01-27 2026-01-16 "
        + "2027-01-05 2027-12-25 2028-12-14 2029-12-03 2030-11-23");

    private static readonly DateOnly[] IslamicNewYears = Days(
        "2020-08-20 2021-08-11 2022-07-30 2023-07-19 2024-07-07 2025-06-27 2026-06-16 "
        + "2027-06-06 2028-05-25 2029-05-14 2030-05-03");

    private static readonly DateOnly[] MaulidDays = Days(
        "2020-10-29 2021-10-20 2022-10-08 2023-09-28 2024-09-16 2025-09-05 2026-08-25 "
        + "2027-08-14 2028-08-03 2029-07-24 2030-07-13");

    private static readonly HashSet<string> ByTheMoon =
        ["isra-miraj", "imlek", "nyepi", "idul-fitri", "waisak", "idul-adha", "islamic-new-year", "maulid"];

    private static readonly HashSet<DateOnly> Moving =
    [
        .. IdulFitriDays,
        .. IdulFitriDays.Select(day => day.AddDays(1)),
        .. IdulAdhaDays,
        .. NyepiDays,
        .. GoodFridays,
        .. ImlekDays,
        .. AscensionDays,
        .. WaisakDays,
        .. IsraMirajDays,
        .. IslamicNewYears,
        .. MaulidDays,
    ];

    /// <summary>The holidays of a year by day, two names where two fall together; none for a year that is not known.</summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        if (year is < FirstYear or > LastYear)
        {
            return [];
        }

        (string Name, IEnumerable<DateOnly> Days)[] named =
        [
            ("new-year", [new(year, 1, 1)]),
            ("isra-miraj", IsraMirajDays),
            ("imlek", ImlekDays),
            ("nyepi", NyepiDays),
            ("idul-fitri", [.. IdulFitriDays, .. IdulFitriDays.Select(day => day.AddDays(1))]),
            ("good-friday", GoodFridays),
            ("easter", GoodFridays.Select(day => day.AddDays(2))),
            ("labour-day", [new(year, 5, 1)]),
            ("ascension", AscensionDays),
            ("waisak", WaisakDays),
            ("idul-adha", IdulAdhaDays),
            ("pancasila", [new(year, 6, 1)]),
            ("islamic-new-year", IslamicNewYears),
            ("independence", [new(year, 8, 17)]),
            ("maulid", MaulidDays),
            ("christmas", [new(year, 12, 25)]),
        ];
        return [.. named.SelectMany(n => n.Days.Where(day => day.Year == year).Select(day => new Holiday(day, n.Name))).OrderBy(h => h.Day)];
    }

    /// <summary>True on a public holiday; in other years, on a fixed one.</summary>
    public static bool IsHoliday(DateOnly day) =>
        Moving.Contains(day) || (day.Month, day.Day) is (1, 1) or (5, 1) or (6, 1) or (8, 17) or (12, 25);

    /// <summary>True when the day of the holiday in that year is an estimate: it follows the moon and no decree has named it yet.</summary>
    public static bool IsEstimate(Holiday holiday)
    {
        ArgumentNullException.ThrowIfNull(holiday);
        return holiday.Day.Year > LastDecreedYear && ByTheMoon.Contains(holiday.Name);
    }

    /// <summary>True on Idul Adha.</summary>
    public static bool IsIdulAdha(DateOnly day) => IdulAdhaDays.Contains(day);

    /// <summary>True on Nyepi, the day of silence.</summary>
    public static bool IsNyepi(DateOnly day) => NyepiDays.Contains(day);

    /// <summary>True on Good Friday.</summary>
    public static bool IsGoodFriday(DateOnly day) => GoodFridays.Contains(day);

    /// <summary>True from the first day of Ramadan to the day before Idul Fitri.</summary>
    public static bool IsRamadan(DateOnly day)
    {
        var year = Array.FindLastIndex(RamadanBegins, begins => begins <= day);
        return year >= 0 && day < IdulFitriDays[year];
    }

    /// <summary>Days since the nearest Idul Fitri, negative before it; none more than 30 days away.</summary>
    public static int? DaysAfterIdulFitri(DateOnly day)
    {
        var nearest = IdulFitriDays.Select(fitri => day.DayNumber - fitri.DayNumber).MinBy(Math.Abs);
        return Math.Abs(nearest) <= 30 ? nearest : null;
    }

    private static DateOnly[] Days(string text) =>
        [.. text.Split(' ').Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}

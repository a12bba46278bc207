using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>Made-up outlets of a large chain, the same for the same days: regions, towns, zones, two kinds of opening hours.</summary>
internal static class LargeChain
{
    private const int OutletsPerRegion = 50;
    private const int TownsPerRegion = 8;

    private static readonly (string Region, string Zone)[] Regions =
    [
        ("Jabodetabek", "Asia/Jakarta"), ("Jawa Barat", "Asia/Jakarta"), ("Jawa Tengah", "Asia/Jakarta"),
        ("Jawa Timur", "Asia/Jakarta"), ("Sumatera Utara", "Asia/Jakarta"), ("Sumatera Selatan", "Asia/Jakarta"),
        ("Kalimantan", "Asia/Makassar"), ("Bali dan Nusa Tenggara", "Asia/Makassar"), ("Sulawesi", "Asia/Makassar"),
        ("Maluku dan Papua", "Asia/Jayapura"),
    ];

    private static readonly Shift[] Mall = [new(10 * 60, 21 * 60)];
    private static readonly Shift[] Street = [new(8 * 60, 17 * 60)];

    public static IReadOnlyList<Outlet> Outlets(int count, DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(0, count).Select(number => New(number, first, last))];

    /// <summary>One in ten opens while the days run, one in fifty closes; the others trade throughout.</summary>
    private static Outlet New(int number, DateOnly first, DateOnly last)
    {
        var random = new Random(number);
        var (region, zone) = Regions[number / OutletsPerRegion % Regions.Length];
        var days = last.DayNumber - first.DayNumber + 1;
        DateOnly opened = number % 10 == 7 ? first.AddDays(random.Next(days / 2)) : first.AddYears(-1);
        DateOnly? closed = number % 50 == 49 ? last.AddDays(-random.Next(days / 4)) : null;
        var town = string.Create(CultureInfo.InvariantCulture, $"{region} {1 + (number % TownsPerRegion)}");
        return new Outlet(
            string.Create(CultureInfo.InvariantCulture, $"B{number + 1:0000}"),
            string.Create(CultureInfo.InvariantCulture, $"{town}, gerai {number + 1}"),
            zone,
            region,
            town,
            opened,
            closed,
            HoursOf(isMall: number % 3 == 0, opened, first, last));
    }

    private static OpeningHours HoursOf(bool isMall, DateOnly opened, DateOnly first, DateOnly last)
    {
        var week = Enum.GetValues<DayOfWeek>()
            .Where(day => isMall || day != DayOfWeek.Sunday)
            .ToDictionary(day => day, IReadOnlyList<Shift> (_) => isMall ? Mall : Street);
        var closed = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
            .Select(first.AddDays)
            .Where(day => IndonesianHolidays.DaysAfterIdulFitri(day) is 0 or 1)
            .ToDictionary(day => day, IReadOnlyList<Shift> (_) => []);
        return new OpeningHours([new WeeklyHours(opened, week)], closed);
    }
}

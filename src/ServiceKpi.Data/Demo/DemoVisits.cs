namespace ServiceKpi.Data.Demo;

/// <summary>
/// The days as staff wrote them down: visits, revenue and transactions, with the days that were forgotten or entered
/// by half. Today is not entered yet: that is done when the outlet closes.
/// </summary>
internal static class DemoVisits
{
    private const int StepMinor = 500 * 100;

    private static readonly DateOnly TrendFrom = new(2026, 1, 1);

    private static readonly (string? Note, double Effect)[] Remarks =
    [
        ("Hujan deras sejak siang", 0.72), ("Listrik padam sekitar dua jam", 0.8), ("Jaringan internet gangguan", 0.85),
        ("Jalan depan ditutup karena karnaval", 0.65), ("Ramai, ada rombongan dari kantor sekitar", 1.3),
        ("Banyak ambil barang selesai servis", 1.15), ("Stok aksesori kosong", 1), ("Satu teknisi cuti", 1),
    ];

    public static List<DailyEntry> Of(
        DemoProfile profile, Outlet outlet, DateOnly first, DateOnly today, IReadOnlyList<PromotionEvent> events)
    {
        var days = new List<DemoDay>();
        for (var day = first; day < today; day = day.AddDays(1))
        {
            if (outlet.TradesOn(day))
            {
                days.Add(Lived(profile, day, today, events));
            }
        }

        DemoVerdicts.Bend(days, profile, today);
        return [.. days.Where(day => day.HasVisits || day.HasRevenue).Select(day => Written(day, profile, outlet))];
    }

    private static DemoDay Lived(
        DemoProfile profile, DateOnly day, DateOnly today, IReadOnlyList<PromotionEvent> events)
    {
        var random = new DemoRandom("visits", profile.Code, day.DayNumber);
        var (note, effect) = random.Chance(0.03) ? random.OneOf(Remarks) : (null, 1.0);
        var lift = events.Any(e => e.StartsOn <= day && day <= e.EndsOn) ? 1 + profile.EventLift : 1;
        var visits = profile.VisitsPerDay * DemoSeason.Visits(profile, day) * lift * effect
            * Trend(profile, profile.VisitsTrend, day, today) * Wave(profile, day, 0.04) * random.Skewed(0.07);
        var ratio = profile.RupiahPerVisit * DemoSeason.Ratio(profile, day)
            * Trend(profile, profile.RatioTrend, day, today) * Wave(profile, day.AddDays(70), 0.03) * random.Skewed(0.09);
        var conversion = profile.Conversion * random.Skewed(0.06);
        var forgotten = random.Chance(profile.Forgotten) || day >= today.AddDays(-profile.DaysBehind);
        var half = random.Share();
        return new DemoDay
        {
            Day = day,
            Visits = visits,
            RupiahPerVisit = ratio,
            Conversion = conversion,
            HasVisits = !forgotten && half >= 0.006,
            HasRevenue = !forgotten && half < 0.99,
            Note = note,
        };
    }

    /// <summary>
    /// Growth and decline. Where a verdict is wanted they are reckoned backwards from today, since they are too quick to
    /// have gone on for years.
    /// </summary>
    public static double Trend(DemoProfile profile, double change, DateOnly day, DateOnly today)
    {
        if (profile.Verdict is null)
        {
            return Math.Exp(change * (day.DayNumber - TrendFrom.DayNumber) / 30.0);
        }

        var daysAgo = today.DayNumber - day.DayNumber;
        var months = (Math.Min(daysAgo, 150) / 30.0) + (Math.Max(daysAgo - 150, 0) / 150.0);
        return Math.Exp(-change * months);
    }

    /// <summary>Slow ups and downs of the outlet's own, over some seven to ten months.</summary>
    private static double Wave(DemoProfile profile, DateOnly day, double height)
    {
        var random = new DemoRandom("wave", profile.Code, 0);
        var length = random.Between(210, 300);
        return 1 + (height * Math.Sin(2 * Math.PI * ((double)day.DayNumber / length + random.Share())));
    }

    private static DailyEntry Written(DemoDay day, DemoProfile profile, Outlet outlet)
    {
        var visits = (long)Math.Round(day.Visits);
        var revenue = (long)Math.Round(day.Visits * day.RupiahPerVisit * 100 / StepMinor) * StepMinor;
        var transactions = (long)Math.Round(day.Visits * day.Conversion);
        return new DailyEntry(
            outlet.Id,
            day.Day,
            day.HasVisits ? visits : null,
            day.HasRevenue ? revenue : null,
            profile.CountsTransactions && day.HasRevenue ? transactions : null,
            day.Note);
    }
}

/// <summary>A day at an outlet before it is written down.</summary>
internal sealed class DemoDay
{
    public required DateOnly Day { get; init; }

    public required double Visits { get; set; }

    public required double RupiahPerVisit { get; set; }

    public required double Conversion { get; init; }

    public required bool HasVisits { get; init; }

    public required bool HasRevenue { get; init; }

    public required string? Note { get; init; }
}

/// <summary>How the calendar moves visits and revenue per visit, as factors around 1.</summary>
internal static class DemoSeason
{
    private static readonly double[] MallWeek = [1.22, 0.93, 0.87, 0.89, 0.93, 1.01, 1.32];
    private static readonly double[] StreetWeek = [0.6, 1.24, 1.08, 1.0, 0.97, 0.84, 0.78];
    private static readonly double[] Months = [0.96, 0.97, 1.0, 1.0, 1.0, 1.02, 1.03, 1.0, 0.98, 0.99, 1.01, 1.06];

    public static double Visits(DemoProfile profile, DateOnly day)
    {
        var week = profile.Mall ? MallWeek : StreetWeek;
        var usual = week[(int)day.DayOfWeek] * Months[day.Month - 1] * (IsPayday(day) ? 1.06 : 1);
        return usual * Lebaran(profile, day) * Holiday(profile, day);
    }

    public static double Ratio(DemoProfile profile, DateOnly day)
    {
        var bonusIsPaid = IndonesianHolidays.DaysAfterIdulFitri(day) is >= -12 and < 0;
        return (IsPayday(day) ? 1.04 : 1) * (bonusIsPaid ? 1 + (0.12 * profile.Lebaran) : 1);
    }

    private static bool IsPayday(DateOnly day) => day.Day is >= 25 or <= 3;

    private static double Lebaran(DemoProfile profile, DateOnly day)
    {
        var effect = IndonesianHolidays.DaysAfterIdulFitri(day) switch
        {
            >= -5 and < 0 => -0.3,
            >= 0 and <= 6 => -0.42,
            > 6 and <= 14 => 0.06,
            _ => IndonesianHolidays.IsRamadan(day) ? -0.13 : 0,
        };
        return 1 + (effect * profile.Lebaran);
    }

    private static double Holiday(DemoProfile profile, DateOnly day) =>
        IndonesianHolidays.IsHoliday(day) && IndonesianHolidays.DaysAfterIdulFitri(day) is not (>= 0 and <= 6)
            ? profile.Mall ? 1.12 : 0.7
            : 1;
}

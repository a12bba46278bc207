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

namespace ServiceKpi.Data.Demo;

/// <summary>Promotion events: in most outlets one a month, of two or three days, begun by today.</summary>
internal static class DemoEvents
{
    private static readonly string[][] NamesOfMonth =
    [
        ["Promo Awal Tahun", "Servis Hemat Januari"],
        ["Pekan Imlek", "Diskon Kasih Sayang"],
        ["Servis Gratis Akhir Pekan", "Pekan Tukar Tambah"],
        ["Promo Hari Kartini", "Pekan Aksesori"],
        ["Pekan Pelanggan Baru", "Diskon Gajian"],
        ["Liburan Sekolah Hemat", "Pekan Servis Kilat"],
        ["Promo Kembali ke Sekolah", "Cek Gratis Bareng Komunitas"],
        ["Promo Kemerdekaan", "Gebyar Agustusan"],
        ["Hari Pelanggan Nasional", "Pekan Garansi"],
        ["Promo 10.10", "Pekan Tukar Tambah"],
        ["Promo 11.11", "Pekan Hari Pahlawan"],
        ["Harbolnas 12.12", "Gebyar Akhir Tahun"],
    ];

    public static List<PromotionEvent> Of(DemoProfile profile, Outlet outlet, DateOnly first, DateOnly today)
    {
        var events = new List<PromotionEvent>();
        for (var month = first; month <= today; month = month.AddMonths(1))
        {
            var random = new DemoRandom("event", profile.Code, month.DayNumber);
            var kept = random.Chance(profile.EventMonths);
            var starts = StartIn(month, profile, random);
            var ends = starts.AddDays(profile.Mall ? 2 : 1);
            var name = NameOf(starts, random);
            var cost = random.Between(6, 40) * 500_000L * 100;
            if (kept && starts <= today && outlet.TradesOn(starts) && outlet.TradesOn(ends))
            {
                events.Add(new PromotionEvent(name, starts, ends, outlet.Id, random.Chance(0.9) ? cost : null));
            }
        }

        return events;
    }

    /// <summary>A Friday at a mall, else a Thursday; never in the days when the town is away for Lebaran.</summary>
    private static DateOnly StartIn(DateOnly month, DemoProfile profile, DemoRandom random)
    {
        var weekday = profile.Mall ? DayOfWeek.Friday : DayOfWeek.Thursday;
        var starts = month.AddDays(((int)weekday - (int)month.DayOfWeek + 7) % 7);
        var possible = Enumerable.Range(0, 4)
            .Select(week => starts.AddDays(7 * week))
            .Where(day => day.Month == month.Month && IndonesianHolidays.DaysAfterIdulFitri(day) is not (>= -8 and <= 10))
            .DefaultIfEmpty(starts)
            .ToList();
        return random.OneOf(possible);
    }

    private static string NameOf(DateOnly starts, DemoRandom random)
    {
        var name = random.OneOf(NamesOfMonth[starts.Month - 1]);
        return IndonesianHolidays.IsRamadan(starts) ? "Berkah Ramadan" : name;
    }
}

namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class WeekTextTests
{
    // Written again from Monday on, in English, equal days together.
    [Theory]
    [InlineData("Sen-Jum 08.00-17.00; Sab 08.00-12.00", "Mon-Fri 08:00-17:00; Sat 08:00-12:00")]
    [InlineData("Senin s/d Jumat: 08.00 s.d. 17.00 WIB, Sabtu: 08.00 - 12.00 WIB, Minggu: tutup", "Mon-Fri 08:00-17:00; Sat 08:00-12:00")]
    [InlineData("Mon, Wed & Fri 09:00-12:00, 13:00-18:00", "Mon 09:00-12:00, 13:00-18:00; Wed 09:00-12:00, 13:00-18:00; Fri 09:00-12:00, 13:00-18:00")]
    [InlineData("Setiap hari 24 jam", "Mon-Sun 24h")]
    [InlineData("08:00-21:00", "Mon-Sun 08:00-21:00")]
    [InlineData("08:00-12:00, 13:00-17:00", "Mon-Sun 08:00-12:00, 13:00-17:00")]
    [InlineData("Sabtu dan Minggu 10.00–15.00", "Sat-Sun 10:00-15:00")]
    [InlineData("Fri-Mon 10:00-15:00", "Mon 10:00-15:00; Fri-Sun 10:00-15:00")]
    [InlineData("Mon to Sat 8:00-17:30\nSun closed", "Mon-Sat 08:00-17:30")]
    [InlineData("Senin sampai dengan Jumat pukul 08.00-17.00, Minggu tutup.", "Mon-Fri 08:00-17:00")]
    [InlineData("Setiap hari 08.00-17.00, Minggu tutup", "Mon-Sat 08:00-17:00")]
    [InlineData("Minggu tutup; setiap hari 08.00-12.00, 13.00-17.00", "Mon-Sat 08:00-12:00, 13:00-17:00")]
    [InlineData("Jumat 08.00-11.30 & 13.00-16.30", "Fri 08:00-11:30, 13:00-16:30")]
    [InlineData("Sen-Jum 8-17", "Mon-Fri 08:00-17:00")]
    [InlineData("Senin - Sabtu jam 09.00 - 20.00, Minggu 10.00-18.00", "Mon-Sat 09:00-20:00; Sun 10:00-18:00")]
    [InlineData("Buka 24 jam", "Mon-Sun 24h")]
    [InlineData("Tutup", "closed")]
    [InlineData("closed", "closed")]
    public void A_week_is_read_as_people_write_it(string text, string week)
    {
        WeekText.Read(text).Should().NotBeNull();
        Again(text).Should().Be(week);
        Again(week).Should().Be(week, "it reads what it writes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("pagi sampai malam")]
    [InlineData("Sen-Jum")]
    [InlineData("Sen-Jum 17.00-08.00")]
    [InlineData("Sen-Jum 08.00-25.00")]
    [InlineData("Sen-Jum 08.00-17.00; Jum 08.00-11.00")]
    [InlineData("Sen-Jum 08.00-17.00, 16.00-20.00")]
    [InlineData("Sen-Rab-Jum 08.00-17.00")]
    [InlineData("Hari kerja 08.00-17.00")]
    [InlineData("08:00")]
    [InlineData("Setiap hari")]
    [InlineData("Sen 08.00-17.00; 08.00-12.00; Sen tutup")]
    public void What_is_no_week_or_two_is_none(string text) => WeekText.Read(text).Should().BeNull();

    // First stated: from the beginning, or after what is locked. Later: from today on. The same again: nothing.
    [Fact]
    public void A_week_that_is_stated_holds_from_the_beginning_and_another_from_today_on()
    {
        var outlet = new Outlet("SBY01", "Surabaya", "Asia/Jakarta");
        var (today, locked) = (TestTime.Day("2026-11-30"), TestTime.Day("2026-10-31"));
        outlet.StateWeek(WeekText.Read("Sen-Jum 08.00-17.00")!, today, null);
        Stretches(outlet).Should().Equal("0001-01-01 Mon-Fri 08:00-17:00");
        outlet.StateWeek(WeekText.Read("Mon-Fri 8:00-17:00")!, today, null);
        Stretches(outlet).Should().HaveCount(1);
        outlet.StateWeek(WeekText.Read("Sen-Sab 08.00-17.00")!, today, locked);
        Stretches(outlet).Should().Equal("0001-01-01 Mon-Fri 08:00-17:00", "2026-11-30 Mon-Sat 08:00-17:00");

        var closed = new Outlet("SBY02", "Surabaya", "Asia/Jakarta");
        closed.StateWeek(WeekText.Read("Sen-Jum 08.00-17.00")!, today, locked);
        Stretches(closed).Should().Equal("2026-11-01 Mon-Fri 08:00-17:00");
    }

    private static string Again(string text) => WeekText.Of(new WeeklyHours(DateOnly.MinValue, WeekText.Read(text)!));

    private static IEnumerable<string> Stretches(Outlet outlet) => outlet.Hours.Weeks.Select(w => $"{w.ValidFrom:yyyy-MM-dd} {WeekText.Of(w)}");
}

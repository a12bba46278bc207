namespace ServiceKpi.Domain.Tests.Written;

public sealed class WrittenTimeTests
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    [Theory]
    [InlineData("2026-11-02T09:15", "2026-11-02T09:15:00", null)]
    [InlineData("2026-11-02T9:15", "2026-11-02T09:15:00", null)]
    [InlineData("2026-11-02 09:15:00 AM", "2026-11-02T09:15:00", null)]
    [InlineData("2026-11-02 01:10:00 PM", "2026-11-02T13:10:00", null)]
    [InlineData("2026-11-02 12:05:00 AM", "2026-11-02T00:05:00", null)]
    [InlineData("2026-11-02 12:05 p.m.", "2026-11-02T12:05:00", null)]
    [InlineData("2026-11-02 09:15 WIB", "2026-11-02T09:15:00", 420)]
    [InlineData("2026-11-02 09.15 WITA", "2026-11-02T09:15:00", 480)]
    [InlineData("2026-11-02 09:15 wit", "2026-11-02T09:15:00", 540)]
    [InlineData("2026-11-02 09:15:00 GMT+8", "2026-11-02T09:15:00", 480)]
    [InlineData("2026/11/02 9:15:33 AM GMT+7", "2026-11-02T09:15:33", 420)]
    [InlineData("02/11/2026 09.15", "2026-11-02T09:15:00", null)]
    [InlineData("02/11/2026, 09.15.33", "2026-11-02T09:15:33", null)]
    [InlineData("2 November 2026 pukul 09.15", "2026-11-02T09:15:00", null)]
    [InlineData("Senin, 2 Nov 2026 09:15", "2026-11-02T09:15:00", null)]
    [InlineData("2026-11-02 09:15:00 UTC", "2026-11-02T09:15:00", 0)]
    [InlineData("2026-11-02T09:15:00Z", "2026-11-02T09:15:00", 0)]
    [InlineData("2026-11-02 09:15:00 +0700", "2026-11-02T09:15:00", 420)]
    [InlineData("2026-11-02T09:15:00.123456789+07:00", "2026-11-02T09:15:00.1234567", 420)]
    [InlineData("2026-11-02 09:15:00-03:30", "2026-11-02T09:15:00", -210)]
    public void It_is_read_as_people_and_programs_write_it(string text, string written, int? minutesAhead)
    {
        WrittenTime.Read(text, new DayHabit(DayOrder.Dmy), Earliest, out var read, out var offset, out var isDay).Should().Be(TimeFault.None);

        read.Should().Be(DateTime.Parse(written, System.Globalization.CultureInfo.InvariantCulture));
        offset.Should().Be(minutesAhead is { } ahead ? TimeSpan.FromMinutes(ahead) : null);
        isDay.Should().BeFalse();
    }

    [Theory]
    [InlineData("2026-11-02 24:00", TimeFault.NoSuchTime)]
    [InlineData("2026-11-02 23:59:60", TimeFault.NoSuchTime)]
    [InlineData("2026-11-02 13:00 PM", TimeFault.NoSuchTime)]
    [InlineData("2026-11-02 0:10 AM", TimeFault.NoSuchTime)]
    [InlineData("2026-02-30 10:00", TimeFault.NoSuchTime)]
    [InlineData("2026-11-02T08:00+15:00", TimeFault.NoSuchTime)]
    [InlineData("1970-01-01 00:00:00", TimeFault.LooksEmpty)]
    [InlineData("0000-00-00 00:00:00", TimeFault.LooksEmpty)]
    [InlineData("1/1/1970", TimeFault.LooksEmpty)]
    [InlineData("2026-11-02T08", TimeFault.Malformed)]
    [InlineData("2026-11-02T08:00:00.", TimeFault.Malformed)]
    [InlineData("2026-11-02T08:00+7", TimeFault.Malformed)]
    [InlineData("2026-11-02T08:00 CET", TimeFault.Malformed)]
    [InlineData("2026-11-0208:00", TimeFault.Malformed)]
    [InlineData("2026-11-02 09:5", TimeFault.Malformed)]
    [InlineData("09:15", TimeFault.Malformed)]
    [InlineData("02/11/2026 09:15", TimeFault.Undecided)]
    [InlineData("46328.385416666664", TimeFault.Counted)]
    public void What_is_no_time_is_none(string text, TimeFault fault) =>
        WrittenTime.Read(text, new DayHabit(), Earliest, out _, out _, out _).Should().Be(fault);

    [Fact]
    public void A_time_that_Excel_counts_is_exact_to_the_second()
    {
        WrittenTime.Read("46328.385416666664", new DayHabit(CountsDays: true), Earliest, out var read, out _, out _).Should().Be(TimeFault.None);

        read.Should().Be(new DateTime(2026, 11, 2, 9, 15, 0));
    }

    [Theory]
    [InlineData("2026-11-02")]
    [InlineData("2 November 2026")]
    public void A_day_alone_is_said_to_be_one(string text)
    {
        WrittenTime.Read(text, new DayHabit(), Earliest, out var read, out _, out var isDay).Should().Be(TimeFault.None);

        (read, isDay).Should().Be((new DateTime(2026, 11, 2), true));
    }

    [Theory]
    [InlineData("2026-12", true)]
    [InlineData("2026/12", true)]
    [InlineData("2026-12-01", true)]
    [InlineData("12/2026", true)]
    [InlineData("12-2026", true)]
    [InlineData("Des 2026", true)]
    [InlineData("desember 2026", true)]
    [InlineData("December 2026", true)]
    [InlineData("Dec-26", true)]
    [InlineData("1 Desember 2026", true)]
    [InlineData("2026-12-31", false)]
    [InlineData("31 Desember 2026", false)]
    [InlineData("01/12/2026", false)]
    [InlineData("13/2026", false)]
    [InlineData("2026", false)]
    [InlineData("Des", false)]
    public void A_month_is_read_and_a_day_that_is_not_its_first_is_none(string text, bool isMonth)
    {
        var fault = WrittenMonth.Read(text, out var first);

        (fault == TimeFault.None && first == new DateOnly(2026, 12, 1), fault == TimeFault.None).Should().Be((isMonth, isMonth));
    }
}

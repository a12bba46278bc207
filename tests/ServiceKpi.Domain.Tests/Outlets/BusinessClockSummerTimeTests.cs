using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Outlets;

/// <summary>
/// The rules of the IANA time zone database: Berlin skips 2:00–3:00 on 29 March 2026 and repeats it on 25 October, New
/// York skips it on 8 March and repeats 1:00–2:00 on 1 November, Havana repeats 0:00–1:00 on 1 November, Lord Howe
/// moves by half an hour on 5 April and 4 October.
/// </summary>
public sealed class BusinessClockSummerTimeTests
{
    private static readonly string[] Zones =
        ["UTC", "Asia/Jakarta", "Europe/Berlin", "America/New_York", "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu"];

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "00:00-06:00", 5)]
    [InlineData("Europe/Berlin", "2026-10-25", "00:00-06:00", 7)]
    [InlineData("America/New_York", "2026-03-08", "00:00-06:00", 5)]
    [InlineData("America/New_York", "2026-11-01", "00:00-06:00", 7)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "00:00-06:00", 5.5)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "00:00-06:00", 6.5)]
    [InlineData("Asia/Jakarta", "2026-03-29", "00:00-06:00", 6)]
    public void A_shift_over_the_change_has_the_hours_that_pass(string zone, string day, string shift, double hours) =>
        OpenHours(zone, day, shift).Should().Be(hours);

    [Theory]
    [InlineData("00:00-02:00", 2, "closes where the gap begins")]
    [InlineData("00:00-02:30", 2, "would close within the gap")]
    [InlineData("00:00-03:00", 2, "closes where the gap ends")]
    [InlineData("02:00-03:00", 0, "lies in the gap")]
    [InlineData("02:30-04:00", 1, "would open within the gap")]
    [InlineData("03:00-04:00", 1, "opens after it")]
    public void The_hour_that_spring_skips_is_not_counted(string shift, double hours, string why) =>
        OpenHours("Europe/Berlin", "2026-03-29", shift).Should().Be(hours, why);

    [Theory]
    [InlineData("00:00-02:00", 2, "closes where the repeated hour begins")]
    [InlineData("00:00-03:00", 4, "has the repeated hour")]
    [InlineData("02:00-03:00", 2, "is the repeated hour")]
    [InlineData("03:00-04:00", 1, "opens after it")]
    public void The_hour_that_autumn_repeats_is_counted_twice_by_the_shift_that_has_it(string shift, double hours, string why) =>
        OpenHours("Europe/Berlin", "2026-10-25", shift).Should().Be(hours, why);

    [Fact]
    public void Adjoining_shifts_never_count_an_hour_for_both()
    {
        OpenHours("Europe/Berlin", "2026-10-25", "00:00-02:00", "02:00-06:00").Should().Be(7);
        OpenHours("Europe/Berlin", "2026-10-25", "00:00-02:30", "02:30-06:00").Should().Be(7);
        OpenHours("Europe/Berlin", "2026-03-29", "00:00-02:30", "02:30-06:00").Should().Be(5);
    }

    [Fact]
    public void A_day_whose_midnight_comes_twice_has_25_hours() =>
        OpenHours("America/Havana", "2026-11-01", "00:00-24:00").Should().Be(25);

    [Fact]
    public void Open_all_day_is_elapsed_time_in_every_zone() => Law.Holds(Spans, span =>
        Seconds(span.From, span.To, HoursBuilder.Daily("00:00-24:00").Build(), span.Zone)
            .Should().Be((long)(span.To - span.From).TotalSeconds));

    [Fact]
    public void Two_stretches_of_time_add_up_to_the_whole() => Law.Holds(Spans, span =>
    {
        var hours = HoursBuilder.Weekdays("00:00-01:30", "02:30-12:00", "13:00-24:00").DailyFrom(new(2026, 6, 1), "01:15-02:45").Build();
        var middle = span.From + ((span.To - span.From) / 2);
        middle = middle.AddTicks(-(middle.Ticks % TimeSpan.TicksPerSecond));

        var whole = Seconds(span.From, span.To, hours, span.Zone);

        (Seconds(span.From, middle, hours, span.Zone) + Seconds(middle, span.To, hours, span.Zone)).Should().Be(whole);
        whole.Should().BeInRange(0, (long)(span.To - span.From).TotalSeconds);
    });

    private static Gen<(string Zone, DateTime From, DateTime To)> Spans =>
        from zone in Gen.Elements(Zones)
        from minute in Gen.Choose(0, 365 * 24 * 60)
        from seconds in Gen.Choose(0, 14 * 24 * 3_600)
        let start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute)
        select (zone, start, start.AddSeconds(seconds));

    private static double OpenHours(string zone, string day, params string[] shifts)
    {
        var noon = TestTime.Day(day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        var hours = HoursBuilder.Daily().Except(TestTime.Day(day), shifts).Build();
        return Seconds(noon.AddDays(-2), noon.AddDays(2), hours, zone) / 3_600.0;
    }

    private static long Seconds(DateTime from, DateTime to, OpeningHours hours, string zone) =>
        BusinessClock.OpenSeconds(from, to, hours, TimeZoneInfo.FindSystemTimeZoneById(zone));
}

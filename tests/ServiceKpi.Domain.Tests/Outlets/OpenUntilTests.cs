using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class OpenUntilTests
{
    private static readonly OpeningHours Office = HoursBuilder.Weekdays("08:00-12:00", "13:00-17:00").Build();

    [Theory]
    [InlineData("2026-03-02 08:00", 60, "2026-03-02 09:00", "while open")]
    [InlineData("2026-03-02 11:30", 60, "2026-03-02 13:30", "over the break")]
    [InlineData("2026-02-27 16:30", 60, "2026-03-02 08:30", "over a weekend")]
    [InlineData("2026-02-28 09:00", 1, "2026-03-02 08:01", "asked while closed")]
    [InlineData("2026-03-02 08:00", 480, "2026-03-02 17:00", "to the last minute of the day")]
    public void So_many_open_minutes_later_is(string from, int minutes, string until, string why) =>
        BusinessClock.OpenUntil(TestTime.Utc(from), minutes * 60, Office, TimeZoneInfo.Utc).Should().Be(TestTime.Utc(until), why);

    [Fact]
    public void An_outlet_that_does_not_open_any_more_gives_none() =>
        BusinessClock.OpenUntil(TestTime.Utc("2026-03-02 08:00"), 1, HoursBuilder.Daily().Build(), TimeZoneInfo.Utc).Should().BeNull();

    // Also where summer time begins (29 March 2026) and ends (25 October 2026).
    [Fact]
    public void It_is_the_first_instant_by_which_so_many_open_seconds_have_passed()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var hours = HoursBuilder.Daily("01:00-04:00", "09:00-18:00").Build();
        Law.Holds(
            Gen.Choose(0, 365 * 24 * 60).Zip(Gen.Choose(1, 200_000), (minute, seconds) => (From: TestTime.Utc("2026-01-01 00:00").AddMinutes(minute), Seconds: (long)seconds)),
            one =>
            {
                var until = BusinessClock.OpenUntil(one.From, one.Seconds, hours, berlin)!.Value;
                BusinessClock.OpenSeconds(one.From, until, hours, berlin).Should().Be(one.Seconds);
                BusinessClock.OpenSeconds(one.From, until.AddSeconds(-1), hours, berlin).Should().Be(one.Seconds - 1);
            });
    }
}

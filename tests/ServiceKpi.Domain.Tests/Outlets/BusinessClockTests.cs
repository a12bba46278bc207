namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class BusinessClockTests
{
    private static readonly OpeningHours Office = HoursBuilder.Weekdays("08:00-12:00", "13:00-17:00").Build();

    [Theory]
    [InlineData("2026-03-02 08:00", "2026-03-02 17:00", 480, "a whole day of two shifts")]
    [InlineData("2026-03-02 11:00", "2026-03-02 14:00", 120, "over the break")]
    [InlineData("2026-03-02 12:10", "2026-03-02 12:50", 0, "within the break")]
    [InlineData("2026-03-02 16:30", "2026-03-02 20:00", 30, "a reply in the evening")]
    [InlineData("2026-03-02 18:00", "2026-03-02 23:00", 0, "asked and answered while closed")]
    [InlineData("2026-03-02 16:30", "2026-03-03 08:30", 60, "over a night")]
    [InlineData("2026-02-27 16:30", "2026-03-02 08:30", 60, "over a weekend")]
    [InlineData("2026-02-28 09:00", "2026-03-01 15:00", 0, "at a weekend")]
    [InlineData("2026-03-02 00:00", "2026-03-09 00:00", 5 * 480, "a week from midnight to midnight")]
    [InlineData("2026-03-02 09:00", "2026-03-02 09:00", 0, "at once")]
    public void It_runs_only_while_the_outlet_is_open(string from, string to, int minutes, string why) =>
        OpenMinutes(from, to, Office, "UTC").Should().Be(minutes, why);

    [Fact]
    public void It_counts_seconds() =>
        OpenMinutes("2026-03-02 11:59:30", "2026-03-02 13:00:15", Office, "UTC").Should().Be(0.75);

    [Fact]
    public void It_stands_still_on_a_holiday()
    {
        var hours = HoursBuilder.Weekdays("08:00-17:00").Except(new(2026, 3, 3)).Build();

        OpenMinutes("2026-03-02 16:00", "2026-03-04 09:00", hours, "UTC").Should().Be(120);
    }

    [Fact]
    public void It_follows_the_hours_of_a_day_that_differs_from_its_week()
    {
        var hours = HoursBuilder.Weekdays("08:00-17:00").Except(new(2026, 3, 1), "10:00-11:00", "20:00-22:00").Build();

        OpenMinutes("2026-02-28 00:00", "2026-03-02 08:00", hours, "UTC").Should().Be(180);
    }

    [Fact]
    public void Each_day_uses_the_hours_valid_then()
    {
        var hours = HoursBuilder.Daily("08:00-17:00").DailyFrom(new(2026, 3, 3), "10:00-12:00").Build();

        OpenMinutes("2026-03-02 08:00", "2026-03-04 00:00", hours, "UTC").Should().Be((9 * 60) + 120);
        OpenMinutes("2026-02-02 08:00", "2026-02-02 17:00", hours, "UTC").Should().Be(9 * 60);
    }

    [Fact]
    public void A_night_shift_of_two_stretches_runs_through_midnight() =>
        OpenMinutes("2026-03-02 20:00", "2026-03-03 08:00", HoursBuilder.Daily("00:00-02:00", "22:00-24:00").Build(), "UTC")
            .Should().Be(240);

    [Fact]
    public void Hours_are_those_of_the_outlets_clock_in_a_zone_without_summer_time() =>
        OpenMinutes("2026-03-01 23:00", "2026-03-02 03:00", HoursBuilder.Daily("08:00-17:00").Build(), "Asia/Jakarta")
            .Should().Be(120);

    [Fact]
    public void Hours_never_stated_are_open_all_the_time() =>
        OpenMinutes("2026-03-27 12:00", "2026-03-30 12:00", OpeningHours.Unstated, "Europe/Berlin").Should().Be(72 * 60);

    [Fact]
    public void A_reply_before_the_question_throws() =>
        FluentActions.Invoking(() => OpenMinutes("2026-03-02 09:00", "2026-03-02 08:00", Office, "UTC"))
            .Should().Throw<ArgumentOutOfRangeException>();

    private static double OpenMinutes(string from, string to, OpeningHours hours, string zone) =>
        BusinessClock.OpenSeconds(
            TestTime.Utc(from), TestTime.Utc(to), hours, TimeZoneInfo.FindSystemTimeZoneById(zone)) / 60.0;
}

namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class OutletTests
{
    private static readonly Period March = Period.MonthOf(new(2026, 3, 1));

    [Fact]
    public void Texts_are_trimmed_and_blank_ones_are_none()
    {
        var outlet = new Outlet(" SBY01 ", " Surabaya ", " Asia/Jakarta ", region: "  ", city: " Surabaya");

        outlet.Code.Should().Be("SBY01");
        outlet.Name.Should().Be("Surabaya");
        outlet.TimeZone.Should().Be("Asia/Jakarta");
        outlet.Region.Should().BeNull();
        outlet.City.Should().Be("Surabaya");
        outlet.Hours.Should().BeSameAs(OpeningHours.Unstated);
        outlet.ResponseClockFollowsHours.Should().BeFalse();
    }

    [Theory]
    [InlineData("", "Surabaya", "UTC")]
    [InlineData("  ", "Surabaya", "UTC")]
    [InlineData("SBY01", " ", "UTC")]
    [InlineData("SBY01", "Surabaya", "")]
    [InlineData("SBY01", "Surabaya", "Asia/Atlantis")]
    public void A_blank_code_or_name_or_an_unknown_zone_throws(string code, string name, string zone) =>
        FluentActions.Invoking(() => new Outlet(code, name, zone)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(64, 200, true)]
    [InlineData(65, 200, false)]
    [InlineData(64, 201, false)]
    public void Texts_have_the_length_of_their_column(int code, int name, bool valid)
    {
        var making = FluentActions.Invoking(() => new Outlet(new string('c', code), new string('n', name), "UTC"));

        if (valid)
        {
            making.Should().NotThrow();
        }
        else
        {
            making.Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void Closing_before_opening_throws_and_on_the_same_day_does_not()
    {
        FluentActions.Invoking(() => TestOutlet.Trading(March.To, March.From)).Should().Throw<ArgumentException>();
        TestOutlet.Trading(March.From, March.From).TradingDays(March).Should().Be(1);
    }

    [Theory]
    [InlineData("UTC", "2026-03-01")]
    [InlineData("Asia/Jakarta", "2026-03-02")]
    [InlineData("America/New_York", "2026-03-01")]
    public void An_instant_falls_on_the_day_of_the_outlets_zone(string zone, string day) =>
        TestOutlet.In(zone).DayOf(TestTime.Utc("2026-03-01 17:30")).Should().Be(TestTime.Day(day));

    [Theory]
    [InlineData(null, null, 31)]
    [InlineData("2026-03-10", null, 22)]
    [InlineData(null, "2026-03-10", 10)]
    [InlineData("2026-03-10", "2026-03-12", 3)]
    [InlineData("2026-04-01", null, 0)]
    [InlineData(null, "2026-02-28", 0)]
    public void Trading_days_lie_between_opening_and_closing_day_both_included(string? from, string? to, int days) =>
        TestOutlet.Trading(DayOrNone(from), DayOrNone(to)).TradingDays(March).Should().Be(days);

    [Fact]
    public void Days_on_which_the_outlet_is_closed_are_no_trading_days()
    {
        var hours = HoursBuilder.Weekdays("08:00-17:00").Except(new(2026, 3, 19)).Except(new(2026, 3, 1), "10:00-12:00").Build();

        TestOutlet.In("UTC", hours).TradingDays(March).Should().Be(22 - 1 + 1);
    }

    [Fact]
    public void An_outlet_read_anew_keeps_the_hours_that_were_stored()
    {
        var stored = TestOutlet.CountingOpenHours(HoursBuilder.Daily("08:00-17:00").Build());

        var read = TestOutlet.In("UTC").KeepingHoursOf(stored);

        read.Hours.Should().BeSameAs(stored.Hours);
        read.ResponseClockFollowsHours.Should().BeTrue();
        read.Id.Should().Be(stored.Id);
    }

    private static DateOnly? DayOrNone(string? day) => day is null ? null : TestTime.Day(day);
}

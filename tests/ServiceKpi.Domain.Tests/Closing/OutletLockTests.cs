using static ServiceKpi.Domain.Tests.Closing.Locked;

namespace ServiceKpi.Domain.Tests.Closing;

public sealed class OutletLockTests
{
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly OpeningHours Office = HoursBuilder.Daily("08:00-17:00").Build();

    [Fact]
    public void A_name_or_place_is_of_no_month() => AlteredBy(o => o.Describe("Other", "Jakarta")).Should().BeNull();

    [Fact]
    public void Trading_days_of_a_locked_month_stay()
    {
        AlteredBy(o => o.TradeBetween(new(2026, 3, 2), null)).Should().Be(March);
        AlteredBy(o => o.TradeBetween(March, null)).Should().BeNull("it opened on the first");
        AlteredBy(o => o.TradeBetween(null, new(2026, 5, 30))).Should().Be(May);
        AlteredBy(o => o.TradeBetween(null, new(2026, 5, 31))).Should().BeNull();
    }

    [Fact]
    public void Hours_of_a_locked_month_stay_and_others_change()
    {
        AlteredBy(o => o.OpenAt(o.Hours.WithException(new(2026, 3, 19), []), false)).Should().Be(March);
        AlteredBy(o => o.OpenAt(o.Hours.WithException(new(2026, 3, 19), [new Shift(600, 720)]), false)).Should().Be(March);
        AlteredBy(o => o.OpenAt(o.Hours.WithException(new(2026, 4, 19), []), false)).Should().BeNull();
        AlteredBy(o => o.OpenAt(HoursBuilder.Daily("08:00-17:00").DailyFrom(April, "09:00-12:00").Build(), false)).Should().Be(May);
        AlteredBy(o => o.OpenAt(HoursBuilder.Daily("08:00-17:00").DailyFrom(new(2026, 6, 1), "09:00-12:00").Build(), false)).Should().BeNull();
        AlteredBy(o => o.OpenAt(HoursBuilder.Daily("08:00-17:00").Build(), false)).Should().BeNull("they are the same");
    }

    [Fact]
    public void Whether_the_response_clock_follows_the_hours_is_of_every_month() =>
        AlteredBy(o => o.OpenAt(o.Hours, true)).Should().Be(March);

    [Fact]
    public void A_move_after_the_locked_months_leaves_them_and_one_within_does_not()
    {
        AlteredBy(o => o.MoveTo("Asia/Makassar", new(2026, 6, 1)), follows: true).Should().BeNull();
        AlteredBy(o => o.MoveTo("Asia/Makassar", new(2026, 5, 31)), follows: true).Should().Be(May);
        AlteredBy(o => o.MoveTo("Asia/Makassar", DateOnly.MinValue), follows: true).Should().Be(March);
    }

    [Fact]
    public void A_zone_that_no_response_time_is_counted_by_may_change()
    {
        AlteredBy(o => o.MoveTo("Asia/Makassar", March)).Should().BeNull("the clock does not follow the hours");
        AlteredBy(o => o.MoveTo("Asia/Makassar", March), OpeningHours.Unstated, follows: true).Should().BeNull("it is always open");
    }

    [Fact]
    public void A_new_outlet_opens_after_the_locked_months()
    {
        Altered(null, TestOutlet.Trading(null, null)).Should().Be(March);
        Altered(null, TestOutlet.Trading(new(2026, 4, 20), null)).Should().Be(May);
        Altered(null, TestOutlet.Trading(new(2026, 6, 1), null)).Should().BeNull();
        Altered(TestOutlet.Trading(null, new(2026, 3, 1)), null).Should().Be(March);
    }

    private static DateOnly? AlteredBy(Action<Outlet> change, OpeningHours? hours = null, bool follows = false)
    {
        var after = Made();
        change(after);
        return Altered(Made(), after);

        Outlet Made() => new("JKT01", "Jakarta", "Asia/Jakarta", hours: hours ?? Office, responseClockFollowsHours: follows);
    }
}

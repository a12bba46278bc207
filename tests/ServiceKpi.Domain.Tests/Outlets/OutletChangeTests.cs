namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class OutletChangeTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Texts_are_changed_trimmed_or_not_at_all()
    {
        var outlet = new Outlet("SBY01", "Surabaya", "Asia/Jakarta", "Java", "Surabaya");

        outlet.Describe(" Surabaya Timur ", "Surabaya");

        (outlet.Name, outlet.Region, outlet.City).Should().Be(("Surabaya Timur", "Java", "Surabaya"));
        outlet.Invoking(o => o.Describe("New", new string('c', 201))).Should().Throw<ArgumentException>();
        outlet.Invoking(o => o.Describe(" ", "New")).Should().Throw<ArgumentException>();
        (outlet.Name, outlet.Region, outlet.City).Should().Be(("Surabaya Timur", "Java", "Surabaya"));
    }

    [Theory]
    [InlineData("2025-01-01", "Java")]
    [InlineData("2026-07-31", "Java")]
    [InlineData("2026-08-01", "East")]
    [InlineData("2026-09-30", "East")]
    [InlineData("2026-10-01", null)]
    [InlineData("2026-10-31", null)]
    [InlineData("2026-11-01", "Java")]
    [InlineData("2027-01-01", "Java")]
    public void Months_before_a_move_keep_the_region_they_had(string day, string? region)
    {
        var outlet = new Outlet("SBY01", "Surabaya", "Asia/Jakarta", "Java");

        outlet.MoveToRegion("East", new(2026, 8, 20));
        outlet.MoveToRegion(" ", new(2026, 10, 1));
        outlet.MoveToRegion("Java", new(2026, 11, 30));

        outlet.RegionOn(TestTime.Day(day)).Should().Be(region);
        outlet.RegionsEver().Should().Equal("Java", "East", "Java");
    }

    [Fact]
    public void A_second_move_within_a_month_leaves_the_months_before_it_alone()
    {
        var outlet = new Outlet("SBY01", "Surabaya", "Asia/Jakarta", "Java");

        outlet.MoveToRegion("Java", Monday);
        outlet.MoveToRegion("Esat", Monday);
        outlet.MoveToRegion("East", Monday.AddDays(1));

        outlet.FormerRegions.Should().Equal(new FormerRegion(new(2026, 3, 1), "Java"));
        outlet.Region.Should().Be("East");
        outlet.Invoking(o => o.MoveToRegion(new string('r', 201), Monday)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_outlet_read_anew_has_moved_on_the_day()
    {
        var stored = new Outlet("SBY01", "Surabaya", "Asia/Jakarta", "Java");
        stored.MoveToRegion("East", new(2025, 1, 1));

        var moved = new Outlet("SBY01", "Surabaya", "Asia/Jakarta", "Bali").KeepingRegionsOf(stored, Monday);
        var same = new Outlet("SBY01", "Surabaya", "Asia/Jakarta", "East").KeepingRegionsOf(stored, Monday);

        moved.FormerRegions.Should().Equal(new FormerRegion(new(2025, 1, 1), "Java"), new FormerRegion(new(2026, 3, 1), "East"));
        (moved.Region, same.Region).Should().Be(("Bali", "East"));
        same.FormerRegions.Should().Equal(stored.FormerRegions);
    }

    [Fact]
    public void Trading_days_are_changed_unless_they_end_before_they_begin()
    {
        var outlet = TestOutlet.In("UTC");

        outlet.TradeBetween(Monday, Monday);

        (outlet.TradesOn(Monday.AddDays(-1)), outlet.TradesOn(Monday), outlet.TradesOn(Monday.AddDays(1))).Should().Be((false, true, false));
        outlet.Invoking(o => o.TradeBetween(Monday, Monday.AddDays(-1))).Should().Throw<ArgumentException>();
        outlet.ClosedOn.Should().Be(Monday);
    }

    [Fact]
    public void Opening_hours_and_the_response_clock_are_changed()
    {
        var outlet = TestOutlet.In("UTC");

        outlet.OpenAt(HoursBuilder.Daily().Build(), responseClockFollowsHours: true);

        outlet.TradesOn(Monday).Should().BeFalse();
        outlet.ResponseClockFollowsHours.Should().BeTrue();
    }

    [Fact]
    public void A_move_writes_the_old_zone_into_the_weeks_before_and_keeps_the_shifts()
    {
        var outlet = TestOutlet.In("Asia/Jakarta", HoursBuilder.Weekdays("08:00-17:00").DailyFrom(new(2026, 6, 1), "10:00-12:00").Build());
        var before = outlet.Hours;

        outlet.MoveTo(" Asia/Makassar ", Monday);

        outlet.TimeZone.Should().Be("Asia/Makassar");
        outlet.Zone.Id.Should().Be("Asia/Makassar");
        outlet.Hours.Weeks.Select(w => (w.ValidFrom, w.TimeZone)).Should().Equal(
            (DateOnly.MinValue, "Asia/Jakarta"), (Monday, null), (new(2026, 6, 1), null));
        outlet.ZoneOn(Monday.AddDays(-1)).Id.Should().Be("Asia/Jakarta");
        outlet.ZoneOn(Monday).Id.Should().Be("Asia/Makassar");
        foreach (var day in Enumerable.Range(-100, 300).Select(Monday.AddDays))
        {
            outlet.Hours.On(day).Should().Equal(before.On(day));
        }
    }

    [Fact]
    public void A_move_on_the_first_day_of_a_week_makes_no_other_week()
    {
        var outlet = TestOutlet.In("Asia/Jakarta", HoursBuilder.Daily("08:00-17:00").DailyFrom(Monday, "09:00-17:00").Build());

        outlet.MoveTo("Asia/Makassar", Monday);

        outlet.Hours.Weeks.Select(w => w.TimeZone).Should().Equal("Asia/Jakarta", null);
    }

    [Fact]
    public void A_move_corrected_on_its_day_leaves_the_past_in_the_first_zone()
    {
        var outlet = TestOutlet.In("Asia/Jakarta", HoursBuilder.Daily("08:00-17:00").Build());

        outlet.MoveTo("Asia/Makassar", Monday);
        outlet.MoveTo("Asia/Jayapura", Monday);

        outlet.Hours.Weeks.Select(w => (w.ValidFrom, w.TimeZone)).Should().Equal((DateOnly.MinValue, "Asia/Jakarta"), (Monday, null));
        outlet.ZoneOn(Monday).Id.Should().Be("Asia/Jayapura");
    }

    [Fact]
    public void Days_before_the_first_week_keep_their_zone_and_stay_open_all_day()
    {
        var outlet = TestOutlet.In("Asia/Jakarta", new HoursBuilder().DailyFrom(Monday.AddDays(7), "08:00-17:00").Except(Monday.AddDays(-1), "10:00-12:00").Build());

        outlet.MoveTo("Asia/Makassar", Monday);

        outlet.Hours.On(Monday.AddDays(-2)).Should().Equal(Shift.AllDay);
        outlet.Hours.On(Monday).Should().Equal(Shift.AllDay);
        outlet.ZoneOn(Monday.AddDays(-1)).Id.Should().Be("Asia/Jakarta");
        outlet.ZoneOn(Monday).Id.Should().Be("Asia/Makassar");
    }

    [Fact]
    public void Hours_never_stated_have_no_zone_to_keep()
    {
        var outlet = TestOutlet.In("Asia/Jakarta");

        outlet.MoveTo("Asia/Makassar", Monday);

        outlet.Hours.Should().BeSameAs(OpeningHours.Unstated);
        outlet.Zone.Id.Should().Be("Asia/Makassar");
    }

    [Fact]
    public void Staying_in_the_zone_changes_nothing_and_an_unknown_one_throws()
    {
        var outlet = TestOutlet.In("Asia/Jakarta", HoursBuilder.Daily("08:00-17:00").Build());
        var before = outlet.Hours;

        outlet.MoveTo("Asia/Jakarta", Monday);
        outlet.Invoking(o => o.MoveTo("Asia/Atlantis", Monday)).Should().Throw<ArgumentException>();
        outlet.Invoking(o => o.MoveTo(" ", Monday)).Should().Throw<ArgumentException>();

        outlet.Hours.Should().BeSameAs(before);
        outlet.TimeZone.Should().Be("Asia/Jakarta");
    }

    [Fact]
    public void An_outlet_read_anew_in_another_zone_has_moved_on_the_day_that_is_said()
    {
        var stored = TestOutlet.In("Asia/Jakarta", HoursBuilder.Daily("08:00-17:00").Build());

        var moved = TestOutlet.In("Asia/Makassar").KeepingHoursOf(stored, Monday);

        moved.ZoneOn(Monday.AddDays(-1)).Id.Should().Be("Asia/Jakarta");
        moved.ZoneOn(Monday).Id.Should().Be("Asia/Makassar");
        TestOutlet.In("Asia/Jakarta").KeepingHoursOf(stored, Monday).Hours.Should().BeSameAs(stored.Hours);
    }
}

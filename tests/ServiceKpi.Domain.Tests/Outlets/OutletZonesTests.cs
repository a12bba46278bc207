namespace ServiceKpi.Domain.Tests.Outlets;

/// <summary>Monday, 2 March 2026, is the day of the first move.</summary>
public sealed class OutletZonesTests
{
    private static readonly DateOnly Monday = TestDay.Monday;

    [Fact]
    public void An_instant_falls_on_the_day_that_the_outlet_had_then()
    {
        var outlet = TestOutlet.In("Asia/Jakarta");
        outlet.MoveTo("Asia/Jayapura", Monday);
        outlet.MoveTo("Asia/Makassar", Monday.AddDays(10));

        outlet.FormerZones.Should().Equal(new FormerZone(Monday, "Asia/Jakarta"), new FormerZone(Monday.AddDays(10), "Asia/Jayapura"));
        outlet.DayOf(Monday.AddDays(-2).ToDateTime(new(16, 0), DateTimeKind.Utc)).Should().Be(Monday.AddDays(-2), "23:00 in Jakarta");
        outlet.DayOf(Monday.AddDays(2).ToDateTime(new(15, 30), DateTimeKind.Utc)).Should().Be(Monday.AddDays(3), "00:30 in Jayapura");
        outlet.DayOf(Monday.AddDays(20).ToDateTime(new(15, 30), DateTimeKind.Utc)).Should().Be(Monday.AddDays(20), "23:30 in Makassar");
        outlet.ZoneOn(Monday.AddDays(-1)).Id.Should().Be("Asia/Jakarta");
        outlet.ZoneOn(Monday.AddDays(3)).Id.Should().Be("Asia/Jayapura");
    }

    [Fact]
    public void Going_back_on_the_day_of_a_move_was_no_move()
    {
        var outlet = TestOutlet.In("Asia/Jakarta");

        outlet.MoveTo("Asia/Jayapura", Monday);
        outlet.MoveTo("Asia/Jakarta", Monday);

        outlet.FormerZones.Should().BeEmpty();
    }
}

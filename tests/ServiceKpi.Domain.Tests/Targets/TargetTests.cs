namespace ServiceKpi.Domain.Tests.Targets;

public sealed class TargetTests
{
    private static readonly DateOnly March = TestTime.Day("2026-03-01");

    [Fact]
    public void Hundredths_are_told_in_the_unit_of_the_kpi()
    {
        var target = new Target("csat", March, null, null, 8750, 8025);

        (target.Value, target.Limit).Should().Be((87.5, 80.25));
        (target.Kpi.Id, target.From).Should().Be(("csat", March));
    }

    [Theory]
    [InlineData(null, null, TargetLevel.Organisation, 0, "")]
    [InlineData(null, "  ", TargetLevel.Organisation, 0, "")]
    [InlineData(null, " East ", TargetLevel.Region, 0, "East")]
    [InlineData(7, null, TargetLevel.Outlet, 7, "")]
    [InlineData(7, " ", TargetLevel.Outlet, 7, "")]
    public void It_is_of_an_outlet_of_a_region_or_of_all(int? outlet, string? region, TargetLevel level, int scope, string stored)
    {
        var target = new Target("csat", March, outlet, region, 9000);

        (target.Level, target.Scope, target.Region, target.OutletId).Should().Be((level, scope, stored, outlet));
    }

    [Theory]
    [InlineData("happiness", "2026-03-01", null, null)]
    [InlineData("csat", "2026-03-02", null, null)]
    [InlineData("csat", "2026-03-31", null, null)]
    [InlineData("csat", "2026-03-01", 7, "East")]
    public void What_is_no_kpi_no_month_or_two_places_is_no_target(string kpi, string from, int? outlet, string? region) =>
        FluentActions.Invoking(() => new Target(kpi, TestTime.Day(from), outlet, region, 9000)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("csat", 0, 100)]
    [InlineData("conversion", 0, 1_000)]
    [InlineData("nps", -100, 100)]
    [InlineData("ces", 1, 5)]
    [InlineData("revenue", 0, 10_000_000_000_000)]
    public void A_target_lies_within_what_its_kpi_can_be(string kpi, long least, long most)
    {
        Of(kpi, 100 * least).Value.Should().Be(least);
        Of(kpi, 100 * most).Value.Should().Be(most);
        Making(kpi, (100 * least) - 1).Should().Throw<ArgumentOutOfRangeException>();
        Making(kpi, (100 * most) + 1).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void So_does_its_limit()
    {
        Making("csat", 9000, -1).Should().Throw<ArgumentOutOfRangeException>().Which.ActualValue.Should().Be(-0.01, "it is told in percent");
        Making("ces", 400, 501).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("csat", 9000, 9000, true)]
    [InlineData("csat", 9000, 8999, true)]
    [InlineData("csat", 9000, 9001, false)]
    [InlineData("ces", 250, 250, true)]
    [InlineData("ces", 250, 251, true)]
    [InlineData("ces", 250, 249, false)]
    [InlineData("csat", null, 8000, false)]
    public void A_limit_is_no_better_than_the_target_that_it_needs(string kpi, int? value, int limit, bool isAllowed)
    {
        if (isAllowed)
        {
            Of(kpi, value, limit).LimitHundredths.Should().Be(limit);
        }
        else
        {
            Making(kpi, value, limit).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void A_target_that_is_refused_leaves_the_one_before()
    {
        var target = Of("csat", 9000, 8000);

        FluentActions.Invoking(() => target.Aim(8500, 8600)).Should().Throw<ArgumentException>();
        TargetAim.Of(target).Should().Be(new TargetAim(9000, 8000));

        target.Aim(8500, null);
        TargetAim.Of(target).Should().Be(new TargetAim(8500, null));
    }

    [Fact]
    public void Where_there_is_no_target_nothing_is_set()
    {
        TargetAim.Of((Target?)null).Should().Be(TargetAim.None);
        TargetAim.Of((TargetInForce?)null).Should().Be(TargetAim.None);
        TargetAim.Of(Of("csat", null)).Should().Be(TargetAim.None);
    }

    private static Target Of(string kpi, long? value, long? limit = null) => new(kpi, March, null, null, value, limit);

    private static Func<Target> Making(string kpi, long? value, long? limit = null) => () => Of(kpi, value, limit);
}

namespace ServiceKpi.Domain.Tests.Targets;

/// <summary>November 2025 has 30 days and begins on a Saturday.</summary>
public sealed class MonthTargetTests
{
    private static readonly Month November = Month.Of(TestTime.Day("2025-11-01"));
    private static readonly TargetBook Book = new([Of("visits", 300, 270), Of("csat", 90, 80)]);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2025-11-30", null, true)]
    [InlineData("2025-12-01", null, false)]
    [InlineData(null, "2025-11-01", true)]
    [InlineData(null, "2025-10-31", false)]
    public void An_outlet_has_a_month_when_it_exists_on_one_of_its_days(string? opened, string? closed, bool expected) =>
        MonthTarget.TradesIn(Outlet(opened, closed), November).Should().Be(expected);

    [Theory]
    [InlineData(null, null, 300)]
    [InlineData("2025-11-01", "2025-11-30", 300)]
    [InlineData("2025-11-02", null, 290)]
    [InlineData(null, "2025-11-29", 290)]
    [InlineData("2025-11-11", "2025-11-20", 100)]
    public void Of_a_sum_an_outlet_has_the_part_of_the_days_that_it_is_there(string? opened, string? closed, double expected)
    {
        var aim = MonthTarget.Of(Book, KpiCatalog.Get("visits"), Outlet(opened, closed), November)!.Value;

        aim.Value.Should().BeApproximately(expected, 1e-9);
        aim.Limit.Should().BeApproximately(0.9 * expected, 1e-9);
    }

    [Fact]
    public void A_level_is_to_be_reached_however_few_days_there_are() =>
        MonthTarget.Of(Book, KpiCatalog.Get("csat"), Outlet("2025-11-21", null), November).Should().Be(new Aim(90, 80));

    /// <summary>Of the twenty weekdays of November the outlet has ten from Monday the 17th on, and no part of a weekend.</summary>
    [Fact]
    public void Days_that_its_hours_leave_out_have_no_part_of_a_sum() =>
        MonthTarget.Of(Book, KpiCatalog.Get("visits"), Outlet("2025-11-15", null, HoursBuilder.Weekdays("08:00-17:00").Build()), November)
            .Should().Be(new Aim(150, 135));

    [Fact]
    public void An_outlet_whose_hours_are_never_open_has_the_target_of_the_month() =>
        MonthTarget.Of(Book, KpiCatalog.Get("visits"), Outlet("2025-11-15", null, HoursBuilder.Daily().Build()), November)
            .Should().Be(new Aim(300, 270));

    [Fact]
    public void What_was_set_for_the_outlet_in_an_earlier_month_was_meant_for_a_whole_one()
    {
        var outlet = Outlet("2025-11-16", null);
        TargetBook meant = new([Of("visits", 80, null, outlet.Id, "2025-11-01")]);
        TargetBook earlier = new([Of("visits", 80, null, outlet.Id, "2025-10-01")]);

        MonthTarget.Of(meant, KpiCatalog.Get("visits"), outlet, November).Should().Be(new Aim(80, null));
        MonthTarget.Of(earlier, KpiCatalog.Get("visits"), outlet, November).Should().Be(new Aim(40, null));
        MonthTarget.Of(TargetBook.Empty, KpiCatalog.Get("visits"), outlet, November).Should().BeNull();
    }

    private static Target Of(string kpi, long value, long? limit, int? outlet = null, string from = "2025-01-01") =>
        new(kpi, TestTime.Day(from), outlet, null, 100 * value, 100 * limit);

    private static Outlet Outlet(string? opened, string? closed, OpeningHours? hours = null) =>
        TestOutlet.Trading(opened is null ? null : TestTime.Day(opened), closed is null ? null : TestTime.Day(closed), hours);
}

namespace ServiceKpi.Domain.Tests.Reports;

public sealed class KpiReadingTests
{
    private static readonly Period March = Period.MonthOf(TestTime.Day("2026-03-01"));

    [Theory]
    [InlineData("visits", 30, true)]
    [InlineData("visits", 31, false)]
    [InlineData("visits", 32, false)]
    [InlineData("csat", 30, false)]
    public void A_value_is_incomplete_where_days_of_its_figures_are_missing(string kpi, long entered, bool expected) =>
        Of(kpi, entered).IsIncomplete.Should().Be(expected);

    [Fact]
    public void A_report_has_targets_when_any_value_has_one()
    {
        var without = Of("visits", 31);
        var with = without with { Target = new TargetReading(5, null, TargetStatus.Met) };

        Report(without, with).HasTargets.Should().BeTrue();
        Report(without, without).HasTargets.Should().BeFalse();
    }

    private static KpiReading Of(string kpi, long entered) => new()
    {
        Kpi = KpiCatalog.Get(kpi),
        Outlet = null,
        Period = March,
        Value = KpiValue.Of(5, 5, 1, 10),
        BelowMinimumSample = false,
        Coverage = new Coverage(entered, 31),
    };

    private static KpiReport Report(params KpiReading[] values) => new()
    {
        Currency = "IDR",
        Period = March,
        ComparedWith = null,
        Pieces = [March],
        Outlets = [],
        Coverage = default,
        Values = values,
    };
}

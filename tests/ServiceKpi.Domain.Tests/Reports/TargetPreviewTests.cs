using static ServiceKpi.Domain.Tests.Targets.Aims;

namespace ServiceKpi.Domain.Tests.Reports;

public class TargetPreviewTests
{
    private static readonly TargetInForce Ninety = new(For("2026-11", 90, 80), 90, 80);

    [Fact]
    public void Every_outlet_is_counted_once()
    {
        KpiReading[] readings =
        [
            Reading(Percent(95)), Reading(Percent(90)), Reading(Percent(85)), Reading(Percent(50)),
            Reading(Percent(100), few: true), Reading(KpiValue.None(NoDataReason.NoEvents)),
        ];

        var preview = TargetPreview.Of(readings, _ => Ninety);

        preview.Should().Be(new TargetPreview(2, 1, 1, 1, 1, 0));
        preview.Judged.Should().Be(4);
    }

    [Fact]
    public void An_outlet_without_a_target_is_not_judged() =>
        TargetPreview.Of([Reading(Percent(95))], _ => null).Should().Be(new TargetPreview(0, 0, 0, 0, 0, 1));

    [Fact]
    public void Each_outlet_is_held_against_its_own()
    {
        TargetBook book = new([For("2026-11", 90), For("2026-11", 70, outlet: Ambon)]);
        KpiReading[] readings = [.. All.Select(o => Reading(Percent(80)) with { Outlet = o })];

        TargetPreview.Of(readings, o => book.Find(Csat, o, Month("2026-11"))).Should().Be(new TargetPreview(1, 0, 2, 0, 0, 0));
    }

    [Fact]
    public void All_together_have_no_target() =>
        FluentActions.Invoking(() => TargetPreview.Of([Reading(Percent(80)) with { Outlet = null }], _ => Ninety))
            .Should().Throw<ArgumentException>();

    private static KpiValue Percent(double value) => KpiValue.Of(value, value, 100, 100);

    private static KpiReading Reading(KpiValue value, bool few = false) => new()
    {
        Kpi = Csat,
        Outlet = Ambon,
        Period = Period.MonthOf(Month("2026-10")),
        Value = value,
        BelowMinimumSample = few,
        Coverage = new Coverage(0, 0),
    };
}

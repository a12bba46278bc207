using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Domain.Attention;

/// <summary>A KPI of an outlet that has become worse by more than chance.</summary>
/// <param name="Reading">The reading with its comparison; both are there.</param>
public sealed record FallingKpi(KpiReading Reading) : Finding(
    Reading.Outlet!, KeyOf(Reading), SeverityOf(ShareOf(Reading)), ShareOf(Reading))
{
    private const double Much = 0.25;
    private const double Some = 0.1;

    /// <summary>The whole month: a month that runs gets a longer stretch every day and stays one finding.</summary>
    private static FindingKey KeyOf(KpiReading reading) => new(
        FindingKind.FallingKpi,
        reading.Outlet!.Code,
        reading.Kpi.Id,
        Period.MonthOf(reading.Period.From),
        SeverityOf(ShareOf(reading)).ToString());

    private static Severity SeverityOf(double share) =>
        share >= Much ? Severity.High : share >= Some ? Severity.Middle : Severity.Low;

    /// <summary>The change as a share of its scale, or of the value before where there is no scale.</summary>
    private static double ShareOf(KpiReading reading)
    {
        var comparison = reading.Comparison!;
        var change = Math.Abs(comparison.Difference.GetValueOrDefault());
        var whole = reading.Kpi.Definition.Unit switch
        {
            KpiUnit.Percent => 100,
            KpiUnit.Points => 200,
            KpiUnit.Score => 4,
            _ => Math.Abs(comparison.Value.Value.GetValueOrDefault()),
        };
        return whole == 0 ? 1 : change / whole;
    }
}

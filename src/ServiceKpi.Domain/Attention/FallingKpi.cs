namespace ServiceKpi.Domain.Attention;

/// <summary>A KPI of an outlet that has become worse by more than chance.</summary>
/// <param name="Reading">The reading with its comparison; both are there.</param>
public sealed record FallingKpi(KpiReading Reading) : Finding(
    Reading.Outlet!,
    KpiDistance.KeyOf(FindingKind.FallingKpi, Reading, ShareOf(Reading)),
    KpiDistance.SeverityOf(ShareOf(Reading)),
    ShareOf(Reading))
{
    private static double ShareOf(KpiReading reading) => KpiDistance.ShareOf(
        reading.Kpi,
        reading.Comparison!.Difference.GetValueOrDefault(),
        reading.Comparison.Value.Value.GetValueOrDefault());
}

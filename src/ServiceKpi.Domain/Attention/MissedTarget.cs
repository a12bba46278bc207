namespace ServiceKpi.Domain.Attention;

/// <summary>A KPI of an outlet that misses its target, by more than chance where that can be told.</summary>
/// <param name="Reading">The reading with its target; both are there.</param>
public sealed record MissedTarget(KpiReading Reading) : Finding(
    Reading.Outlet!,
    KpiDistance.KeyOf(FindingKind.MissedTarget, Reading, ShareOf(Reading)),
    KpiDistance.SeverityOf(ShareOf(Reading)),
    ShareOf(Reading))
{
    private static double ShareOf(KpiReading reading) => KpiDistance.ShareOf(
        reading.Kpi, reading.Value.Value.GetValueOrDefault() - reading.Target!.Value, reading.Target.Value);
}

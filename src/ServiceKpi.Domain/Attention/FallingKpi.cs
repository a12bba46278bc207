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

/// <summary>Finds the KPIs that have become worse by more than chance.</summary>
internal static class FallingKpiSearch
{
    /// <summary>The days that a running month must have had before it is compared; until then the last full one is.</summary>
    public const int LeastDays = 14;

    /// <summary>The KPIs that are looked at.</summary>
    public static IReadOnlyList<string> Kpis { get; } =
        [.. KpiCatalog.All.Where(k => k.Definition.Unwatched is null).Select(k => k.Id)];

    /// <summary>The days judged: the month so far once it has had <see cref="LeastDays"/> whole days, else the last full month.</summary>
    public static Period DaysOn(DateOnly today)
    {
        var month = Month.Of(today);
        return (today.Day > LeastDays ? month : month.Previous).Days;
    }

    /// <summary>The outlets' readings that have become worse, without those that a few cases or chance explain.</summary>
    public static IEnumerable<FallingKpi> Of(KpiReport report) =>
        report.Values.Where(r => r.Outlet is not null && HasFallen(r)).Select(r => new FallingKpi(r));

    private static bool HasFallen(KpiReading reading) =>
        reading.Comparison is { Clarity: Clarity.Clear, BelowMinimumSample: false, Difference: { } difference }
        && !reading.BelowMinimumSample
        && (reading.Kpi.Definition.Better == Direction.Higher ? difference < 0 : difference > 0);
}

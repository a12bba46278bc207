namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// What decides whether an outlet is worth its place: revenue = visits × transaction ratio, as the first KPI with
/// <see cref="KpiDefinition.Drivers"/> states it. Verdicts on locations, the gap to a target, what-if and the daily entry speak of these three.
/// </summary>
public static class Worth
{
    /// <summary>What comes in.</summary>
    public static Kpi Revenue { get; } = KpiCatalog.All.First(k => k.Definition.Drivers is not null);

    /// <summary>How many come.</summary>
    public static Kpi Visits => Revenue.Definition.Drivers!.Volume;

    /// <summary>What each of them brings.</summary>
    public static Kpi Ratio => Revenue.Definition.Drivers!.Rate;
}

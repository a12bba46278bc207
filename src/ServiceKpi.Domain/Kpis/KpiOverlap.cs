namespace ServiceKpi.Domain.Kpis;

/// <summary>Other KPIs that measure the same thing again: an excellence score that has them all counts it twice.</summary>
/// <param name="With">The ids of the others; the overlap is there when all of them stand beside the KPI.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record KpiOverlap(IReadOnlyList<string> With, KpiText Why);

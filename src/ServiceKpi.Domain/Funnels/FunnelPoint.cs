namespace ServiceKpi.Domain.Funnels;

/// <summary>An outlet in a funnel.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Value">Its value, in the unit of the KPI.</param>
/// <param name="Sample">How many cases it rests on, at least 1.</param>
/// <param name="Limits">Between which values an outlet of that sample lies when it is like all others.</param>
/// <param name="Place">Where it lies.</param>
public sealed record FunnelPoint(Outlet Outlet, double Value, long Sample, FunnelLimits Limits, FunnelPlace Place);

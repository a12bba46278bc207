namespace ServiceKpi.Web.Commands;

/// <summary>Outlet-days with the daily figures entered, of those expected.</summary>
internal sealed record KpiCoverageEntry(long Entered, long Expected);

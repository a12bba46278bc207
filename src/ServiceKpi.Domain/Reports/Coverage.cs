namespace ServiceKpi.Domain.Reports;

/// <summary>How complete the daily figures are.</summary>
/// <param name="Entered">Outlet-days with the figures entered.</param>
/// <param name="Expected">Outlet-days, up to today, on which an outlet was open.</param>
public readonly record struct Coverage(long Entered, long Expected);

namespace ServiceKpi.Domain.Reports;

/// <summary>Which rows a report has.</summary>
[Flags]
public enum ReportRows
{
    /// <summary>One for all chosen outlets together.</summary>
    Total = 1,

    /// <summary>One for each chosen outlet.</summary>
    Outlet = 2,

    /// <summary>Both.</summary>
    Both = Total | Outlet,
}

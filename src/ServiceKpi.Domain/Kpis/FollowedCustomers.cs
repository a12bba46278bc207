namespace ServiceKpi.Domain.Kpis;

/// <summary>Which customers of a set that is followed through a period a KPI counts. The longer the period, the fewer are left.</summary>
public enum FollowedCustomers
{
    /// <summary>Those who stay.</summary>
    Kept,

    /// <summary>Those who go.</summary>
    Lost,
}

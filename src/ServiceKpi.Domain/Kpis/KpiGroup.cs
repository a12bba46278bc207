namespace ServiceKpi.Domain.Kpis;

/// <summary>The question of a manager that a KPI belongs to.</summary>
public enum KpiGroup
{
    /// <summary>Is the outlet worth its place?</summary>
    Worth,

    /// <summary>Is service quick?</summary>
    Quickness,

    /// <summary>Are customers happy?</summary>
    Happiness,

    /// <summary>Do customers stay?</summary>
    Loyalty,

    /// <summary>What do customers ask for?</summary>
    Demand,
}

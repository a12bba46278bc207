namespace ServiceKpi.Domain.Kpis;

/// <summary>Which way a KPI improves.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

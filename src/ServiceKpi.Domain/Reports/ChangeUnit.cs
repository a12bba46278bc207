namespace ServiceKpi.Domain.Reports;

/// <summary>The unit of a change.</summary>
public enum ChangeUnit
{
    /// <summary>Percent of the value compared with.</summary>
    Percent,

    /// <summary>The difference of two values that are percentages or scores themselves.</summary>
    Points,
}

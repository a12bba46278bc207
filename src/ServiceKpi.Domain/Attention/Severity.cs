namespace ServiceKpi.Domain.Attention;

/// <summary>How much there is at stake. What comes first has the lowest number.</summary>
public enum Severity
{
    /// <summary>See to it today.</summary>
    High,

    /// <summary>See to it this week.</summary>
    Middle,

    /// <summary>Know about it.</summary>
    Low,
}

namespace ServiceKpi.Domain.Targets;

/// <summary>How a value stands to its target.</summary>
public enum TargetStatus
{
    /// <summary>There is a target, and the value is none, or of too few cases, so that it is not judged.</summary>
    None,

    /// <summary>As good as the target, or better.</summary>
    Met,

    /// <summary>Worse than the target, and not worse than the limit.</summary>
    AtRisk,

    /// <summary>Worse than the limit, or than the target where there is no limit.</summary>
    Missed,
}

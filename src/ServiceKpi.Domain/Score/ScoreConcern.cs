namespace ServiceKpi.Domain.Score;

/// <summary>What to think about before a draft of a score is stored.</summary>
public enum ScoreConcern
{
    /// <summary>The KPI has no target in force at some outlets, or at any, and drops out there.</summary>
    NoTarget,

    /// <summary>The floor is not worse than the target in force at some outlets, where the KPI drops out.</summary>
    FloorNotWorse,

    /// <summary>The KPI says what others in the draft say too.</summary>
    Overlap,
}

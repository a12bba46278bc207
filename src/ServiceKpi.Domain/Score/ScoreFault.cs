namespace ServiceKpi.Domain.Score;

/// <summary>What makes a draft of a score useless.</summary>
public enum ScoreFault
{
    /// <summary>There is no KPI in it.</summary>
    NoPart,

    /// <summary>A KPI stands in it twice.</summary>
    Twice,

    /// <summary>A weight is not 1 to 100.</summary>
    Weight,

    /// <summary>A floor lies where the KPI can have no value, or for a sum not on the worse side of the target.</summary>
    Floor,
}

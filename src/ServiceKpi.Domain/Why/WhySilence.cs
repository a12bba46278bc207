namespace ServiceKpi.Domain.Why;

/// <summary>Why nothing is said about the causes of a change.</summary>
public enum WhySilence
{
    /// <summary>No comparison was chosen.</summary>
    NoComparison,

    /// <summary>There is no value on one of the sides.</summary>
    NoData,

    /// <summary>The KPI is no sum and no ratio of sums over outlets: a median, or members who are counted once.</summary>
    NoSplit,

    /// <summary>Too few cases or too little history to tell a change from chance.</summary>
    CannotTell,

    /// <summary>The change is within its uncertainty.</summary>
    Noise,
}

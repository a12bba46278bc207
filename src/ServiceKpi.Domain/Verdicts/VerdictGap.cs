namespace ServiceKpi.Domain.Verdicts;

/// <summary>Why there is no verdict on a location.</summary>
public enum VerdictGap
{
    /// <summary>No comparison was chosen.</summary>
    NoComparison,

    /// <summary>Visits or revenue were not entered in one of the periods.</summary>
    NoData,

    /// <summary>Too few days or visits in one of the periods.</summary>
    TooFew,
}

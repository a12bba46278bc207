namespace ServiceKpi.Domain.Verdicts;

/// <summary>What visits and transaction ratio together say about an outlet's location.</summary>
public enum LocationVerdict
{
    /// <summary>Visits and ratio have hardly moved.</summary>
    Steady,

    /// <summary>Neither fell and at least one rose: keep and grow.</summary>
    Thriving,

    /// <summary>Efficient but under-visited: visits fell, the ratio did not. Hold events.</summary>
    UnderVisited,

    /// <summary>Busy but converting less: the ratio fell, visits did not. Coach and offer.</summary>
    ConvertingLess,

    /// <summary>Both fell: review the location.</summary>
    Review,
}

namespace ServiceKpi.Domain.Insights;

/// <summary>By which law the values of outlets scatter around that of all together when they are alike.</summary>
public enum FunnelKind
{
    /// <summary>None is known: sums, medians, and amounts per visit, of which only days are counted and no single case.</summary>
    None,

    /// <summary>Successes among cases: the binomial law.</summary>
    Proportion,

    /// <summary>A mean of answers: the normal law with the spread of all answers.</summary>
    Mean,
}

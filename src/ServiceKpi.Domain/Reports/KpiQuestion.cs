namespace ServiceKpi.Domain.Reports;

/// <summary>What somebody wants to know: the same question from a page, the API and the command line.</summary>
public sealed record KpiQuestion
{
    /// <summary>The days asked about.</summary>
    public required Period Period { get; init; }

    /// <summary>The day that counts as today; none for that of the outlets asked about.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The ids of the KPIs, in the order wanted; empty for all.</summary>
    public IReadOnlyList<string> Kpis { get; init; } = [];

    /// <summary>The codes of the outlets; empty for all.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>The rows wanted.</summary>
    public ReportRows By { get; init; } = ReportRows.Total;

    /// <summary>The pieces the period is cut into.</summary>
    public Grain Grain { get; init; } = Grain.Total;

    /// <summary>What each value is compared with.</summary>
    public Comparison Comparison { get; init; } = Comparison.None;

    /// <summary>
    /// True to set each piece of one day beside its own counterpart in the period that the whole is compared with, paired as the
    /// whole is; otherwise it stands beside the day before. A piece of several days stands beside the piece before either way.
    /// </summary>
    public bool PairsDays { get; init; }

    /// <summary>What is done so that the comparison is fair.</summary>
    public Fairness Fairness { get; init; } = Fairness.Plain;

    /// <summary>True to tell changes from chance, which reads the weeks before the period too.</summary>
    public bool JudgesChanges { get; init; }

    /// <summary>True to find the target of every value, and how the value stands to it.</summary>
    public bool JudgesTargets { get; init; }
}

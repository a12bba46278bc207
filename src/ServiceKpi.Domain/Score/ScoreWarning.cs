namespace ServiceKpi.Domain.Score;

/// <summary>Something to think about in a draft.</summary>
/// <param name="Concern">What it is.</param>
/// <param name="Kpi">The KPI.</param>
/// <param name="Outlets">At how many outlets, where that matters.</param>
/// <param name="Overlap">What says the same, where that is the concern.</param>
public sealed record ScoreWarning(ScoreConcern Concern, Kpi Kpi, int Outlets = 0, KpiOverlap? Overlap = null);

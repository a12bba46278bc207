namespace ServiceKpi.Domain.Kpis;

/// <summary>The part of a KPI in an excellence score that is offered to start from.</summary>
/// <param name="Template">Which score.</param>
/// <param name="Place">The place among its parts, from 1.</param>
/// <param name="Weight">The weight; those of a score add up to 100.</param>
public sealed record ScoreShare(string Template, int Place, int Weight);

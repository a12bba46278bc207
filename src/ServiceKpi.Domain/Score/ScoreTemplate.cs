namespace ServiceKpi.Domain.Score;

/// <summary>A score to start from.</summary>
/// <param name="Id">What it is called in addresses and among the words.</param>
/// <param name="Parts">Its KPIs, in the order shown.</param>
public sealed record ScoreTemplate(string Id, IReadOnlyList<ScorePart> Parts);

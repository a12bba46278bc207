namespace ServiceKpi.Domain.Reports;

/// <summary>How many answers gave a score.</summary>
/// <param name="Kind">The survey.</param>
/// <param name="Score">The score, on the scale of the survey.</param>
/// <param name="Answers">How many, at least 1.</param>
public sealed record ScoreCount(SurveyKind Kind, int Score, long Answers);

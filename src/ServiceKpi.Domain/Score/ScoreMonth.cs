namespace ServiceKpi.Domain.Score;

/// <summary>The score of a month.</summary>
/// <param name="Period">The month, or as much of it as is over.</param>
/// <param name="Score">The score by the version of its last day; none before the first version.</param>
/// <param name="Change">The score beside that of the month before: where there is a gap, a line must not join the two.</param>
public sealed record ScoreMonth(Period Period, ExcellenceScore? Score, ScoreChange Change);

namespace ServiceKpi.Domain.Pace;

/// <summary>A day of a month: the sums up to it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Done">What was entered up to it; none after the last day entered.</param>
/// <param name="Expected">What was to be expected up to it to reach the target; none without a target.</param>
/// <param name="Landing">What will be there up to it; none up to the last day entered, and when nothing is known.</param>
public sealed record PaceDay(DateOnly Day, double? Done, double? Expected, Landing? Landing);

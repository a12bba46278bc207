namespace ServiceKpi.Domain.Targets;

/// <summary>The one rule by which a value meets its target, is at risk, or misses it.</summary>
public static class TargetJudge
{
    /// <summary>A difference that is smaller than this part of the target is only one of arithmetic.</summary>
    private const double Rounding = 1e-9;

    /// <summary>
    /// How a value stands to its target: met when it is as good or better, at risk when it is worse but as good as the limit or
    /// better, missed otherwise. Target and limit themselves belong to the better side.
    /// </summary>
    /// <param name="better">Which way the KPI improves.</param>
    /// <param name="value">The value, in the KPI's unit.</param>
    /// <param name="target">The target, in the same unit.</param>
    /// <param name="limit">The worst value at risk; none when whatever misses the target is missed.</param>
    public static TargetStatus Judge(Direction better, double value, double target, double? limit) =>
        Reaches(better, value, target) ? TargetStatus.Met
        : limit is { } worst && Reaches(better, value, worst) ? TargetStatus.AtRisk
        : TargetStatus.Missed;

    private static bool Reaches(Direction better, double value, double mark)
    {
        var ahead = better == Direction.Higher ? value - mark : mark - value;
        return ahead >= -Rounding * Math.Max(1, Math.Abs(mark));
    }
}

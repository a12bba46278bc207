namespace ServiceKpi.Domain.Pace;

/// <summary>What the days left of a month would have to be, so that a share, a mean, a median or a rate reaches its target.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Target">The target.</param>
/// <param name="Kind">In what <paramref name="Needed"/> is told.</param>
/// <param name="Verdict">Whether it is still open.</param>
/// <param name="Needed">The value, the cases or the members; may lie beyond what is possible unless it is open.</param>
/// <param name="Further">How many cases, or what is divided by, are to be expected on the days left.</param>
/// <param name="DaysLeft">The days left, at least 1.</param>
public sealed record RestNeeded(
    Kpi Kpi, double Target, RestKind Kind, RestVerdict Verdict, double Needed, double Further, int DaysLeft)
{
    private const double Rounding = 1e-9;

    /// <summary>
    /// Of what is divided: with d divided by so far and f more to come, the days left need (target·(d + f) − value·d) / f.
    /// </summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="target">The target.</param>
    /// <param name="soFar">The value so far.</param>
    /// <param name="further">How much more will be divided by, above 0 unless nothing is known.</param>
    /// <param name="daysLeft">The days left.</param>
    public static RestNeeded OfRatio(Kpi kpi, double target, KpiValue soFar, double further, int daysLeft)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(soFar);
        var needed = further > 0 ? ((target * (soFar.Denominator + further)) - ((soFar.Value ?? 0) * soFar.Denominator)) / further : target;
        var (least, most) = kpi.Definition.Range;
        var isHigh = needed > most + (Rounding * Math.Abs(most));
        var isLow = needed < least - Rounding;
        var higher = kpi.Definition.Better == Direction.Higher;
        var verdict = (higher ? isHigh : isLow) ? RestVerdict.OutOfReach
            : (higher ? needed <= least : needed >= most) ? RestVerdict.Safe
            : RestVerdict.Open;
        return new RestNeeded(kpi, target, RestKind.Value, verdict, needed, further, daysLeft);
    }

    /// <summary>
    /// Of a median: more than half of all cases must be within the target, so of those to come as many as still lack. When nothing
    /// tells how many come, those that do need the target itself.
    /// </summary>
    /// <param name="kpi">The KPI, a median of which less is better.</param>
    /// <param name="target">The target, in seconds.</param>
    /// <param name="soFar">The durations so far.</param>
    /// <param name="further">How many more are to be expected.</param>
    /// <param name="daysLeft">The days left.</param>
    public static RestNeeded OfMedian(Kpi kpi, double target, DurationHistogram soFar, double further, int daysLeft)
    {
        ArgumentNullException.ThrowIfNull(soFar);
        var more = Math.Round(further);
        var needed = Math.Floor((soFar.Count + more) / 2) + 1 - Within(soFar, target);
        var verdict = needed <= 0 ? RestVerdict.Safe : more > 0 && needed > more ? RestVerdict.OutOfReach : RestVerdict.Open;
        return more == 0 && verdict == RestVerdict.Open
            ? new RestNeeded(kpi, target, RestKind.Value, verdict, target, 0, daysLeft)
            : new RestNeeded(kpi, target, RestKind.Cases, verdict, needed, more, daysLeft);
    }

    /// <summary>
    /// Of members at the start who stay or go: as many may leave as the target allows, less those who have left; null when there
    /// were none.
    /// </summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="target">The target, in percent.</param>
    /// <param name="soFar">The members.</param>
    /// <param name="daysLeft">The days left.</param>
    public static RestNeeded? OfMembers(Kpi kpi, double target, MembershipCounts soFar, int daysLeft)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        if (soFar.AtStart == 0)
        {
            return null;
        }

        var share = (kpi.Follows == FollowedCustomers.Kept ? 100 - target : target) / 100;
        var left = soFar.AtStart - soFar.Retained;
        var mayLeave = Math.Floor((share * soFar.AtStart) + Rounding) - left;
        var verdict = mayLeave < 0 ? RestVerdict.OutOfReach : mayLeave >= soFar.Retained ? RestVerdict.Safe : RestVerdict.Open;
        return new RestNeeded(kpi, target, RestKind.Members, verdict, mayLeave, soFar.Retained, daysLeft);
    }

    /// <summary>How many durations are no longer than some seconds, each taken as the middle of its bucket, as the median is.</summary>
    private static long Within(DurationHistogram durations, double seconds)
    {
        var within = 0L;
        foreach (var (bucket, count) in durations.Buckets)
        {
            within += DurationHistogram.MiddleOf(bucket) <= seconds ? count : 0;
        }

        return within;
    }
}

/// <summary>In what the rest of a month is told.</summary>
public enum RestKind
{
    /// <summary>The value that the days left would have to have.</summary>
    Value,

    /// <summary>How many of the cases to come would have to be within the target.</summary>
    Cases,

    /// <summary>How many more members may leave.</summary>
    Members,
}

/// <summary>Whether the rest of a month still decides about its target.</summary>
public enum RestVerdict
{
    /// <summary>It does.</summary>
    Open,

    /// <summary>The target is reached whatever comes.</summary>
    Safe,

    /// <summary>The target can no longer be reached.</summary>
    OutOfReach,
}

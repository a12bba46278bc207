namespace ServiceKpi.Domain.Verdicts;

/// <summary>Judges a location from its change in visits and in transaction ratio.</summary>
public static class LocationJudge
{
    /// <summary>So that a change of exactly the tolerance is flat in spite of binary fractions.</summary>
    private const double Rounding = 1e-12;

    /// <summary>
    /// The verdict; null when one of the changes is not known. A change of no more than
    /// <paramref name="tolerance"/> is flat, and a flat measure leaves the verdict to the other one.
    /// </summary>
    /// <param name="visitsChange">Change in visits as a share of before: 0.1 is 10 % more.</param>
    /// <param name="ratioChange">Change in transaction ratio as a share of before.</param>
    /// <param name="tolerance">What counts as flat, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public static LocationVerdict? Judge(double? visitsChange, double? ratioChange, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        if (visitsChange is not { } visits || ratioChange is not { } ratio)
        {
            return null;
        }

        var flat = tolerance + Rounding;
        return (visits < -flat, ratio < -flat) switch
        {
            (true, true) => LocationVerdict.Review,
            (true, false) => LocationVerdict.UnderVisited,
            (false, true) => LocationVerdict.ConvertingLess,
            _ => visits > flat || ratio > flat ? LocationVerdict.Thriving : LocationVerdict.Steady,
        };
    }
}

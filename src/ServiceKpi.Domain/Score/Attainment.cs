namespace ServiceKpi.Domain.Score;

/// <summary>
/// How far a value has come from its floor to its target: 100 · (value − floor) / (target − floor), cut off at 0 and at 100.
/// Where less is better the floor is the higher of the two, and the same formula holds. It is the min–max normalisation of
/// OECD and JRC, <em>Handbook on Constructing Composite Indicators: Methodology and User Guide</em> (2008), step 5, with the
/// organisation's own floor and target for minimum and maximum.
/// </summary>
public static class Attainment
{
    /// <summary>The attainment of a target that is reached or passed.</summary>
    public const double Whole = 100;

    /// <summary>The attainment, 0 to 100; none when the floor is not worse than the target.</summary>
    /// <param name="value">The value.</param>
    /// <param name="floor">Where attainment is 0.</param>
    /// <param name="target">Where it is 100.</param>
    /// <param name="better">Which way is better.</param>
    public static double? Of(double value, double floor, double target, Direction better) =>
        (better == Direction.Higher ? floor < target : floor > target)
            ? Math.Clamp(Whole * (value - floor) / (target - floor), 0, Whole)
            : null;
}

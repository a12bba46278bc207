namespace ServiceKpi.Domain.Why;

/// <summary>A rate of one outlet as what is divided by what.</summary>
/// <param name="Numerator">What is divided.</param>
/// <param name="Denominator">What it is divided by, 0 or more; its share of all outlets' is the outlet's weight.</param>
public readonly record struct RateFigures(double Numerator, double Denominator)
{
    /// <summary>The rate; null when there is nothing to divide by.</summary>
    public double? Rate => Denominator == 0 ? null : Numerator / Denominator;

    /// <summary>The figures of both.</summary>
    public static RateFigures operator +(RateFigures left, RateFigures right) =>
        new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);
}

namespace ServiceKpi.Domain.Evidence;

/// <summary>What a row gives to a number.</summary>
/// <param name="Numerator">What it adds to the numerator, in the numerator's unit; 0 when it is left out.</param>
/// <param name="Denominator">What it adds to the denominator; 0 when it is left out.</param>
/// <param name="Sample">What it adds to the sample.</param>
/// <param name="LeftOut">Why it is left out; null when it counts.</param>
public readonly record struct RowPart(double Numerator, double Denominator, long Sample, LeftOut? LeftOut)
{
    /// <summary>True unless it is left out.</summary>
    public bool Counts => LeftOut is null;
}

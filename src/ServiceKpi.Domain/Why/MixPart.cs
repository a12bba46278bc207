namespace ServiceKpi.Domain.Why;

/// <summary>What one outlet contributed to the change of a rate of all outlets together, in units of the rate.</summary>
/// <param name="Own">Because the outlet's own rate changed.</param>
/// <param name="Mix">Because the outlet's weight among the others changed.</param>
public readonly record struct MixPart(double Own, double Mix)
{
    /// <summary>Both together.</summary>
    public double Change => Own + Mix;
}

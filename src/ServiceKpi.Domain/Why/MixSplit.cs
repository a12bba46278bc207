namespace ServiceKpi.Domain.Why;

/// <summary>
/// The change of a rate of several outlets (Σ numerators / Σ denominators) split into what each outlet's own rate did and
/// what the shift of weight among the outlets did. The parts add up to the change exactly.
/// </summary>
/// <remarks>
/// Source: E. M. Kitagawa, "Components of a difference between two rates", Journal of the American Statistical Association
/// 50 (1955) 1168–1194: own = change in rate × mean weight, mix = change in weight × mean rate. The mean rate is taken from
/// the mean of the two total rates, which changes no sum, because the weights' changes add up to 0, and lets an outlet's
/// part say whether its gain in weight lifted or lowered the total. An outlet with nothing to divide by on one side has
/// no rate there and weighs nothing; all it did is mix.
/// </remarks>
/// <param name="Parts">The parts of the outlets, in the order given.</param>
internal sealed record MixSplit(IReadOnlyList<MixPart> Parts)
{
    /// <summary>What the outlets' own rates did.</summary>
    public double Own => Parts.Sum(p => p.Own);

    /// <summary>What the shift of weight did.</summary>
    public double Mix => Parts.Sum(p => p.Mix);

    /// <summary>The whole change: new rate − old rate.</summary>
    public double Change => Own + Mix;

    /// <summary>The split; null when all outlets together have no rate on one of the sides.</summary>
    public static MixSplit? Of(IReadOnlyCollection<(RateFigures Then, RateFigures Now)> outlets)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        var then = outlets.Aggregate(default(RateFigures), (sum, o) => sum + o.Then);
        var now = outlets.Aggregate(default(RateFigures), (sum, o) => sum + o.Now);
        if (then.Rate is not { } oldRate || now.Rate is not { } newRate)
        {
            return null;
        }

        var middle = (oldRate + newRate) / 2;
        return new([.. outlets.Select(Part)]);

        MixPart Part((RateFigures Then, RateFigures Now) outlet)
        {
            var before = outlet.Then.Rate ?? outlet.Now.Rate ?? middle;
            var after = outlet.Now.Rate ?? before;
            var (oldWeight, newWeight) = (outlet.Then.Denominator / then.Denominator, outlet.Now.Denominator / now.Denominator);
            return new(
                (after - before) * (oldWeight + newWeight) / 2,
                (newWeight - oldWeight) * (((before + after) / 2) - middle));
        }
    }
}

/// <summary>What one outlet contributed to the change of a rate of all outlets together, in units of the rate.</summary>
/// <param name="Own">Because the outlet's own rate changed.</param>
/// <param name="Mix">Because the outlet's weight among the others changed.</param>
internal readonly record struct MixPart(double Own, double Mix);

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

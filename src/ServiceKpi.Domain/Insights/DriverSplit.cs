namespace ServiceKpi.Domain.Insights;

/// <summary>
/// Splits a change in revenue exactly into what visits and what the transaction ratio did. Source: price–volume
/// variance analysis; C. T. Horngren et al., Cost Accounting, 14th ed. (Pearson, 2012), ch. 14.
/// </summary>
/// <param name="VisitsEffect">Δvisits × old ratio, in major units of the currency.</param>
/// <param name="RatioEffect">Δratio × new visits, in major units of the currency.</param>
public sealed record DriverSplit(double VisitsEffect, double RatioEffect)
{
    /// <summary>The whole change in revenue.</summary>
    public double Change => VisitsEffect + RatioEffect;

    /// <summary>The split between two periods, of days with both visits and revenue entered.</summary>
    /// <param name="oldVisits">Visits before, 0 or more.</param>
    /// <param name="oldRatio">Revenue per visit before.</param>
    /// <param name="newVisits">Visits now, 0 or more.</param>
    /// <param name="newRatio">Revenue per visit now.</param>
    public static DriverSplit Of(double oldVisits, double oldRatio, double newVisits, double newRatio) =>
        new((newVisits - oldVisits) * oldRatio, (newRatio - oldRatio) * newVisits);
}

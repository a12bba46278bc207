namespace ServiceKpi.Domain.Funnels;

/// <summary>Between which values an outlet like all others lies, in the unit of the KPI.</summary>
/// <param name="Low95">The lower 95 % limit: one in forty lies below.</param>
/// <param name="High95">The upper 95 % limit.</param>
/// <param name="Low998">The lower 99.8 % limit: one in a thousand lies below.</param>
/// <param name="High998">The upper 99.8 % limit.</param>
public readonly record struct FunnelLimits(double Low95, double High95, double Low998, double High998)
{
    /// <summary>Where a value lies; a limit itself is within.</summary>
    public FunnelPlace PlaceOf(double value) =>
        value < Low998 || value > High998 ? FunnelPlace.Different
        : value < Low95 || value > High95 ? FunnelPlace.Unusual
        : FunnelPlace.Within;
}

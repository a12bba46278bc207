namespace ServiceKpi.Domain.Funnels;

/// <summary>An outlet in a funnel.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Value">Its value, in the unit of the KPI.</param>
/// <param name="Sample">How many cases it rests on, at least 1.</param>
/// <param name="Limits">Between which values an outlet of that sample lies when it is like all others.</param>
/// <param name="Place">Where it lies.</param>
public sealed record FunnelPoint(Outlet Outlet, double Value, long Sample, FunnelLimits Limits, FunnelPlace Place);

/// <summary>Where an outlet lies in a funnel.</summary>
public enum FunnelPlace
{
    /// <summary>Too few cases to judge.</summary>
    TooFew,

    /// <summary>Within the 95 % limits: no more apart than chance.</summary>
    Within,

    /// <summary>Beyond the 95 % limits: one outlet in twenty is, by chance alone.</summary>
    Unusual,

    /// <summary>Beyond the 99.8 % limits: really different from the others.</summary>
    Different,
}

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

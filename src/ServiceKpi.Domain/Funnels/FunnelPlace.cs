namespace ServiceKpi.Domain.Funnels;

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

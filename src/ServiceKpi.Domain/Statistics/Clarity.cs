namespace ServiceKpi.Domain.Statistics;

/// <summary>Whether a change is more than chance.</summary>
public enum Clarity
{
    /// <summary>Nobody can tell: too few cases or too little history.</summary>
    CannotTell,

    /// <summary>The change lies within its uncertainty: no clear change.</summary>
    Noise,

    /// <summary>The change exceeds its 95 % uncertainty.</summary>
    Clear,
}

namespace ServiceKpi.Domain.Pace;

/// <summary>Whether the rest of a month still decides about its target.</summary>
public enum RestVerdict
{
    /// <summary>It does.</summary>
    Open,

    /// <summary>The target is reached whatever comes.</summary>
    Safe,

    /// <summary>The target can no longer be reached.</summary>
    OutOfReach,
}

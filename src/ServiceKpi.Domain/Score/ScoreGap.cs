namespace ServiceKpi.Domain.Score;

/// <summary>Why two scores cannot be compared.</summary>
public enum ScoreGap
{
    /// <summary>One of them is none: no part of it counts, or no version held then.</summary>
    NoScore,

    /// <summary>They are of two versions, which measure different things.</summary>
    OtherVersion,

    /// <summary>Other parts count in the one than in the other.</summary>
    OtherParts,
}

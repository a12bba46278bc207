namespace ServiceKpi.Domain.Score;

/// <summary>Why a KPI of an excellence score does not count.</summary>
public enum PartSilence
{
    /// <summary>It has no value.</summary>
    NoValue,

    /// <summary>Its value is of fewer cases than the minimum sample.</summary>
    TooFew,

    /// <summary>No target is set for it, so that nobody has said what good is.</summary>
    NoTarget,

    /// <summary>The floor is as good as the target or better, so that there is nothing in between to measure.</summary>
    FloorNotWorse,
}

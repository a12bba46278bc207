namespace ServiceKpi.Domain.Attention;

/// <summary>What kind of thing needs attention.</summary>
public enum FindingKind
{
    /// <summary>The outlet was open and its visits, its revenue or both were not entered.</summary>
    MissingEntries,

    /// <summary>A figure of a day lies far from what the outlet has on that weekday.</summary>
    UnusualFigure,

    /// <summary>A KPI has become worse by more than chance.</summary>
    FallingKpi,

    /// <summary>A KPI misses its target, by more than chance where that can be told.</summary>
    MissedTarget,

    /// <summary>The verdict on the location has become one that asks for something.</summary>
    WorseVerdict,
}

namespace ServiceKpi.Domain.Targets;

/// <summary>Whether a target may be stored.</summary>
public enum TargetRuling
{
    /// <summary>There is nothing to store: the same holds already.</summary>
    Unchanged,

    /// <summary>It may, without a word: no outlet of its scope had a target in its month.</summary>
    First,

    /// <summary>It may, for a reason: an outlet of its scope has another target in its month.</summary>
    NeedsReason,

    /// <summary>It may not: an outlet of its scope was judged by a target in a month that has ended.</summary>
    Judged,

    /// <summary>It may not: its month lies in or before a locked one.</summary>
    Locked,
}

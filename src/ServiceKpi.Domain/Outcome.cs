namespace ServiceKpi.Domain;

/// <summary>What became of something that somebody wanted to store. But for <see cref="Stored"/>, nothing was.</summary>
public enum Outcome
{
    /// <summary>It is stored.</summary>
    Stored,

    /// <summary>It was like this already, so that the same sent twice is no fault.</summary>
    Unchanged,

    /// <summary>Something else has its name or key already.</summary>
    Taken,

    /// <summary>Somebody else has changed it since it was seen.</summary>
    ChangedByOther,

    /// <summary>It lies in a locked month.</summary>
    Locked,

    /// <summary>It needs a reason, and none was given.</summary>
    NeedsReason,

    /// <summary>It is not there, or no longer.</summary>
    Missing,

    /// <summary>A rule of its own kind forbids it; whoever keeps that kind says which.</summary>
    Refused,
}

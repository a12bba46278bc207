namespace ServiceKpi.Domain.Entries;

/// <summary>What became of a day that was to be written.</summary>
public enum DayOutcome
{
    /// <summary>It is stored.</summary>
    Stored,

    /// <summary>It was stored like this already.</summary>
    Unchanged,

    /// <summary>Somebody else has changed the day since it was seen; nothing was stored.</summary>
    Conflict,

    /// <summary>The day is so long ago that a change needs a reason; nothing was stored.</summary>
    ReasonRequired,

    /// <summary>The month is locked; nothing was stored.</summary>
    Locked,

    /// <summary>The day has not come yet at the outlet; nothing was stored.</summary>
    Future,

    /// <summary>The outlet had not opened yet, or has closed for good; nothing was stored.</summary>
    NotTrading,

    /// <summary>The note is longer than <see cref="TextLimits.DayNote"/>; nothing was stored.</summary>
    NoteTooLong,

    /// <summary>Another write was sent under the same key before; nothing was stored.</summary>
    KeyTaken,
}

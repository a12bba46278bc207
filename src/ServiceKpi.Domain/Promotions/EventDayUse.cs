namespace ServiceKpi.Domain.Promotions;

/// <summary>Whether a day counts for the effect of an event, and if not, why.</summary>
public enum EventDayUse
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>Its visits have not been entered.</summary>
    NotEntered,

    /// <summary>The outlet was closed.</summary>
    Closed,

    /// <summary>Another event of the outlet or of the chain ran; a day of the event itself counts all the same.</summary>
    OtherEvent,

    /// <summary>It has not come yet.</summary>
    Ahead,
}

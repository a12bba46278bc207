namespace ServiceKpi.Domain.Events;

/// <summary>What became of an event that was to be added, changed or removed.</summary>
public enum EventOutcome
{
    /// <summary>It is done.</summary>
    Stored,

    /// <summary>It was like this already, so that a form sent twice is no fault.</summary>
    Unchanged,

    /// <summary>Another event of the same outlet has the name and the first day; nothing was stored.</summary>
    Taken,

    /// <summary>Somebody else has changed the event since it was seen; nothing was stored.</summary>
    Conflict,

    /// <summary>There is no such event; nothing was stored.</summary>
    Missing,
}

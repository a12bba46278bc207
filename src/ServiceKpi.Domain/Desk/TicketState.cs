namespace ServiceKpi.Domain.Desk;

/// <summary>Where a ticket stands.</summary>
public enum TicketState
{
    /// <summary>Nothing has happened yet.</summary>
    None,

    /// <summary>Taken in; nobody has begun.</summary>
    New,

    /// <summary>Somebody is at it.</summary>
    InProgress,

    /// <summary>Nothing can be done until the customer or a part comes.</summary>
    Waiting,

    /// <summary>Done; the customer has still to get it.</summary>
    Ready,

    /// <summary>Settled.</summary>
    Resolved,

    /// <summary>Done and handed over.</summary>
    Closed,

    /// <summary>Another ticket counts instead.</summary>
    Merged,

    /// <summary>It was never a customer's matter.</summary>
    Spam,
}

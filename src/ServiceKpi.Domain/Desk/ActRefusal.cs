namespace ServiceKpi.Domain.Desk;

/// <summary>Why an act cannot happen.</summary>
public enum ActRefusal
{
    /// <summary>The ticket is open already.</summary>
    OpenedAlready,

    /// <summary>There is no ticket yet.</summary>
    NotOpened,

    /// <summary>It is merged or spam, and no matter of anybody's.</summary>
    NotCounted,

    /// <summary>It is settled: it would have to be opened again first.</summary>
    Resolved,

    /// <summary>It is not settled, so it cannot be opened again.</summary>
    NotResolved,

    /// <summary>There is nothing to hand over.</summary>
    NotReady,

    /// <summary>It waits for nothing.</summary>
    NotWaiting,

    /// <summary>Later events rest on it, so it cannot be taken back.</summary>
    RestedOn,

    /// <summary>There is no other ticket of this number that counts.</summary>
    NoSuchTicket,

    /// <summary>There is no such event, it was taken back already, or it is the opening itself.</summary>
    NotToTakeBack,

    /// <summary>It has as many files as a ticket may have.</summary>
    TooManyFiles,

    /// <summary>Whoever it is given to, or who is called in, does not work at the outlet.</summary>
    WorksElsewhere,
}

/// <summary>An act cannot happen at this point of a ticket's course.</summary>
/// <param name="refusal">Why.</param>
/// <param name="act">The act.</param>
public sealed class TicketActException(ActRefusal refusal, TicketAct act)
    : InvalidOperationException($"{act.GetType().Name} cannot happen now: {refusal}.")
{
    /// <summary>Why.</summary>
    public ActRefusal Refusal => refusal;

    /// <summary>What cannot happen.</summary>
    public TicketAct Act => act;
}

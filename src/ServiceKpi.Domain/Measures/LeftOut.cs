namespace ServiceKpi.Domain.Measures;

/// <summary>Why a row is not in a number.</summary>
public enum LeftOut
{
    /// <summary>Nothing was entered for the day.</summary>
    NotEntered,

    /// <summary>The visits of the day were not entered.</summary>
    VisitsMissing,

    /// <summary>The revenue of the day was not entered.</summary>
    RevenueMissing,

    /// <summary>The transactions of the day were not entered.</summary>
    TransactionsMissing,

    /// <summary>Staff marked the day closed.</summary>
    MarkedClosed,

    /// <summary>The ticket was merged into another, which counts instead.</summary>
    Merged,

    /// <summary>The ticket is spam.</summary>
    Spam,

    /// <summary>The ticket is no complaint.</summary>
    NoComplaint,

    /// <summary>The customer was promised no day.</summary>
    NoPromise,

    /// <summary>Neither the customer's contacts nor reopenings are stated.</summary>
    ContactsNotStated,

    /// <summary>The customer was asked and did not answer.</summary>
    Unanswered,

    /// <summary>The customer answered the same question about the same ticket again, later.</summary>
    Replaced,

    /// <summary>The customer was not yet a member on the day before the period.</summary>
    JoinedLater,

    /// <summary>The customer is counted by another membership: once in a group of outlets.</summary>
    CountedAlready,
}

namespace ServiceKpi.Domain.Measures;

/// <summary>What a row has, as far as it decides whether the row counts.</summary>
[Flags]
public enum RowTraits
{
    /// <summary>None of the others.</summary>
    None = 0,

    /// <summary>Visits were entered for the day; of a ticket, for the day of its opening.</summary>
    Visits = 1,

    /// <summary>Revenue was entered for the day.</summary>
    Revenue = 2,

    /// <summary>Transactions were entered for the day.</summary>
    Transactions = 4,

    /// <summary>Staff marked the day closed.</summary>
    Closed = 8,

    /// <summary>The ticket was merged into another.</summary>
    Merged = 16,

    /// <summary>The ticket is spam.</summary>
    Spam = 32,

    /// <summary>The ticket is a complaint.</summary>
    Complaint = 64,

    /// <summary>The customer was promised a day.</summary>
    Promise = 128,

    /// <summary>The customer answered.</summary>
    Answer = 256,

    /// <summary>The membership held on the day before the period.</summary>
    AtStart = 512,

    /// <summary>The customer has an earlier membership that held on the day before the period.</summary>
    CountedAlready = 1024,

    /// <summary>Contacts or reopenings of the ticket are stated.</summary>
    Contacts = 2048,

    /// <summary>The answer was replaced by a later one.</summary>
    Replaced = 4096,

    /// <summary>The ticket began at the desk.</summary>
    Course = 8192,

    /// <summary>The customer was told what it would cost, and charged.</summary>
    Charge = 16384,

    /// <summary>Something went wrong for the customer.</summary>
    Failure = 32768,

    /// <summary>The customer of the ticket is known.</summary>
    Customer = 65536,

    /// <summary>It is known whether the same came again after the resolution.</summary>
    Time = 131072,

    /// <summary>A failure would be grave for the customer.</summary>
    Grave = 262144,

    /// <summary>The answer is unverified and set aside.</summary>
    SetAside = 524288,
}

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

    /// <summary>The ticket did not begin at the desk, so that its course is not known.</summary>
    NotOfDesk,

    /// <summary>The customer was not told what it would cost, or not charged.</summary>
    NoCharge,

    /// <summary>Nothing went wrong for the customer.</summary>
    NoFailure,

    /// <summary>A failure would not be grave for the customer, or nobody said so.</summary>
    NotGrave,

    /// <summary>Nobody said whose ticket it is.</summary>
    NoCustomer,

    /// <summary>The days in which the same may come again are not over.</summary>
    TooSoon,

    /// <summary>The customer was asked and did not answer.</summary>
    Unanswered,

    /// <summary>The customer answered the same question about the same ticket again, later.</summary>
    Replaced,

    /// <summary>It came by the code at the counter, and the organisation does not count such.</summary>
    SetAside,

    /// <summary>The customer was not yet a member on the day before the period.</summary>
    JoinedLater,

    /// <summary>The customer is counted by another membership: once in a group of outlets.</summary>
    CountedAlready,
}

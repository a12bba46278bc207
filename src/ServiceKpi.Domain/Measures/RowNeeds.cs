namespace ServiceKpi.Domain.Measures;

/// <summary>What a row must have to count in a number. Merged tickets and spam never count.</summary>
[Flags]
public enum RowNeeds
{
    /// <summary>Nothing: it is there.</summary>
    Nothing = 0,

    /// <summary>The visits of the day; of a ticket, those of the day of its opening.</summary>
    Visits = 1,

    /// <summary>The revenue of the day.</summary>
    Revenue = 2,

    /// <summary>The transactions of the day.</summary>
    Transactions = 4,

    /// <summary>That the outlet was open on the day.</summary>
    Open = 8,

    /// <summary>That the ticket is a complaint.</summary>
    Complaint = 16,

    /// <summary>That the customer was promised a day.</summary>
    Promise = 32,

    /// <summary>That the customer answered.</summary>
    Answer = 64,

    /// <summary>That the customer was a member on the day before the period, and is not counted by another membership.</summary>
    AtStart = 128,

    /// <summary>That contacts or reopenings of the ticket are stated.</summary>
    Contacts = 256,
}

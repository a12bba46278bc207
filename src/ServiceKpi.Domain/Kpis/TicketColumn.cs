namespace ServiceKpi.Domain.Kpis;

/// <summary>What is listed of a ticket, beside what is listed of any, so that a person can judge why it counts as it does.</summary>
public enum TicketColumn
{
    /// <summary>How long it took.</summary>
    Took,

    /// <summary>How often the customer made contact.</summary>
    Contacts,

    /// <summary>How often it was reopened.</summary>
    Reopened,

    /// <summary>The day first promised.</summary>
    Promised,
}

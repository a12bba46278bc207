namespace ServiceKpi.Domain.Facts;

/// <summary>Why a customer turned to the outlet.</summary>
public enum TicketKind
{
    /// <summary>Something went wrong: an issue.</summary>
    Complaint,

    /// <summary>Something is to be done.</summary>
    Request,

    /// <summary>Something is to be known.</summary>
    Question,

    /// <summary>Something may be bought.</summary>
    Sales,
}

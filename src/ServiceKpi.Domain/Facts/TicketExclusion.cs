namespace ServiceKpi.Domain.Facts;

/// <summary>Why a ticket is in no count.</summary>
public enum TicketExclusion
{
    /// <summary>It counts.</summary>
    None,

    /// <summary>It was merged into another ticket, which counts instead.</summary>
    Merged,

    /// <summary>It is spam.</summary>
    Spam,
}

namespace ServiceKpi.Domain.Facts;

/// <summary>What may be said of a ticket beside its number, outlet and opening. All instants are UTC.</summary>
public sealed record TicketDetails
{
    /// <summary>Who asked, in the organisation's own words or codes.</summary>
    public string? Customer { get; init; }

    /// <summary>How the customer reached the outlet, such as <c>whatsapp</c> or <c>counter</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>What it is about, such as <c>product</c> or <c>service</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>Complaint unless said otherwise.</summary>
    public TicketKind Kind { get; init; } = TicketKind.Complaint;

    /// <summary>The organisation's own priority.</summary>
    public string? Priority { get; init; }

    /// <summary>The first public reply of a person; automatic replies and internal notes are none.</summary>
    public DateTime? FirstRespondedAt { get; init; }

    /// <summary>The last resolution; none while the ticket is open.</summary>
    public DateTime? ResolvedAt { get; init; }

    /// <summary>The customer's contacts about the matter, 1 = the first; none when the source does not say.</summary>
    public int? Contacts { get; init; }

    /// <summary>How often the ticket was reopened after a resolution; none when the source does not say.</summary>
    public int? Reopened { get; init; }

    /// <summary>The first day promised to the customer, if there was a promise.</summary>
    public DateOnly? PromisedOn { get; init; }

    /// <summary>Why the ticket is in no count, if so.</summary>
    public TicketExclusion Exclusion { get; init; }
}

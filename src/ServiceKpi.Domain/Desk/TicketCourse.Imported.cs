namespace ServiceKpi.Domain.Desk;

/// <content>How the course of a ticket begins that came from a file.</content>
public sealed partial record TicketCourse
{
    private TicketCourse Continue(TicketAct.Imported imported) => this with
    {
        State = imported.Details switch
        {
            { Exclusion: TicketExclusion.Merged } => TicketState.Merged,
            { Exclusion: TicketExclusion.Spam } => TicketState.Spam,
            { ResolvedAt: not null } => TicketState.Resolved,
            { FirstRespondedAt: not null } => TicketState.InProgress,
            _ => TicketState.New,
        },
        Matter = new()
        {
            Kind = imported.Details.Kind,
            Summary = "",
            Channel = imported.Details.Channel,
            Topic = imported.Details.Topic,
            Customer = imported.Details.Customer,
            CustomerKind = imported.Details.CustomerKind,
            Segment = imported.Details.Segment,
            Intermediary = imported.Details.Intermediary,
            ByCompany = imported.Details.InitiatedBy == Initiator.Company,
            Risk = imported.Details.Risk,
        },
        InitiatedBy = imported.Details.InitiatedBy,
        OpenedAt = imported.OpenedAt,
        FirstRespondedAt = imported.Details.FirstRespondedAt,
        ResolvedAt = imported.Details.ResolvedAt,
        Contacts = imported.Details.Contacts,
        Reopenings = imported.Details.Reopened,
        PromisedOn = imported.Details.PromisedOn,
        ExpectedOn = imported.Details.PromisedOn,
        Priority = imported.Details.Priority,
    };
}

namespace ServiceKpi.Web.Features.Desk;

/// <summary>What people do at the desk, in their own name and at the outlets they see.</summary>
internal sealed class DeskWork(IDesk desk, IOutletDirectory outlets, Visitor visitor, TimeProvider clock)
{
    private static readonly TimeSpan OwnSlip = TimeSpan.FromDays(1);

    /// <summary>Takes a ticket in.</summary>
    public async Task<TicketReceipt> OpenAsync(int outletId, IReadOnlyList<TicketAct> acts, CustomerSaid? customer, string key, CancellationToken cancellationToken)
    {
        await RequireAsync(outletId, cancellationToken);
        return await desk.OpenAsync(outletId, acts, customer, key, visitor.Because(), cancellationToken);
    }

    /// <summary>Adds what happens to a ticket.</summary>
    public async Task<TicketReceipt> AddAsync(TicketFile ticket, IReadOnlyList<TicketAct> acts, CustomerSaid? customer, string key, CancellationToken cancellationToken)
    {
        await RequireAsync(ticket.OutletId, cancellationToken);
        if (acts.OfType<TicketAct.TakenBack>().Any(taken => ticket.Events.FirstOrDefault(e => e.Number == taken.Event) is not { } mistake || !MayTakeBack(ticket, mistake)))
        {
            return new(Outcome.Refused, ticket.Number) { Refusal = ActRefusal.NotToTakeBack };
        }

        foreach (var merged in acts.OfType<TicketAct.Merged>())
        {
            if (await FindAsync(merged.Into, cancellationToken) is null)
            {
                return new(Outcome.Refused, ticket.Number) { Refusal = ActRefusal.NoSuchTicket };
            }
        }

        return await desk.AddAsync(ticket.Number, acts, customer, key, visitor.Because(), cancellationToken);
    }

    /// <summary>A ticket and its outlet; none when there is no such number, or not for them.</summary>
    public async Task<(TicketFile Ticket, Outlet Outlet)?> FindAsync(string number, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, cancellationToken) is not { } ticket)
        {
            return null;
        }

        return (await outlets.AllAsync(cancellationToken)).FirstOrDefault(o => o.Id == ticket.OutletId) is { } outlet ? (ticket, outlet) : null;
    }

    /// <summary>
    /// True when they may take an event back: staff what they did themselves within a day, which is a slip of the hand; what changes figures
    /// of longer ago is for those who answer for them.
    /// </summary>
    public bool MayTakeBack(TicketFile ticket, TicketEvent one) =>
        one.What is not (TicketAct.Opened or TicketAct.Imported or TicketAct.TakenBack)
        && !ticket.Events.Any(e => e.What is TicketAct.TakenBack taken && taken.Event == one.Number)
        && (visitor.Rights.Role != Role.Staff || (one.AccountId == visitor.Rights.AccountId && clock.GetUtcNow().UtcDateTime - one.At < OwnSlip));

    private async Task RequireAsync(int outletId, CancellationToken cancellationToken)
    {
        if (!visitor.Rights.Sees(outletId) || (await outlets.AllAsync(cancellationToken)).All(o => o.Id != outletId))
        {
            throw new UnauthorizedAccessException("The outlet is none of theirs.");
        }
    }
}

namespace ServiceKpi.Web.Features.Desk;

/// <summary>What people do at the desk, in their own name and at the outlets they see.</summary>
internal sealed class DeskWork(IDesk desk, IOutletDirectory outlets, Visitor visitor)
{
    /// <summary>Takes a ticket in.</summary>
    public async Task<TicketReceipt> OpenAsync(int outletId, IReadOnlyList<TicketAct> acts, string key, CancellationToken cancellationToken)
    {
        await RequireAsync(outletId, cancellationToken);
        return await desk.OpenAsync(outletId, acts, key, visitor.Because(), cancellationToken);
    }

    /// <summary>Adds what happens to a ticket.</summary>
    public async Task<TicketReceipt> AddAsync(TicketFile ticket, IReadOnlyList<TicketAct> acts, string key, CancellationToken cancellationToken)
    {
        await RequireAsync(ticket.OutletId, cancellationToken);
        return await desk.AddAsync(ticket.Number, acts, key, visitor.Because(), cancellationToken);
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

    private async Task RequireAsync(int outletId, CancellationToken cancellationToken)
    {
        if (!visitor.Rights.Sees(outletId) || (await outlets.AllAsync(cancellationToken)).All(o => o.Id != outletId))
        {
            throw new UnauthorizedAccessException("The outlet is none of theirs.");
        }
    }
}

using System.Globalization;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>What people do at the desk, in their own name and at the outlets they see.</summary>
internal sealed class DeskWork(IDesk desk, IPeople people, IOutletDirectory outlets, Visitor visitor, TimeProvider clock)
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

        foreach (var whom in acts.Select(WhomOf).OfType<int>().Where(id => id != visitor.Rights.AccountId))
        {
            if ((await people.FindAsync(whom, cancellationToken))?.MayWorkAt(ticket.OutletId) != true)
            {
                return new(Outcome.Refused, ticket.Number) { Refusal = ActRefusal.WorksElsewhere };
            }
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

    /// <summary>Adds the same to several tickets, each by itself: what one of them forbids is done to the others.</summary>
    /// <param name="numbers">The tickets.</param>
    /// <param name="act">What happens.</param>
    /// <param name="key">What the sender calls this: sent again, it is done once to each.</param>
    /// <param name="cancellationToken">Ends it early; what was done stays.</param>
    /// <returns>What became of each, in their order.</returns>
    public async Task<IReadOnlyList<TicketReceipt>> AddToAllAsync(IReadOnlyList<string> numbers, TicketAct act, string key, CancellationToken cancellationToken)
    {
        var receipts = new List<TicketReceipt>(numbers.Count);
        foreach (var (place, number) in numbers.Index())
        {
            receipts.Add(await FindAsync(number, cancellationToken) is var (ticket, _)
                ? await AddAsync(ticket, [act], null, string.Create(CultureInfo.InvariantCulture, $"{key}-{place}"), cancellationToken) with { Number = number }
                : new(Outcome.Missing, number));
        }

        return receipts;
    }

    /// <summary>Adds a picture or a document to a ticket.</summary>
    public async Task<TicketReceipt> AttachAsync(TicketFile ticket, AttachedFile file, string key, CancellationToken cancellationToken)
    {
        await RequireAsync(ticket.OutletId, cancellationToken);
        return await desk.AttachAsync(ticket.Number, file, key, visitor.Because(), cancellationToken);
    }

    /// <summary>A picture or a document; none when there is no such file, or not for them.</summary>
    public async Task<AttachedFile?> FindFileAsync(string number, string id, CancellationToken cancellationToken) =>
        await FindAsync(number, cancellationToken) is var (ticket, _) ? await desk.FindFileAsync(ticket, id, cancellationToken) : null;

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

    private static int? WhomOf(TicketAct act) => act switch
    {
        TicketAct.Assigned assigned => assigned.AccountId,
        TicketAct.Escalated escalated => escalated.AccountId,
        _ => null,
    };

    private async Task RequireAsync(int outletId, CancellationToken cancellationToken)
    {
        if (!visitor.Rights.Sees(outletId) || (await outlets.AllAsync(cancellationToken)).All(o => o.Id != outletId))
        {
            throw new UnauthorizedAccessException("The outlet is none of theirs.");
        }
    }
}

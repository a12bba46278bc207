using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Says whether the customer of a ticket can be asked, and what.</summary>
internal static class AskOffers
{
    /// <summary>Which customers are asked what.</summary>
    public static async Task<AskPlan> PlanAsync(KpiDbContext context, CancellationToken cancellationToken) =>
        await context.Set<AskPlan>().AsNoTracking().FirstOrDefaultAsync(cancellationToken) ?? new AskPlan();

    /// <summary>What the customer of a ticket can be asked, or was, or why not; and the ticket.</summary>
    public static async Task<(AskOffer Offer, Ticket? Ticket)> OfAsync(KpiDbContext context, string number, DateTime now, CancellationToken cancellationToken)
    {
        if (await context.Tickets.AsNoTracking().FirstOrDefaultAsync(t => t.Number == number, cancellationToken) is not { Counts: true } ticket)
        {
            return (new(null, null, AskRefusal.NoTicket), null);
        }

        var plan = await PlanAsync(context, cancellationToken);
        // Settled once more after it was opened again, it is a new matter to be asked about.
        var since = ticket.ResolvedAt ?? DateTime.MaxValue;
        if (await context.Set<SurveyRequest>().AsNoTracking().Where(r => r.Ticket == number && r.AskedAt >= since).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken) is { } asked)
        {
            return (new(asked.Kind, asked), ticket);
        }

        var id = ticket.Id;
        var isReady = await context.Set<DeskTicket>().AsNoTracking().AnyAsync(t => t.TicketId == id && t.State == TicketState.Ready, cancellationToken);
        if (ticket.ResolvedAt is null || (isReady && plan.AfterHandover))
        {
            return (new(null, null, AskRefusal.NotDone), ticket);
        }

        if (plan.KindOf(number) is not { } kind)
        {
            return (new(null, null, AskRefusal.NotChosen), ticket);
        }

        if (ticket.Customer is { } customer)
        {
            var quietSince = now.AddDays(-plan.QuietDays);
            var card = await CustomerQueries.FindAsync(context, customer, cancellationToken);
            if (card is { MayBeAsked: false } or { ErasedAt: not null })
            {
                return (new(null, null, AskRefusal.Unwanted), ticket);
            }

            var codes = await CustomerQueries.CodesAsync(context, card?.Code ?? customer, cancellationToken);
            if (await context.Set<SurveyRequest>().AsNoTracking().AnyAsync(r => EF.Parameter(codes).Contains(StoredText.ByCodePoint(r.Customer!)) && r.AskedAt > quietSince, cancellationToken))
            {
                return (new(null, null, AskRefusal.Quiet), ticket);
            }
        }

        return (new(kind), ticket);
    }
}

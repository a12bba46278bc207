using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Customers;

/// <summary>Gathers what whoever serves a customer should know: a fixed number of questions, each by an index on the code.</summary>
internal static class Briefings
{
    public static async Task<CustomerBriefing?> OfAsync(
        KpiDbContext context, string code, IReadOnlyCollection<int> outletIds, DateTime now, DateOnly today, CancellationToken cancellationToken)
    {
        var (card, segment) = await CustomerQueries.SegmentAsync(context, code, now, today, cancellationToken);
        var codes = await CustomerQueries.CodesAsync(context, card?.Code ?? code, cancellationToken);
        var tickets = CustomerQueries.Tickets(context, codes).AsNoTracking().Where(t => t.Exclusion == TicketExclusion.None);
        var shown = tickets.Where(t => EF.Parameter(outletIds).Contains(t.OutletId));
        var since = now.AddYears(-1);
        var first = await tickets.MinAsync(t => (DateOnly?)t.OpenedDay, cancellationToken);
        var joined = await CustomerQueries.Memberships(context, codes).MinAsync(m => (DateOnly?)m.JoinedOn, cancellationToken);
        if (card is null && first is null && joined is null && !await CustomerQueries.Answers(context, codes).AnyAsync(cancellationToken))
        {
            return null;
        }

        var last = await shown.OrderByDescending(t => t.OpenedAt).ThenByDescending(t => t.Id).Take(CustomerBriefing.Told)
            .Select(t => new { Ticket = t, Summary = context.Set<DeskTicket>().Where(d => d.TicketId == t.Id).Select(d => d.Summary).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var answers = await CustomerQueries.Answers(context, codes).AsNoTracking().Where(a => a.Score != null && !a.IsReplaced && EF.Parameter(outletIds).Contains(a.OutletId))
            .OrderByDescending(a => a.AnsweredOn).ThenByDescending(a => a.Id).Take(CustomerBriefing.Told).ToListAsync(cancellationToken);
        return new CustomerBriefing
        {
            Code = card?.Code ?? code,
            Card = card,
            Segment = segment,
            Since = new[] { first, joined }.Min(),
            Contacts = await CustomerQueries.ContactsAsync(context, codes, now, cancellationToken),
            Elsewhere = await tickets.CountAsync(t => t.OpenedAt >= since && !EF.Parameter(outletIds).Contains(t.OutletId), cancellationToken),
            Tickets = [.. last.Select(l => new BriefTicket(l.Ticket.Number, l.Ticket.OutletId, l.Ticket.OpenedDay, l.Ticket.Kind, l.Summary is { Length: > 0 } said ? said : l.Ticket.Topic, l.Ticket.ResolvedAt is null))],
            Open = await shown.CountAsync(t => t.ResolvedAt == null, cancellationToken),
            BrokenPromises = await tickets.CountAsync(
                t => t.OpenedAt >= since && t.PromisedOn != null && (t.ResolvedDay == null ? t.PromisedOn < today : t.PromisedOn < t.ResolvedDay), cancellationToken),
            Answers = [.. answers.Select(a => new BriefAnswer(a.Kind, a.Score!.Value, a.AnsweredOn))],
            MemberOf = await CustomerQueries.MemberOf(context, codes, today).ToListAsync(cancellationToken),
        };
    }
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>How the tickets of the desk are read, and how an event is written.</summary>
internal static class DeskQueries
{
    public static IQueryable<OpenTicket> OnWorkList(KpiDbContext context, IReadOnlyCollection<int> outletIds) =>
        Open(context, context.Set<DeskTicket>().Where(d => d.IsOnWorkList && EF.Parameter(outletIds).Contains(d.OutletId)));

    /// <summary>The open tickets of a grave risk that nobody who was trained for it has in hand.</summary>
    public static IQueryable<OpenTicket> InUntrainedHands(KpiDbContext context, IReadOnlyCollection<int> outletIds) => Open(
        context,
        context.Set<DeskTicket>().Where(d => d.IsOnWorkList && EF.Parameter(outletIds).Contains(d.OutletId) && d.Risk >= Ticket.GraveRisk
            && (d.State == TicketState.New || d.State == TicketState.InProgress || d.State == TicketState.Waiting)
            && !context.Accounts.Any(a => a.Id == d.AssigneeId && a.IsTrained && a.DisabledAt == null)));

    private static IQueryable<OpenTicket> Open(KpiDbContext context, IQueryable<DeskTicket> some) =>
        from desk in some.AsNoTracking()
        join ticket in context.Tickets.AsNoTracking() on desk.TicketId equals ticket.Id
        orderby ticket.OpenedAt, ticket.Id
        select new OpenTicket
        {
            Number = ticket.Number,
            OutletId = desk.OutletId,
            State = desk.State,
            Summary = desk.Summary,
            Kind = ticket.Kind,
            Topic = ticket.Topic,
            Customer = ticket.Customer,
            CustomerName = context.Set<Customer>().Where(c => c.Code == ticket.Customer).Select(c => c.Name ?? c.Phone).FirstOrDefault(),
            Segment = ticket.Segment,
            Risk = desk.Risk,
            OpenedAt = ticket.OpenedAt,
            IsAnswered = ticket.FirstRespondedAt != null,
            ExpectedOn = desk.ExpectedOn,
            WaitingUntil = desk.WaitingUntil,
            UnheardSince = desk.UnheardSince,
            Unread = desk.Unread,
            AssigneeId = desk.AssigneeId,
            Assignee = desk.Assignee,
            CalledInId = desk.CalledInId,
            Reopened = ticket.Reopened,
            LastAt = desk.LastAt,
        };

    /// <summary>By the rollup of topics, which is small, however many tickets there are.</summary>
    public static IQueryable<string> Topics(KpiDbContext context, IReadOnlyCollection<int> outletIds, DateOnly since) => context.OutletDayTopics.AsNoTracking()
        .Where(t => EF.Parameter(outletIds).Contains(t.OutletId) && t.Day >= since && t.Topic != "")
        .GroupBy(t => t.Topic)
        .OrderByDescending(g => g.Sum(t => t.Tickets)).ThenBy(g => g.Key)
        .Select(g => g.Key);

    /// <summary>The ticket that counts in the place of another: it must be there, another one, and in the counts itself.</summary>
    public static IQueryable<Ticket> Merging(KpiDbContext context, Ticket ticket, string into)
    {
        var own = ticket.Id;
        return context.Tickets.AsNoTracking().Where(t => t.Number == into && t.Id != own && t.Exclusion == TicketExclusion.None);
    }

    /// <summary>The events of a ticket; of one that only a file has told of, the import.</summary>
    public static async Task<IReadOnlyList<TicketEvent>> EventsAsync(KpiDbContext context, Ticket ticket, CancellationToken cancellationToken)
    {
        var stored = await context.Set<StoredTicketEvent>().AsNoTracking().Where(e => e.TicketId == ticket.Id).OrderBy(e => e.Number).ToListAsync(cancellationToken);
        return stored.Count > 0
            ? [.. stored.Select(e => e.ToEvent())]
            : ticket.Id == 0 ? [] : [new TicketEvent(1, ticket.OpenedAt, "", null, new TicketAct.Imported(ticket.OpenedAt, Details(ticket)))];
    }

    /// <summary>A ticket with its course.</summary>
    public static async Task<TicketFile> FileAsync(KpiDbContext context, Ticket ticket, CancellationToken cancellationToken)
    {
        var id = ticket.Id;
        return new(ticket.Number, ticket.OutletId, await EventsAsync(context, ticket, cancellationToken))
        {
            TrackingCode = await context.Set<DeskTicket>().AsNoTracking().Where(t => t.TicketId == id).Select(t => t.TrackingCode).FirstOrDefaultAsync(cancellationToken),
        };
    }

    /// <summary>The ticket of a tracking code, and whose telephone knows more of it.</summary>
    public static async Task<TrackedTicket?> TrackedAsync(KpiDbContext context, string code, CancellationToken cancellationToken)
    {
        if (await context.Set<DeskTicket>().AsNoTracking().Where(t => t.TrackingCode == code).Select(t => t.Ticket).FirstOrDefaultAsync(cancellationToken) is not { } ticket)
        {
            return null;
        }

        var (customer, outletId) = (ticket.Customer, ticket.OutletId);
        var phone = customer is null ? null : (await CustomerQueries.FindAsync(context, customer, cancellationToken))?.Phone;
        return new TrackedTicket(
            await FileAsync(context, ticket, cancellationToken),
            await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancellationToken),
            phone is { Length: > TrackedTicket.Digits } ? phone[^TrackedTicket.Digits..] : null);
    }

    private static TicketDetails Details(Ticket ticket) => new()
    {
        Customer = ticket.Customer,
        Channel = ticket.Channel,
        Topic = ticket.Topic,
        Kind = ticket.Kind,
        Priority = ticket.Priority,
        FirstRespondedAt = ticket.FirstRespondedAt,
        ResolvedAt = ticket.ResolvedAt,
        Contacts = ticket.Contacts,
        Reopened = ticket.Reopened,
        PromisedOn = ticket.PromisedOn,
        Exclusion = ticket.Exclusion,
        CustomerKind = ticket.CustomerKind,
        Segment = ticket.Segment,
        Intermediary = ticket.Intermediary,
        InitiatedBy = ticket.InitiatedBy,
        Risk = ticket.Risk,
    };

    /// <summary>A stored act without what people said.</summary>
    public static string WithoutWords(string what) => StoredTicketEvent.Written(Wordless.Of(StoredTicketEvent.Read(what)));

    /// <summary>Whose ticket it is after a stored act.</summary>
    public static string? CustomerOf(string what, string? before) => StoredTicketEvent.Read(what) switch
    {
        TicketAct.Opened opened => opened.Matter.Customer,
        TicketAct.Imported imported => imported.Details.Customer,
        TicketAct.Described described => described.Matter.Customer,
        _ => before,
    };

    /// <summary>An event as it is stored.</summary>
    public static StoredTicketEvent Stored(TicketEvent one, Ticket ticket, string? key) => new()
    {
        Ticket = ticket,
        Number = one.Number,
        At = one.At,
        Who = one.Who,
        AccountId = one.AccountId,
        What = StoredTicketEvent.Written(one.What),
        Key = key,
    };
}

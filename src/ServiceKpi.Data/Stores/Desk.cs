using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>
/// The tickets of the desk. An act is added to the events of its ticket, and what they add up to is stored as the fact and as the line
/// of the work list, all in one transaction.
/// </summary>
internal sealed class Desk(IDbContextFactory<KpiDbContext> contexts, IOrganisationBook organisation, TimeProvider clock, IDeskNews news) : IDesk
{
    private const int TopicsShown = 50;
    private static readonly TimeSpan TopicsOf = TimeSpan.FromDays(90);

    public async Task<TicketReceipt> OpenAsync(
        int outletId, IReadOnlyList<TicketAct> acts, CustomerSaid? customer, string key, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await WriteAsync(
            context,
            outletId,
            async cancel =>
            {
                var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancel);
                var number = await NextNumberAsync(context, outlet, cancel);
                var now = Now;
                var opened = acts is [TicketAct.Opened { ReachedAt: { } reached }, ..] ? reached : now;
                var said = await OfCustomersAsync(context, acts, known: null, customer, outlet, cancel);
                var happened = Happened(await DeskHands.OfAsync(context, said, [], why, cancel), now, why);
                return await AddAsync(context, outlet, new Ticket(outlet, number, opened, new TicketDetails()), [], happened, key, why, cancel);
            },
            key,
            cancellationToken);
    }

    public async Task<TicketReceipt> AddAsync(
        string number, IReadOnlyList<TicketAct> acts, CustomerSaid? customer, string key, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Tickets.AsNoTracking().Where(t => t.Number == number).Select(t => (int?)t.OutletId).FirstOrDefaultAsync(cancellationToken) is not { } outletId)
        {
            return new(Outcome.Missing, number);
        }

        return await WriteAsync(
            context,
            outletId,
            async cancel =>
            {
                var ticket = await context.Tickets.SingleAsync(t => t.Number == number, cancel);
                var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == ticket.OutletId, cancel);
                var events = await DeskQueries.EventsAsync(context, ticket, cancel);
                var said = await OfCustomersAsync(context, acts, TicketCourse.Of(events).Matter, customer, outlet, cancel);
                var happened = Happened(await DeskHands.OfAsync(context, said, events, why, cancel), Later(events[^1].At, Now), why);
                return await AddAsync(context, outlet, ticket, events, happened, key, why, cancel);
            },
            key,
            cancellationToken);
    }

    public async Task<TicketFile?> FindAsync(string number, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Tickets.AsNoTracking().FirstOrDefaultAsync(t => t.Number == number, cancellationToken) is { } ticket
            ? await DeskQueries.FileAsync(context, ticket, cancellationToken)
            : null;
    }

    public async Task<TrackedTicket?> TrackAsync(string code, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await DeskQueries.TrackedAsync(context, code, cancellationToken);
    }

    public async Task<IReadOnlyList<OpenTicket>> ListAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await DeskQueries.OnWorkList(context, outletIds).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> TopicsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await DeskQueries.Topics(context, outletIds, DateOnly.FromDateTime(Now - TopicsOf)).Take(TopicsShown).ToListAsync(cancellationToken);
    }

    /// <summary>The next number of the outlet that no imported ticket has.</summary>
    internal static async Task<string> NextNumberAsync(KpiDbContext context, Outlet outlet, CancellationToken cancellationToken)
    {
        var last = await context.Set<DeskNumber>().FindAsync([outlet.Id], cancellationToken);
        if (last is null)
        {
            last = new DeskNumber { OutletId = outlet.Id };
            context.Add(last);
        }

        string number;
        do
        {
            number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{outlet.Code}-{++last.Last:0000}");
        }
        while (await context.Tickets.AnyAsync(t => t.Number == number, cancellationToken));
        return number;
    }

    /// <summary>Puts a ticket, its line of the work list and its new events into a context, to be stored.</summary>
    /// <param name="context">The context.</param>
    /// <param name="outlet">The outlet.</param>
    /// <param name="ticket">The ticket, new or tracked.</param>
    /// <param name="line">Its line, if it has one.</param>
    /// <param name="events">All its events.</param>
    /// <param name="known">How many of them are stored.</param>
    /// <param name="key">What the sender calls the first of the others.</param>
    /// <param name="locks">The months whose figures stay.</param>
    internal static void Put(
        KpiDbContext context, Outlet outlet, Ticket ticket, DeskTicket? line, IReadOnlyList<TicketEvent> events, int known, string? key, MonthLocks? locks = null)
    {
        var course = TicketCourse.Of(events);
        ticket.Follow(outlet, course.ToDetails(outlet), locks is null ? null : locks.IsLocked);
        if (ticket.Id == 0)
        {
            context.Tickets.Add(ticket);
        }

        context.Entry(ticket).Property(TicketConfiguration.HasCourse).CurrentValue = true;
        if (line is null)
        {
            line = new DeskTicket { Ticket = ticket };
            context.Add(line);
        }

        line.Follow(course, outlet.Id, events[^1].At);
        foreach (var (place, one) in events.Skip(known).Index())
        {
            context.Add(DeskQueries.Stored(one, ticket, place == 0 ? key : null));
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A clock may step back, or be another server's; a course does not.</summary>
    private static DateTime Later(DateTime last, DateTime now) => last > now ? last : now;

    private static IReadOnlyList<TicketEvent> Happened(IReadOnlyList<TicketAct> acts, DateTime at, Because why) =>
        [.. acts.Select(act => new TicketEvent(0, at, why.Actor.Name, why.Actor.AccountId, act))];

    /// <summary>Fixes in what is said of a ticket who its customer is now: kind and segment of the same customer stay as they were.</summary>
    private async Task<IReadOnlyList<TicketAct>> OfCustomersAsync(
        KpiDbContext context, IReadOnlyList<TicketAct> acts, TicketMatter? known, CustomerSaid? said, Outlet outlet, CancellationToken cancellationToken)
    {
        var fixedActs = new List<TicketAct>(acts.Count);
        foreach (var act in acts)
        {
            fixedActs.Add(act switch
            {
                TicketAct.Opened opened => opened with { Matter = await OfCustomerAsync(opened.Matter) },
                TicketAct.Described described => new TicketAct.Described(await OfCustomerAsync(described.Matter)),
                _ => act,
            });
        }

        return fixedActs;

        async Task<TicketMatter> OfCustomerAsync(TicketMatter matter)
        {
            var code = said is null ? matter.Customer : await Acquaintance.KnowAsync(context, said, organisation.Current.Country, cancellationToken);
            if (code is null)
            {
                return matter with { Customer = null, CustomerKind = null, Segment = null, Person = null };
            }

            if (code == known?.Customer)
            {
                return matter with { Customer = code, CustomerKind = known.CustomerKind, Segment = known.Segment };
            }

            var (card, segment) = await CustomerQueries.SegmentAsync(context, code, Now, outlet.DayOf(Now), cancellationToken);
            return matter with { Customer = card?.Code ?? code, CustomerKind = card?.Kind, Segment = segment };
        }
    }

    /// <summary>Does something in one turn, unless it was done before, and tells of it.</summary>
    private async Task<TicketReceipt> WriteAsync(
        KpiDbContext context, int outletId, Func<CancellationToken, Task<TicketReceipt>> writeAsync, string key, CancellationToken cancellationToken)
    {
        try
        {
            var receipt = await context.TransactAsync(
                [outletId],
                async cancel =>
                {
                    context.ChangeTracker.Clear();
                    var doneBefore = await context.Set<StoredTicketEvent>().AsNoTracking().Where(e => e.Key == key).Select(e => e.Ticket.Number).FirstOrDefaultAsync(cancel);
                    return doneBefore is null ? await writeAsync(cancel) : new TicketReceipt(Outcome.Unchanged, doneBefore);
                },
                cancellationToken);
            if (receipt.Outcome is Outcome.Stored or Outcome.Unchanged)
            {
                news.Tell(outletId, receipt.Number);
            }

            return receipt;
        }
        catch (LockedMonthException)
        {
            return new(Outcome.Locked, "");
        }
    }

    private static async Task<TicketReceipt> AddAsync(
        KpiDbContext context, Outlet outlet, Ticket ticket, IReadOnlyList<TicketEvent> events, IReadOnlyList<TicketEvent> happened, string key, Because why, CancellationToken cancellationToken)
    {
        List<TicketEvent> all = [.. events];
        try
        {
            foreach (var one in happened)
            {
                var next = one with { Number = all.Count + 1 };
                TicketCourse.After(all, next);
                all.Add(next);
            }
        }
        catch (TicketActException refused)
        {
            return new(Outcome.Refused, ticket.Number) { Refusal = refused.Refusal };
        }

        if (happened.Select(h => h.What).OfType<TicketAct.Merged>().FirstOrDefault() is { Into: var into }
            && !await DeskQueries.Merging(context, ticket, into).AnyAsync(cancellationToken))
        {
            return new(Outcome.Refused, ticket.Number) { Refusal = ActRefusal.NoSuchTicket };
        }

        var line = await context.Set<DeskTicket>().FirstOrDefaultAsync(t => t.TicketId == ticket.Id, cancellationToken);
        // The import with which the course of a file's ticket begins is stored with the first act on it.
        Put(context, outlet, ticket, line, all, line is null ? 0 : events.Count, key, await context.LocksAsync(cancellationToken));
        await context.StoreAsync(why, cancellationToken);
        return new(Outcome.Stored, ticket.Number);
    }
}

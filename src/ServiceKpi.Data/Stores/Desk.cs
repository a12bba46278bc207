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
                var number = await TicketWriter.NextNumberAsync(context, outlet, cancel);
                var now = Now;
                var opened = acts is [TicketAct.Opened { ReachedAt: { } reached }, ..] ? reached : now;
                var said = await OfCustomersAsync(context, acts, known: null, customer, outlet, cancel);
                var happened = Happened(await DeskHands.OfAsync(context, said, [], why, cancel), now, why);
                return await TicketWriter.AddAsync(context, outlet, new Ticket(outlet, number, opened, new TicketDetails()), [], new(happened, key, why), cancel);
            },
            key,
            cancellationToken);
    }

    public Task<TicketReceipt> AddAsync(
        string number, IReadOnlyList<TicketAct> acts, CustomerSaid? customer, string key, Because why, CancellationToken cancellationToken) =>
        AddAsync(number, acts, customer, file: null, key, why, cancellationToken);

    public Task<TicketReceipt> AttachAsync(string number, AttachedFile file, string key, Because why, CancellationToken cancellationToken) =>
        AddAsync(number, [new TicketAct.Attached(file.About)], customer: null, file, key, why, cancellationToken);

    public async Task<AttachedFile?> FindFileAsync(TicketFile ticket, string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Attachments.FindAsync(context, ticket, id, cancellationToken);
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

    public async Task<IReadOnlyList<OpenTicket>> InUntrainedHandsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await DeskQueries.InUntrainedHands(context, outletIds).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> TopicsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await DeskQueries.Topics(context, outletIds, DateOnly.FromDateTime(Now - TopicsOf)).Take(TopicsShown).ToListAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A clock may step back, or be another server's; a course does not.</summary>
    private static DateTime Later(DateTime last, DateTime now) => last > now ? last : now;

    private IReadOnlyList<TicketEvent> Happened(IReadOnlyList<TicketAct> acts, DateTime at, Because why) =>
        [.. DeskHands.Of(acts, organisation.Current).Select(act => new TicketEvent(0, at, why.Actor.Name, why.Actor.AccountId, act))];

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

    private async Task<TicketReceipt> AddAsync(
        string number, IReadOnlyList<TicketAct> acts, CustomerSaid? customer, AttachedFile? file, string key, Because why, CancellationToken cancellationToken)
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
                var known = await DeskQueries.FileAsync(context, ticket, cancel);
                if (file is not null && known.Files.Count >= Attachment.MostOfTicket)
                {
                    return new(Outcome.Refused, number) { Refusal = ActRefusal.TooManyFiles };
                }

                var said = await OfCustomersAsync(context, acts, known.Course.Matter, customer, outlet, cancel);
                var happened = Happened(await DeskHands.OfAsync(context, said, known.Events, why, cancel), Later(known.Events[^1].At, Now), why);
                return await TicketWriter.AddAsync(context, outlet, ticket, known.Events, new(happened, key, why, file), cancel);
            },
            key,
            cancellationToken);
    }
}

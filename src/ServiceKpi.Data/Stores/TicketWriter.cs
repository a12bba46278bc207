using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Puts a ticket and what happens to it into a context: events, fact and line of the work list together.</summary>
internal static class TicketWriter
{
    /// <summary>The next number of the outlet that no imported ticket has.</summary>
    public static async Task<string> NextNumberAsync(KpiDbContext context, Outlet outlet, CancellationToken cancellationToken)
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
    public static void Put(
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

    /// <summary>Adds what happens to the events of a ticket and stores what they add up to.</summary>
    /// <param name="context">The context, with a transaction begun.</param>
    /// <param name="outlet">The outlet.</param>
    /// <param name="ticket">The ticket, new or tracked.</param>
    /// <param name="events">All its events so far.</param>
    /// <param name="news">What happens.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<TicketReceipt> AddAsync(
        KpiDbContext context, Outlet outlet, Ticket ticket, IReadOnlyList<TicketEvent> events, TicketNews news, CancellationToken cancellationToken)
    {
        List<TicketEvent> all = [.. events];
        try
        {
            foreach (var one in news.Happened)
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

        if (news.Happened.Select(h => h.What).OfType<TicketAct.Merged>().FirstOrDefault() is { Into: var into }
            && !await DeskQueries.Merging(context, ticket, into).AnyAsync(cancellationToken))
        {
            return new(Outcome.Refused, ticket.Number) { Refusal = ActRefusal.NoSuchTicket };
        }

        var line = await context.Set<DeskTicket>().FirstOrDefaultAsync(t => t.TicketId == ticket.Id, cancellationToken);
        // The import with which the course of a file's ticket begins is stored with the first act on it.
        Put(context, outlet, ticket, line, all, line is null ? 0 : events.Count, news.Key, await context.LocksAsync(cancellationToken));
        await Attachments.RemoveTakenBackAsync(context, events, news.Happened, cancellationToken);
        if (news.File is { } file)
        {
            context.Add(new StoredAttachment { Id = file.About.Id, Ticket = ticket, Content = file.Content.ToArray() });
        }

        await context.StoreAsync(news.Why, cancellationToken);
        return new(Outcome.Stored, ticket.Number);
    }
}

/// <summary>What happens to a ticket at once.</summary>
/// <param name="Happened">The events, not numbered yet.</param>
/// <param name="Key">What the sender calls it.</param>
/// <param name="Why">Who does it.</param>
/// <param name="File">What is in the file that one of the events tells of.</param>
internal sealed record TicketNews(IReadOnlyList<TicketEvent> Happened, string Key, Because Why, AttachedFile? File = null);

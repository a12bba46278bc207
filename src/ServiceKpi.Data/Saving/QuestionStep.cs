using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Saving;

/// <summary>
/// Stores, with the end of the work on a ticket, the message that will ask its customer, where the organisation asks by mail. Whether they may
/// be asked is judged when it is sent: until then the end may be taken back, and somebody at the desk may ask them.
/// </summary>
internal sealed class QuestionStep : ISaveStep
{
    /// <summary>So long a mistake can be taken back before anybody is asked.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task RunAsync(Change change, CancellationToken cancellationToken)
    {
        if (change.Done.Count == 0 || await change.Context.Set<AskPlan>().AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { ByMail: true } plan)
        {
            return;
        }

        var now = change.Context.Clock.GetUtcNow().UtcDateTime;
        foreach (var (line, isHandedOver) in change.Done)
        {
            // What waits to be collected is asked about when it is handed over, where the organisation waits for that; everything else when it is settled.
            var isNow = plan.AfterHandover ? line.State != TicketState.Ready : !isHandedOver;
            if (isNow && line.Ticket is { Customer: not null, Counts: true, ResolvedAt: not null } ticket && plan.KindOf(ticket.Number) is not null)
            {
                await Notices.PutAsync(change.Context, Question(ticket, "", now, now + Pause), cancellationToken);
            }
        }
    }

    /// <summary>The message that asks the customer of a ticket: one for each time it is settled.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="token">The question that was put already; empty where it is put when the message is sent.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="dueAt">When it is to be sent.</param>
    public static Notice Question(Ticket ticket, string token, DateTime now, DateTime dueAt) =>
        new(NoticeKind.Question, KeyOf(ticket), token, now, dueAt) { Customer = ticket.Customer };

    /// <summary>What the message is about: the ticket, and when it was settled.</summary>
    public static string KeyOf(Ticket ticket) => string.Create(CultureInfo.InvariantCulture, $"question {ticket.ResolvedAt!.Value.Ticks} {ticket.Number}");
}

/// <summary>Work that somebody has done with a ticket by a change: settled the matter, or handed it over.</summary>
/// <param name="Line">The line of the ticket.</param>
/// <param name="IsHandedOver">True when it was settled before, and is handed over.</param>
internal sealed record DoneWork(DeskTicket Line, bool IsHandedOver)
{
    /// <summary>
    /// What the tracked changes mean, asked before they are stored. Only who settles or hands over has done work: a line may also come to stand
    /// as done because a file's ticket gets its first one, or a mistake is taken back.
    /// </summary>
    public static IReadOnlyList<DoneWork> Of(ChangeTracker tracker)
    {
        var acts = tracker.Entries<StoredTicketEvent>().Where(e => e.State == EntityState.Added).ToLookup(e => e.Entity.Ticket, e => StoredTicketEvent.Read(e.Entity.What));
        return
        [
            .. from entry in tracker.Entries<DeskTicket>()
               where entry.State is EntityState.Added or EntityState.Modified && entry.Entity.State is TicketState.Ready or TicketState.Resolved or TicketState.Closed
               let done = acts[entry.Entity.Ticket].ToList()
               let isSettled = done.Exists(act => act is TicketAct.Resolved)
               where isSettled || done.Exists(act => act is TicketAct.HandedOver)
               select new DoneWork(entry.Entity, !isSettled),
        ];
    }
}

/// <summary>Stores messages within the transaction of what causes them.</summary>
internal static class Notices
{
    /// <summary>Stores a message, unless what it is about has one.</summary>
    /// <returns>False when it has.</returns>
    public static async Task<bool> PutAsync(KpiDbContext context, Notice notice, CancellationToken cancellationToken)
    {
        var key = notice.Key;
        if (await context.Set<Notice>().AsNoTracking().AnyAsync(n => n.Key == key, cancellationToken))
        {
            return false;
        }

        // Not tracked: a step may run again, and what is tracked as new would be stored twice.
        await using var insert = new PreparedInsert(context, context.Model.FindEntityType(typeof(Notice))!);
        insert.Run(property => property.PropertyInfo!.GetValue(notice));
        return true;
    }
}

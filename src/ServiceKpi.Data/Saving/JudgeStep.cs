using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Saving;

/// <summary>Judges the answers of tickets that are stored by what is demanded of them.</summary>
internal sealed class JudgeStep : ISaveStep
{
    public async Task RunAsync(Change change, CancellationToken cancellationToken)
    {
        var context = change.Context;
        List<Ticket> tickets = [.. context.ChangeTracker.Entries<Ticket>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity)];
        if (tickets.Count == 0)
        {
            return;
        }

        var ids = tickets.Select(t => t.OutletId).Distinct().ToList();
        var outlets = await context.Outlets.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var standards = await AnswerJudgements.StandardsAsync(context, cancellationToken);
        var locks = await context.LocksAsync(cancellationToken);
        var now = context.Clock.GetUtcNow().UtcDateTime;
        foreach (var ticket in tickets)
        {
            ticket.Judge(outlets[ticket.OutletId], standards, now, locks.IsLocked);
            change.Days.Add(ticket);
        }
    }
}

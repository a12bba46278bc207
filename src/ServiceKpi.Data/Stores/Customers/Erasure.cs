using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Customers;

/// <summary>
/// Empties every column that says who a customer is, in one transaction. The audit trail is never changed and needs no erasing: it names
/// such columns and holds none of their values.
/// </summary>
internal static class Erasure
{
    private const int AtOnce = 200;

    public static async Task<Outcome> RunAsync(KpiDbContext context, string code, DateTime now, Because why, CancellationToken cancellationToken)
    {
        var own = (await CustomerQueries.FindAsync(context, code, cancellationToken))?.Code ?? code;
        return await context.TransactAsync(
            [],
            async cancel =>
            {
                context.ChangeTracker.Clear();
                var codes = await CustomerQueries.CodesAsync(context, own, cancel);
                if (await CustomerQueries.FindAsync(context, own, cancel) is null)
                {
                    if (!await CustomerQueries.Tickets(context, codes).AnyAsync(cancel) && !await CustomerQueries.Answers(context, codes).AnyAsync(cancel))
                    {
                        return Outcome.Missing;
                    }

                    // Facts alone know of them: a card says that they were erased, so that no later file brings them back.
                    context.Add(new Customer(own, new CustomerDetails { Name = own }));
                    await context.StoreAsync(why, cancel);
                }

                var tickets = await CustomerQueries.Tickets(context, codes).Select(t => new { t.Id, t.Number }).ToListAsync(cancel);
                await EraseEventsAsync(context, [.. tickets.Select(t => t.Id)], cancel);
                await EraseFormerEventsAsync(context, codes, cancel);
                var answers = await EraseCommentsAsync(context, codes, [.. tickets.Select(t => t.Number)], cancel);
                await EraseNotesAsync(context, codes, [.. tickets.Select(t => t.Number)], cancel);
                await EraseNoticesAsync(context, codes, now, cancel);
                await EraseReplacedAsync(context, [.. codes, .. answers], cancel);
                foreach (var card in await context.Set<Customer>().Where(c => EF.Parameter(codes).Contains(StoredText.ByCodePoint(c.Code))).ToListAsync(cancel))
                {
                    card.Erase(now);
                }

                await context.StoreAsync(why, cancel);
                return Outcome.Stored;
            },
            cancellationToken);
    }

    /// <summary>What came of calling them back.</summary>
    private static async Task EraseNotesAsync(KpiDbContext context, IReadOnlyCollection<string> codes, IReadOnlyCollection<string> tickets, CancellationToken cancellationToken)
    {
        foreach (var some in tickets.Chunk(AtOnce).DefaultIfEmpty([]))
        {
            await context.Set<Callback>()
                .Where(c => c.Note != null && (EF.Parameter(codes).Contains(StoredText.ByCodePoint(c.Customer!)) || EF.Parameter(some).Contains(StoredText.ByCodePoint(c.Ticket))))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Note, ""), cancellationToken);
        }
    }

    /// <summary>What waits to be sent to them is not sent, and what a mail server said of their address goes.</summary>
    private static async Task EraseNoticesAsync(KpiDbContext context, IReadOnlyCollection<string> codes, DateTime now, CancellationToken cancellationToken)
    {
        var theirs = context.Set<Notice>().Where(n => EF.Parameter(codes).Contains(StoredText.ByCodePoint(n.Customer!)));
        await theirs.Where(n => n.State == NoticeState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.State, NoticeState.Withdrawn).SetProperty(n => n.EndedAt, now), cancellationToken);
        await theirs.ExecuteUpdateAsync(set => set.SetProperty(n => n.About, "").SetProperty(n => n.Fault, (string?)null), cancellationToken);
    }

    private static async Task EraseEventsAsync(KpiDbContext context, IReadOnlyCollection<long> ticketIds, CancellationToken cancellationToken)
    {
        foreach (var some in ticketIds.Chunk(AtOnce))
        {
            await context.Set<DeskTicket>().Where(t => EF.Parameter(some).Contains(t.TicketId)).ExecuteUpdateAsync(set => set.SetProperty(t => t.Summary, ""), cancellationToken);
            await Attachments.RemoveAsync(context.Set<StoredAttachment>().Where(a => EF.Parameter(some).Contains(a.TicketId)), cancellationToken);
            var events = await context.Set<StoredTicketEvent>().AsNoTracking().Where(e => EF.Parameter(some).Contains(e.TicketId)).Select(e => new { e.Id, e.What }).ToListAsync(cancellationToken);
            foreach (var one in events)
            {
                var (id, what) = (one.Id, DeskQueries.WithoutWords(one.What));
                if (what != one.What)
                {
                    await context.Set<StoredTicketEvent>().Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.What, what), cancellationToken);
                }
            }
        }
    }

    /// <summary>What was said on tickets as long as they were taken for this customer's; what was said afterwards is of somebody else.</summary>
    private static async Task EraseFormerEventsAsync(KpiDbContext context, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        foreach (var code in codes)
        {
            var named = StoredTicketEvent.Naming(code);
            var ids = await context.Set<StoredTicketEvent>().Where(e => e.What.Contains(named)).Select(e => e.TicketId).Distinct().ToListAsync(cancellationToken);
            foreach (var id in ids)
            {
                string? now = null;
                foreach (var one in await context.Set<StoredTicketEvent>().AsNoTracking().Where(e => e.TicketId == id).OrderBy(e => e.Number).Select(e => new { e.Id, e.What }).ToListAsync(cancellationToken))
                {
                    now = DeskQueries.CustomerOf(one.What, now);
                    if (now == code)
                    {
                        var (eventId, what) = (one.Id, DeskQueries.WithoutWords(one.What));
                        await context.Set<StoredTicketEvent>().Where(e => e.Id == eventId).ExecuteUpdateAsync(set => set.SetProperty(e => e.What, what), cancellationToken);
                        if (StoredTicketEvent.Read(what) is TicketAct.Attached { File.Id: var file })
                        {
                            await Attachments.RemoveAsync(context.Set<StoredAttachment>().Where(a => a.Id == file), cancellationToken);
                        }
                    }
                }
            }
        }
    }

    /// <returns>The keys of the customer's answers.</returns>
    private static async Task<IReadOnlyCollection<string>> EraseCommentsAsync(
        KpiDbContext context, IReadOnlyCollection<string> codes, IReadOnlyCollection<string> tickets, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        await EraseAsync(CustomerQueries.Answers(context, codes));
        foreach (var some in tickets.Chunk(AtOnce))
        {
            await EraseAsync(context.SurveyAnswers.Where(a => EF.Parameter(some).Contains(StoredText.ByCodePoint(a.Ticket!)) && (a.Customer == null || EF.Parameter(codes).Contains(StoredText.ByCodePoint(a.Customer)))));
        }

        return keys;

        async Task EraseAsync(IQueryable<SurveyAnswer> answers)
        {
            keys.UnionWith(await answers.Select(a => a.Key).ToListAsync(cancellationToken));
            await context.Set<TopicMark>().Where(m => answers.Any(a => a.Key == m.AnswerKey)).ExecuteDeleteAsync(cancellationToken);
            await answers.Where(a => a.Comment != null).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.Comment, (string?)null).SetProperty(a => EF.Property<int>(a, KpiDbContext.VersionColumn), a => EF.Property<int>(a, KpiDbContext.VersionColumn) + 1),
                cancellationToken);
        }
    }

    /// <summary>What imports replaced would come back when one is taken back.</summary>
    private static async Task EraseReplacedAsync(KpiDbContext context, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        string[] personal = [.. new[] { typeof(Customer), typeof(SurveyAnswer) }.SelectMany(type => context.Model.FindEntityType(type)!.GetProperties()).Where(p => p.IsPersonal()).Select(p => p.Name)];
        foreach (var some in keys.Chunk(AtOnce))
        {
            foreach (var change in await context.ImportChanges.Where(c => EF.Parameter(some).Contains(StoredText.ByCodePoint(c.FactKey))).ToListAsync(cancellationToken))
            {
                var before = JsonNode.Parse(change.Before)!.AsObject();
                foreach (var name in personal)
                {
                    before.Remove(name);
                }

                change.Before = before.ToJsonString();
            }
        }
    }
}

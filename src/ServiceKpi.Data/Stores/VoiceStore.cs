using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Reads what customers said, and keeps who calls them back.</summary>
internal sealed class VoiceStore(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IVoices
{
    private const int MostCallbacks = 200;
    private const int MostDone = 20;

    public async Task<Voices> ListAsync(VoiceQuestion question, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var said = Said(context, question);
        var found = await said.Take(question.Most).ToListAsync(cancellationToken);
        return new Voices(found, found.Count < question.Most ? found.Count : await said.CountAsync(cancellationToken));
    }

    public async Task<IReadOnlyList<CallbackLine>> CallbacksAsync(IReadOnlyCollection<int> outletIds, bool isDone, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var of = context.Set<Callback>().AsNoTracking().Where(c => EF.Parameter(outletIds).Contains(c.OutletId));
        of = isDone
            ? of.Where(c => c.DoneAt != null).OrderByDescending(c => c.DoneAt).ThenByDescending(c => c.Id).Take(MostDone)
            : of.Where(c => c.DoneAt == null).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(MostCallbacks);
        return await of.Select(c => new CallbackLine(
            c,
            context.Set<Customer>().Where(o => o.Code == c.Customer).Select(o => o.Name).FirstOrDefault(),
            context.Set<Customer>().Where(o => o.Code == c.Customer).Select(o => o.Phone).FirstOrDefault(),
            context.SurveyAnswers.Where(a => a.Key == c.AnswerKey).Select(a => a.Comment).FirstOrDefault())).ToListAsync(cancellationToken);
    }

    public async Task<Outcome> CallBackAsync(long id, IReadOnlyCollection<int> outletIds, string? note, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Callback>().FirstOrDefaultAsync(c => c.Id == id && EF.Parameter(outletIds).Contains(c.OutletId), cancellationToken) is not { } callback)
        {
            return Outcome.Missing;
        }

        if (callback.DoneAt is not null || (note is null && callback.Owner is not null))
        {
            return Outcome.Taken;
        }

        if (note is null)
        {
            callback.Take(why.Actor.Name);
        }
        else
        {
            callback.Finish(why.Actor.Name, note, clock.GetUtcNow().UtcDateTime);
        }

        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    internal static IQueryable<Voice> Said(KpiDbContext context, VoiceQuestion question)
    {
        var (ids, from, to, kind) = (question.OutletIds, question.Days.From, question.Days.To, question.Kind);
        var answers = context.SurveyAnswers.AsNoTracking()
            .Where(a => EF.Parameter(ids).Contains(a.OutletId) && a.AnsweredOn >= from && a.AnsweredOn <= to && a.Score != null && a.Comment != null && a.Comment != "");
        answers = kind is null ? answers : answers.Where(a => a.Kind == kind);
        answers = question.OnlyLow
            ? answers.Where(a => (a.Kind == SurveyKind.Csat && a.Score <= 2) || (a.Kind == SurveyKind.Ces && a.Score >= 4) || (a.Kind == SurveyKind.Nps && a.Score <= 6))
            : answers;
        foreach (var word in question.Find.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            answers = answers.Where(a => StoredText.Holds(a.Comment, word) || StoredText.Holds(a.Ticket, word)
                || context.Tickets.Any(t => t.Number == a.Ticket && StoredText.Holds(t.Topic, word)));
        }

        return answers.OrderByDescending(a => a.AnsweredOn).ThenByDescending(a => a.Id).Select(a => new Voice(
            a,
            context.Tickets.Where(t => t.Number == a.Ticket).Select(t => t.Topic).FirstOrDefault(),
            context.Set<Customer>().Where(c => c.Code == a.Customer).Select(c => c.Name ?? c.Phone).FirstOrDefault()));
    }
}

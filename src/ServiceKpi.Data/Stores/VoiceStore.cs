using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Reads what customers said, and keeps who calls them back.</summary>
internal sealed class VoiceStore(IKpiContexts contexts, TimeProvider clock) : IVoices
{
    private const int MostCallbacks = 200;
    private const int MostDone = 20;

    /// <summary>Of two who say something of one comment at once, the second looks again.</summary>
    private const int Attempts = 4;

    public async Task<Voices> ListAsync(VoiceQuestion question, CancellationToken cancellationToken)
    {
        // Row by row: comments of years are many, and a context that tries again keeps all it has read.
        await using var context = contexts.CreateWithoutRetry();
        var topics = await TopicReader.OpenAsync(context, Heard(context, question), cancellationToken);
        var tally = new TopicTally();
        List<(DateOnly Day, long Id)> found = [];
        await foreach (var heard in Comments(context, question).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            int[] about = [.. topics.Of(heard.Key, heard.Comment).Select(t => t.Id)];
            if (heard.Counts && question.Before?.Contains(heard.Day) == true)
            {
                tally.AddBefore(about);
            }

            if (!question.Days.Contains(heard.Day))
            {
                continue;
            }

            if (heard.Counts)
            {
                tally.Add(heard.OutletId, Callback.IsLow(heard.Kind, heard.Score), about);
            }

            if (question.TopicId is not { } only || about.Contains(only))
            {
                found.Add((heard.Day, heard.Id));
            }
        }

        long[] newest = [.. found.OrderDescending().Take(question.Most).Select(f => f.Id)];
        var said = await Said(context, newest).ToListAsync(cancellationToken);
        return new Voices([.. said.Select(v => v with { About = topics.Of(v.Answer.Key, v.Answer.Comment) })], found.Count, tally.Of(topics.Topics));
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
        var outcome = await TryCallBackAsync(id, outletIds, note, why, cancellationToken);

        // Whoever was faster may have been the first half of one's own double click.
        return outcome == Outcome.ChangedByOther ? await TryCallBackAsync(id, outletIds, note, why, cancellationToken) : outcome;
    }

    private async Task<Outcome> TryCallBackAsync(long id, IReadOnlyCollection<int> outletIds, string? note, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Callback>().FirstOrDefaultAsync(c => c.Id == id && EF.Parameter(outletIds).Contains(c.OutletId), cancellationToken) is not { } callback)
        {
            return Outcome.Missing;
        }

        if (callback.DoneAt is not null || (note is null && callback.Owner is not null))
        {
            return callback.Owner == why.Actor.Name && callback.Note == note?.Trim() ? Outcome.Unchanged : Outcome.Taken;
        }

        if (note is null)
        {
            callback.Take(why.Actor.Name);
        }
        else
        {
            await FinishAsync(context, callback, note, why, cancellationToken);
        }

        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task<IReadOnlyList<DueCallbacks>> DueAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Due(context, outletIds).ToListAsync(cancellationToken);
    }

    internal static IQueryable<DueCallbacks> Due(KpiDbContext context, IReadOnlyCollection<int> outletIds) => context.Set<Callback>()
        .Where(c => EF.Parameter(outletIds).Contains(c.OutletId) && c.DoneAt == null)
        .GroupBy(c => new { c.OutletId, c.DueOn })
        .Select(g => new DueCallbacks(g.Key.OutletId, g.Key.DueOn, g.Count()));

    /// <summary>The call counts on its day, with the answer that it is about; an answer of before answers waited is about none.</summary>
    private async Task FinishAsync(KpiDbContext context, Callback callback, string note, Because why, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        callback.Finish(why.Actor.Name, note, now);
        var key = callback.AnswerKey;
        if (await context.SurveyAnswers.FirstOrDefaultAsync(a => (a.Key == key || a.Key == key + GivenAnswers.Late) && a.LowAt != null, cancellationToken) is { LowAt: { } low } answer)
        {
            var outletId = answer.OutletId;
            var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancellationToken);

            // A month that is locked while it runs keeps what it has counted: the call is written down, and counts in nothing.
            if (!(await context.LocksAsync(cancellationToken)).IsLocked(outlet.DayOf(now)))
            {
                answer.CallBack(now < low ? low : now, outlet);
            }
        }
    }

    public Task<Outcome> MarkAsync(long answerId, int topicId, bool isAbout, IReadOnlyCollection<int> outletIds, Because why, CancellationToken cancellationToken) =>
        StoreOnce.AgainAsync(Attempts, async () =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var key = await context.SurveyAnswers.Where(a => a.Id == answerId && EF.Parameter(outletIds).Contains(a.OutletId) && a.Comment != null).Select(a => a.Key).FirstOrDefaultAsync(cancellationToken);
            if (key is null || !await context.Set<CommentTopic>().AnyAsync(t => t.Id == topicId, cancellationToken))
            {
                return Outcome.Missing;
            }

            var stored = await context.Set<TopicMark>().FirstOrDefaultAsync(m => m.AnswerKey == key && m.TopicId == topicId, cancellationToken);
            if (stored is null)
            {
                context.Add(stored = new TopicMark { AnswerKey = key, TopicId = topicId });
            }

            stored.Decide(isAbout, why.Actor.Name, clock.GetUtcNow().UtcDateTime);
            await context.StoreAsync(why, cancellationToken);
            return Outcome.Stored;
        });

    /// <summary>Comments that are asked for, of the days compared with too, as far as it needs no words of topics.</summary>
    internal static IQueryable<SurveyAnswer> Heard(KpiDbContext context, VoiceQuestion question)
    {
        var (ids, from, to, kind, score) = (question.OutletIds, question.Days.From, question.Days.To, question.Kind, question.Score);
        var answers = context.SurveyAnswers.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.OutletId) && a.Score != null && a.Comment != null && a.Comment != "");
        answers = question.Before is { } before
            ? answers.Where(a => (a.AnsweredOn >= from && a.AnsweredOn <= to) || (a.AnsweredOn >= before.From && a.AnsweredOn <= before.To))
            : answers.Where(a => a.AnsweredOn >= from && a.AnsweredOn <= to);
        answers = kind is null ? answers : answers.Where(a => a.Kind == kind);
        answers = score is null ? answers : answers.Where(a => a.Score == score);
        answers = question.OnlyLow
            ? answers.Where(a => (a.Kind == SurveyKind.Csat && a.Score <= 2) || (a.Kind == SurveyKind.Ces && a.Score >= 4) || (a.Kind == SurveyKind.Nps && a.Score <= 6))
            : answers;
        answers = question.Segment is { } segment ? answers.Where(a => context.Tickets.Any(t => t.Number == a.Ticket && t.Segment == segment)) : answers;
        foreach (var word in question.Find.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            answers = answers.Where(a => StoredText.Holds(a.Comment, word) || StoredText.Holds(a.Ticket, word)
                || context.Tickets.Any(t => t.Number == a.Ticket && StoredText.Holds(t.Topic, word)));
        }

        return answers;
    }

    /// <summary>What is counted of them.</summary>
    internal static IQueryable<HeardComment> Comments(KpiDbContext context, VoiceQuestion question) =>
        Heard(context, question).Select(a => new HeardComment(a.Id, a.Key, a.OutletId, a.AnsweredOn, a.Kind, a.Score!.Value, a.Comment!, !a.IsReplaced && !a.IsSetAside));

    internal static IQueryable<Voice> Said(KpiDbContext context, IReadOnlyCollection<long> answerIds) => context.SurveyAnswers.AsNoTracking()
        .Where(a => EF.Parameter(answerIds).Contains(a.Id))
        .OrderByDescending(a => a.AnsweredOn).ThenByDescending(a => a.Id)
        .Select(a => new Voice(
            a,
            context.Tickets.Where(t => t.Number == a.Ticket).Select(t => t.Topic).FirstOrDefault(),
            context.Set<Customer>().Where(c => c.Code == a.Customer).Select(c => c.Name ?? c.Phone).FirstOrDefault()));
}

/// <summary>A comment with what is counted of it.</summary>
internal sealed record HeardComment(long Id, string Key, int OutletId, DateOnly Day, SurveyKind Kind, int Score, string Comment, bool Counts);

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>An answer as a customer gives it.</summary>
/// <param name="Token">What the question is found by.</param>
/// <param name="Score">The score; none to leave it as it is.</param>
/// <param name="Comment">The words beside it; none to leave them as they are.</param>
/// <param name="Why">Who gives it.</param>
internal sealed record GivenAnswer(string Token, int? Score, string? Comment, Because Why);

/// <summary>Takes answers to questions that were put; those that come at the same time are stored together.</summary>
internal sealed class GivenAnswers
{
    private const int AtOnce = 200;

    private readonly IDbContextFactory<KpiDbContext> contexts;
    private readonly GroupCommit<GivenAnswer, Outcome> together;

    public GivenAnswers(IDbContextFactory<KpiDbContext> contexts)
    {
        this.contexts = contexts;

        // One who answers twice at once has changed their mind: one answer after the other.
        together = new(
            (group, one) => group.Count < AtOnce && group[0].Why == one.Why && group.All(other => other.Token != one.Token),
            StoreAsync);
    }

    /// <summary>Ends the key of an answer to a question of a locked month.</summary>
    public const string Late = "-late";

    /// <summary>Takes an answer, or changes it.</summary>
    public Task<Outcome> TakeAsync(GivenAnswer given, CancellationToken cancellationToken) => together.StoreAsync(given, cancellationToken);

    private async Task<IReadOnlyList<Outcome>> StoreAsync(IReadOnlyList<GivenAnswer> given)
    {
        await using var context = await contexts.CreateDbContextAsync();
        string[] tokens = [.. given.Select(g => g.Token)];
        var outletIds = await Put(context, tokens).Select(r => r.OutletId).Distinct().ToListAsync();
        try
        {
            return outletIds.Count == 0 ? [.. given.Select(_ => Outcome.Missing)] : await context.TransactAsync(
                outletIds,
                async cancel =>
                {
                    context.ChangeTracker.Clear();
                    var asked = await AskedAnswers.ReadAsync(context, await Put(context, tokens).ToListAsync(cancel), cancel);
                    var outcomes = given.Select(asked.Take).ToList();
                    await asked.ForgetAsync(cancel);
                    await context.StoreAsync(given[0].Why, cancel);
                    return outcomes;
                },
                CancellationToken.None);
        }
        catch (LockedMonthException) when (given.Count == 1)
        {
            return [Outcome.Refused];
        }
    }

    private static IQueryable<SurveyRequest> Put(KpiDbContext context, string[] tokens) =>
        context.Set<SurveyRequest>().Where(r => EF.Parameter(tokens).Contains(StoredText.ByCodePoint(r.Token)));
}

/// <summary>Questions that are being answered, and all that an answer depends on.</summary>
internal sealed class AskedAnswers
{
    private readonly KpiDbContext context;
    private readonly Dictionary<string, SurveyRequest> requests;
    private readonly Dictionary<string, SurveyAnswer> answers;
    private readonly Dictionary<string, Callback> callbacks;
    private readonly Dictionary<int, Outlet> outlets;
    private readonly MonthLocks locks;
    private readonly DateTime now;
    private readonly List<SurveyAnswer> said = [];

    private AskedAnswers(
        KpiDbContext context, IReadOnlyList<SurveyRequest> requests, IReadOnlyList<SurveyAnswer> answers, IReadOnlyList<Callback> callbacks, IReadOnlyList<Outlet> outlets, MonthLocks locks)
    {
        this.context = context;
        this.requests = requests.ToDictionary(r => r.Token, StringComparer.Ordinal);
        this.answers = answers.ToDictionary(a => a.Key, StringComparer.Ordinal);
        this.callbacks = callbacks.ToDictionary(c => c.AnswerKey, StringComparer.Ordinal);
        this.outlets = outlets.ToDictionary(o => o.Id);
        this.locks = locks;
        now = context.Clock.GetUtcNow().UtcDateTime;
    }

    /// <summary>Reads, in the transaction that will store the answers, what they depend on.</summary>
    public static async Task<AskedAnswers> ReadAsync(KpiDbContext context, IReadOnlyList<SurveyRequest> requests, CancellationToken cancellationToken)
    {
        string[] keys = [.. requests.SelectMany(r => new[] { r.AnswerKey, r.AnswerKey + GivenAnswers.Late })];
        int[] outletIds = [.. requests.Select(r => r.OutletId).Distinct()];
        return new(
            context,
            requests,
            await context.SurveyAnswers.Where(a => EF.Parameter(keys).Contains(StoredText.ByCodePoint(a.Key))).ToListAsync(cancellationToken),
            await context.Set<Callback>().Where(c => EF.Parameter(keys).Contains(StoredText.ByCodePoint(c.AnswerKey))).ToListAsync(cancellationToken),
            await context.Outlets.AsNoTracking().Where(o => EF.Parameter(outletIds).Contains(o.Id)).ToListAsync(cancellationToken),
            await context.LocksAsync(cancellationToken));
    }

    /// <summary>Writes an answer into the tracked rows; it is stored with them.</summary>
    public Outcome Take(GivenAnswer given)
    {
        if (!requests.TryGetValue(given.Token, out var request))
        {
            return Outcome.Missing;
        }

        var (lowest, highest) = SurveyAnswer.ScaleOf(request.Kind);
        if (!request.IsOpen(now) || given.Score < lowest || given.Score > highest)
        {
            return Outcome.Refused;
        }

        var outlet = outlets[request.OutletId];
        var today = outlet.DayOf(now);
        if (AnswerTo(request, today, isGiven: given.Score is not null) is not { } answer)
        {
            return Outcome.Refused;
        }

        if (given.Score is { } score)
        {
            answer.Answer(score, today);
            request.AnswerAt(now);
            answer.WaitsFrom(AskedCallbacks.Tell(context, callbacks.GetValueOrDefault(request.AnswerKey), request, score, outlet.NextTradingDay(today) ?? today) ? now : null);
        }

        if (given.Comment is { } words && answer.Score is not null)
        {
            answer.Say(words);
            said.Add(answer);
        }

        return Outcome.Stored;
    }

    /// <summary>Leaves out what customers wrote who were erased.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        if (said.Count > 0)
        {
            await ErasedComments.TakeOffAsync(context, said, cancellationToken);
        }
    }

    /// <summary>The answer to write into. That nobody had answered is counted in a locked month, and stays: the answer is one of its own, of today.</summary>
    /// <returns>None when it lies in a locked month and may not be changed, or is gone.</returns>
    private SurveyAnswer? AnswerTo(SurveyRequest request, DateOnly today, bool isGiven)
    {
        var key = request.AnswerKey;
        var answer = answers.GetValueOrDefault(key + GivenAnswers.Late) ?? answers.GetValueOrDefault(key);
        if (answer is null || !locks.IsLocked(answer.AnsweredOn))
        {
            return answer;
        }

        if (answer.Score is not null || !isGiven)
        {
            return null;
        }

        var late = new SurveyAnswer(key + GivenAnswers.Late, request.OutletId, request.Kind, null, today, request.Ticket, request.Customer, askedOn: answer.AskedOn);
        context.Add(late);
        return late;
    }
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps what customers say of the nine signs of good service.</summary>
internal sealed class SignAnswers(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : ISignAnswers
{
    private const int Attempts = 4;

    public Task<bool> AnswerAsync(string token, ServiceSign sign, int score, Because why, CancellationToken cancellationToken) => StoreOnce.AgainAsync(Attempts, async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await context.Set<SurveyRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Token == token, cancellationToken) is not { AnsweredAt: not null } request || !request.IsOpen(now)
            || !(await AskOffers.PlanAsync(context, cancellationToken)).SignsOf(request.AnswerKey).Contains(sign))
        {
            return false;
        }

        var (key, outletId) = (request.AnswerKey, request.OutletId);
        var today = (await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancellationToken)).DayOf(now);
        var stored = await context.Set<SignAnswer>().FirstOrDefaultAsync(a => a.AnswerKey == key && a.Sign == sign, cancellationToken);
        if ((await context.LocksAsync(cancellationToken)).IsLocked(stored?.AnsweredOn ?? today))
        {
            return false;
        }

        if (stored is null)
        {
            context.Add(new SignAnswer(key, outletId, sign, score, today));
        }
        else
        {
            stored.Answer(score);
        }

        await context.StoreAsync(why, cancellationToken);
        return true;
    });

    public async Task<IReadOnlyList<SignCount>> CountAsync(IReadOnlyCollection<int> outletIds, Period days, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Counts(context, outletIds, days, (await AskOffers.PlanAsync(context, cancellationToken)).Signs).ToListAsync(cancellationToken);
    }

    /// <summary>Answers in other words than today's are of another series.</summary>
    internal static IQueryable<SignCount> Counts(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period days, IReadOnlyDictionary<ServiceSign, SignQuestion> asked)
    {
        var (from, to) = (days.From, days.To);
        var answers = context.Set<SignAnswer>().AsNoTracking().Where(a => EF.Parameter(outletIds).Contains(a.OutletId) && a.AnsweredOn >= from && a.AnsweredOn <= to);
        foreach (var (sign, since) in asked.Where(s => s.Value.Since > from).Select(s => (s.Key, s.Value.Since)))
        {
            answers = answers.Where(a => a.Sign != sign || a.AnsweredOn >= since);
        }

        return answers.GroupBy(a => new { a.Sign, a.OutletId })
            .Select(g => new SignCount(g.Key.Sign, g.Key.OutletId, g.Count(a => a.Score >= SignAnswer.Agrees), g.Count()));
    }
}

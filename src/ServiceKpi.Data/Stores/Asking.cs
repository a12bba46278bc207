using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>
/// Asks customers. A question is stored with an answer that is none yet, so that whoever does not answer counts among those who were asked; the
/// answer is written into it.
/// </summary>
internal sealed class Asking(IDbContextFactory<KpiDbContext> contexts, GivenAnswers answers, TimeProvider clock) : IAsking
{
    private const int Attempts = 3;
    private const int TokenBytes = 16;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<AskPlan> PlanAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await AskOffers.PlanAsync(context, cancellationToken);
    }

    public async Task<Outcome> PlanAsync(Action<AskPlan> choose, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<AskPlan>().FirstOrDefaultAsync(cancellationToken) is not { } plan)
        {
            plan = new AskPlan();
            context.Add(plan);
        }

        choose(plan);
        return await context.StoreOnceAsync(why, async cancel => await context.Set<AskPlan>().AsNoTracking().AnyAsync(cancel) ? Outcome.ChangedByOther : null, cancellationToken);
    }

    public async Task<AskOffer> OfferAsync(string ticket, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await AskOffers.OfAsync(context, ticket, Now, cancellationToken)).Offer;
    }

    public async Task<AskOffer> AskAsync(string ticket, AskWay way, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Tickets.AsNoTracking().Where(t => t.Number == ticket).Select(t => (int?)t.OutletId).FirstOrDefaultAsync(cancellationToken) is not { } outletId)
        {
            return new(null, null, AskRefusal.NoTicket);
        }

        return await UnlessLockedAsync(new AskOffer(null, null, AskRefusal.Locked), () => context.TransactAsync(
            [outletId],
            async cancel =>
            {
                context.ChangeTracker.Clear();
                var (offer, fact) = await AskOffers.OfAsync(context, ticket, Now, cancel);
                if (offer is not { Kind: { } kind, Request: null, Refusal: null })
                {
                    return offer;
                }

                return new AskOffer(kind, await StoreAsync(context, fact!, kind, way, Now, why, cancel));
            },
            cancellationToken));
    }

    public async Task<PutQuestion?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<SurveyRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Token == token, cancellationToken) is not { } request)
        {
            return null;
        }

        var (key, outletId) = (request.AnswerKey, request.OutletId);
        var answer = await context.SurveyAnswers.AsNoTracking().Where(a => a.Key == key || a.Key == key + GivenAnswers.Late).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        var plan = await AskOffers.PlanAsync(context, cancellationToken);
        var said = await context.Set<SignAnswer>().AsNoTracking().Where(a => a.AnswerKey == key).ToDictionaryAsync(a => a.Sign, a => a.Score, cancellationToken);
        return new PutQuestion(
            request,
            plan.QuestionOf(request.Kind),
            answer?.Score,
            answer?.Comment,
            await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancellationToken),
            answer is not null && request.IsOpen(Now))
        {
            Signs = [.. plan.SignsOf(key).Select(sign => new PutSign(sign, plan.Signs[sign].Wording, said.TryGetValue(sign, out var score) ? score : null))],
        };
    }

    public Task<Outcome> AnswerAsync(string token, int? score, string? comment, Because why, CancellationToken cancellationToken) =>
        answers.TakeAsync(new GivenAnswer(token, score, comment, why), cancellationToken);

    public async Task<bool> AnswerAtCounterAsync(int outletId, SurveyKind kind, int score, string? comment, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancellationToken);
        var today = outlet.DayOf(Now);
        if (!outlet.ExistsOn(today))
        {
            return false;
        }

        var answer = new SurveyAnswer(OwnId + "counter-" + Drawn(), outletId, kind, score, today).Unverified((await AskOffers.PlanAsync(context, cancellationToken)).CountsCounter);
        answer.Say(comment);
        context.Add(answer);
        return await UnlessLockedAsync(false, async () =>
        {
            await context.StoreAsync(why, cancellationToken);
            return true;
        });
    }

    public async Task<bool> StopAsync(string token, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await StoreOnce.AgainAsync(Attempts, () => context.TransactAsync(
            [],
            async cancel =>
            {
                context.ChangeTracker.Clear();
                var code = await context.Set<SurveyRequest>().AsNoTracking().Where(r => r.Token == token).Select(r => r.Customer).FirstOrDefaultAsync(cancel);
                var own = code is null ? null : (await CustomerQueries.FindAsync(context, code, cancel))?.Code;
                var card = await context.Set<Customer>().FirstOrDefaultAsync(c => c.Code == own && c.ErasedAt == null, cancel);
                card?.State(card.ToDetails() with { MayBeAsked = false });
                await context.StoreAsync(why, cancel);
                return card is not null;
            },
            cancellationToken));
    }

    /// <summary>Stores that the customer of a ticket is asked: the question, and an answer that is none yet.</summary>
    internal static async Task<SurveyRequest> StoreAsync(
        KpiDbContext context, Ticket ticket, SurveyKind kind, AskWay way, DateTime now, Because why, CancellationToken cancellationToken)
    {
        var outlet = await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == ticket.OutletId, cancellationToken);
        var request = new SurveyRequest
        {
            Token = Drawn(),
            AnswerKey = OwnId + "ask-" + Drawn(),
            Kind = kind,
            OutletId = outlet.Id,
            Ticket = ticket.Number,
            Customer = ticket.Customer,
            Way = way,
            AskedAt = now,
        };
        context.Add(request);
        var today = outlet.DayOf(now);
        context.Add(new SurveyAnswer(request.AnswerKey, outlet.Id, kind, null, today, ticket.Number, ticket.Customer, askedOn: today));
        await context.StoreAsync(why, cancellationToken);
        return request;
    }

    /// <summary>Begins the key of an answer that has an id of its own, as files name it: one that was exported is known when it is imported again.</summary>
    private const string OwnId = "id:";

    private static string Drawn() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    private static async Task<TResult> UnlessLockedAsync<TResult>(TResult locked, Func<Task<TResult>> storeAsync)
    {
        try
        {
            return await storeAsync();
        }
        catch (LockedMonthException)
        {
            return locked;
        }
    }
}

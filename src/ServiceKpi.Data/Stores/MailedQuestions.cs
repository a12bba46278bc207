using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Asks customers by mail: the question, the answer that is none yet and the message are stored in one transaction.</summary>
internal sealed class MailedQuestions(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IMailedQuestions
{
    /// <summary>After so long nobody remembers what they are asked about.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(3);

    private static readonly Because ByItself = new(new Actor(null, "ServiceKpi", "mail"));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<AskOffer> AskAsync(string ticket, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await WriteAsync(
            context,
            ticket,
            async (offer, fact, cancel) =>
            {
                var card = await CardAsync(context, fact, cancel);
                if (card?.Mail is null)
                {
                    return offer with { Refusal = AskRefusal.NoMail };
                }

                if (card is { MayBeAsked: false } or { ErasedAt: not null })
                {
                    return offer with { Refusal = AskRefusal.Unwanted };
                }

                if (offer.Request is not { } request)
                {
                    if (offer is not { Kind: { } kind, Refusal: null })
                    {
                        return offer;
                    }

                    request = await Asking.StoreAsync(context, fact, kind, AskWay.Mail, Now, why, cancel);
                }

                if (request.AnsweredAt is null && !await Notices.PutAsync(context, QuestionStep.Question(fact, request.Token, Now, Now), cancel))
                {
                    await HurryAsync(context, fact, request, cancel);
                }

                return new AskOffer(request.Kind, request);
            },
            cancellationToken);
    }

    public async Task<NoticeState?> StateAsync(string ticket, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Tickets.AsNoTracking().FirstOrDefaultAsync(t => t.Number == ticket, cancellationToken) is not { ResolvedAt: not null } fact)
        {
            return null;
        }

        var key = QuestionStep.KeyOf(fact);
        return await context.Set<Notice>().AsNoTracking().Where(n => n.Key == key).Select(n => (NoticeState?)n.State).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<MailedQuestion?> PutAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var request = notice.About.Length > 0 ? await FindAsync(context, notice.About, cancellationToken) : await AskByItselfAsync(context, notice, cancellationToken);
        if (request is null || request.AnsweredAt is not null || !request.IsOpen(Now) || request.Customer is not { } customer
            || await CustomerQueries.FindAsync(context, customer, cancellationToken) is not { Mail: { } address, MayBeAsked: true, ErasedAt: null } card)
        {
            return null;
        }

        var outletId = request.OutletId;
        return new(
            request,
            (await AskOffers.PlanAsync(context, cancellationToken)).QuestionOf(request.Kind),
            address,
            card.Called,
            card.Language,
            await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancellationToken));
    }

    /// <summary>Puts the question of a ticket that was settled a while ago; a try before this one may have put it.</summary>
    private async Task<SurveyRequest?> AskByItselfAsync(KpiDbContext context, Notice notice, CancellationToken cancellationToken)
    {
        if (Now - notice.MadeAt > Fresh)
        {
            return null;
        }

        var offer = await WriteAsync(
            context,
            notice.Key.Split(' ', 3)[2],
            async (offer, fact, cancel) =>
            {
                // Whoever has no address is asked at the desk and not here; a ticket that was settled anew since has a message of its own.
                var isHere = (await CardAsync(context, fact, cancel))?.Mail is not null && fact.ResolvedAt is not null && QuestionStep.KeyOf(fact) == notice.Key;
                return isHere && offer is { Kind: { } kind, Request: null, Refusal: null }
                    ? new AskOffer(kind, await Asking.StoreAsync(context, fact, kind, AskWay.Mail, Now, ByItself, cancel))
                    : isHere ? offer : new AskOffer(null);
            },
            cancellationToken);
        return offer.Request is { Way: AskWay.Mail } request ? request : null;
    }

    /// <summary>The message that would be sent by itself in a while, or was not sent, is sent now; what was sent is sent.</summary>
    private async Task HurryAsync(KpiDbContext context, Ticket ticket, SurveyRequest request, CancellationToken cancellationToken)
    {
        var (key, token) = (QuestionStep.KeyOf(ticket), request.Token);
        var unsent = context.Set<Notice>().Where(n => n.Key == key && n.State != NoticeState.Sent && !(n.State == NoticeState.Waiting && n.Tries > 0));
        if (await Outbox.WakeAsync(unsent, Now, cancellationToken) > 0)
        {
            await context.Set<Notice>().Where(n => n.Key == key).ExecuteUpdateAsync(set => set.SetProperty(n => n.About, token), cancellationToken);
        }
    }

    private async Task<AskOffer> WriteAsync(
        KpiDbContext context, string number, Func<AskOffer, Ticket, CancellationToken, Task<AskOffer>> writeAsync, CancellationToken cancellationToken)
    {
        if (await context.Tickets.AsNoTracking().Where(t => t.Number == number).Select(t => (int?)t.OutletId).FirstOrDefaultAsync(cancellationToken) is not { } outletId)
        {
            return new(null, null, AskRefusal.NoTicket);
        }

        try
        {
            return await context.TransactAsync(
                [outletId],
                async cancel =>
                {
                    context.ChangeTracker.Clear();
                    var (offer, fact) = await AskOffers.OfAsync(context, number, Now, cancel);
                    return fact is null ? offer : await writeAsync(offer, fact, cancel);
                },
                cancellationToken);
        }
        catch (LockedMonthException)
        {
            return new(null, null, AskRefusal.Locked);
        }
    }

    private static Task<SurveyRequest?> FindAsync(KpiDbContext context, string token, CancellationToken cancellationToken) =>
        context.Set<SurveyRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Token == token, cancellationToken);

    private static async Task<Customer?> CardAsync(KpiDbContext context, Ticket ticket, CancellationToken cancellationToken) =>
        ticket.Customer is { } code ? await CustomerQueries.FindAsync(context, code, cancellationToken) : null;
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Asks customers by mail: the question, the answer that is none yet and the message are stored in one transaction.</summary>
internal sealed class MailedQuestions(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IMailedQuestions
{
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

                if (!request.IsOpen(Now))
                {
                    return new AskOffer(request.Kind, request, AskRefusal.Over);
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
        var request = await RequestAsync(context, notice, cancellationToken);
        if (request is null || request.AnsweredAt is not null || !request.IsOpen(Now) || request.Customer is not { } customer
            || await CustomerQueries.FindAsync(context, customer, cancellationToken) is not { Mail: { } address, MayBeAsked: true, ErasedAt: null } card)
        {
            return null;
        }

        await BelongAsync(context, notice, customer, cancellationToken);
        var outletId = request.OutletId;
        return new(
            request,
            (await AskOffers.PlanAsync(context, cancellationToken)).QuestionOf(request.Kind),
            address,
            card.Called,
            card.Language,
            await context.Outlets.AsNoTracking().SingleAsync(o => o.Id == outletId, cancellationToken));
    }

    /// <summary>The outlet whose days a message counts in.</summary>
    internal static async Task<IReadOnlyList<int>> OutletsAsync(KpiDbContext context, Notice notice, CancellationToken cancellationToken)
    {
        var ticket = TicketOf(notice);
        return await context.Tickets.AsNoTracking().Where(t => t.Number == ticket).Select(t => t.OutletId).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// What was asked by a message is not asked when nobody could be reached: question and answer go, and do not count, unless their month is locked.
    /// In the transaction that gives the message up. Tried again, it asks as one that goes out by itself.
    /// </summary>
    internal static async Task TakeBackAsync(KpiDbContext context, Notice notice, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        var (id, madeAt, about, ticket) = (notice.Id, notice.MadeAt, notice.About, TicketOf(notice));
        var asked = await context.Set<SurveyRequest>()
            .Where(r => about != "" ? r.Token == about : r.Ticket == ticket && r.AskedAt >= madeAt)
            .OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        if (asked is not { Way: AskWay.Mail, AnsweredAt: null })
        {
            return;
        }

        var key = asked.AnswerKey;
        context.RemoveRange(await context.SurveyAnswers.Where(a => a.Key == key).ToListAsync(cancellationToken));
        context.Remove(asked);
        try
        {
            await context.StoreAsync(ByItself, cancellationToken);
        }
        catch (LockedMonthException)
        {
            return;
        }

        await context.Set<Notice>().Where(n => n.Id == id).ExecuteUpdateAsync(set => set.SetProperty(n => n.About, ""), cancellationToken);
    }

    /// <summary>What a message asks: the question that was put already, also while it was on its way; else it is put now.</summary>
    private async Task<SurveyRequest?> RequestAsync(KpiDbContext context, Notice notice, CancellationToken cancellationToken)
    {
        var id = notice.Id;
        var token = await context.Set<Notice>().AsNoTracking().Where(n => n.Id == id).Select(n => n.About).FirstOrDefaultAsync(cancellationToken);
        return token is { Length: > 0 } ? await FindAsync(context, token, cancellationToken) : await AskByItselfAsync(context, notice, cancellationToken);
    }

    /// <summary>The message is of whom it asks: whose the ticket is may have been corrected since it was made.</summary>
    private static async Task BelongAsync(KpiDbContext context, Notice notice, string customer, CancellationToken cancellationToken)
    {
        if (notice.Customer != customer)
        {
            using var turn = await context.Gate.EnterAsync(cancellationToken);
            var id = notice.Id;
            await context.Set<Notice>().Where(n => n.Id == id).ExecuteUpdateAsync(set => set.SetProperty(n => n.Customer, customer), cancellationToken);
        }
    }

    /// <summary>Puts the question of a ticket that was settled a while ago; a try before this one may have put it.</summary>
    private async Task<SurveyRequest?> AskByItselfAsync(KpiDbContext context, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.IsStale(Now))
        {
            return null;
        }

        var offer = await WriteAsync(
            context,
            TicketOf(notice),
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

    /// <summary>The message that would be sent by itself in a while, or was not sent, is sent now; one that is just being written asks this; what was sent is sent.</summary>
    private async Task HurryAsync(KpiDbContext context, Ticket ticket, SurveyRequest request, CancellationToken cancellationToken)
    {
        var (key, token) = (QuestionStep.KeyOf(ticket), request.Token);
        var unsent = context.Set<Notice>().Where(n => n.Key == key && n.State != NoticeState.Sent);
        await unsent.ExecuteUpdateAsync(set => set.SetProperty(n => n.About, token), cancellationToken);
        await Outbox.WakeAsync(unsent.Where(n => !(n.State == NoticeState.Waiting && n.Tries > 0)), Now, cancellationToken);
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

    private static string TicketOf(Notice notice) => notice.Key.Split(' ', 3)[2];

    private static Task<SurveyRequest?> FindAsync(KpiDbContext context, string token, CancellationToken cancellationToken) =>
        context.Set<SurveyRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Token == token, cancellationToken);

    private static async Task<Customer?> CardAsync(KpiDbContext context, Ticket ticket, CancellationToken cancellationToken) =>
        ticket.Customer is { } code ? await CustomerQueries.FindAsync(context, code, cancellationToken) : null;
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Keeps in the database what staff are told.</summary>
internal sealed class GuidanceStore(IDbContextFactory<KpiDbContext> contexts, TimeProvider clock) : IGuidance
{
    public async Task<IReadOnlyList<JudgedCard>> CardsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cards = await Newest(context).ToListAsync(cancellationToken);
        var votes = await context.Set<GuidanceVote>().AsNoTracking()
            .GroupBy(v => v.CardId)
            .Select(g => new { Card = g.Key, Helped = g.Count(v => v.Helped), All = g.Count() })
            .ToDictionaryAsync(v => v.Card, cancellationToken);
        return [.. cards
            .Select(c => votes.TryGetValue(c.Id, out var of) ? new JudgedCard(c, of.Helped, of.All - of.Helped) : new JudgedCard(c, 0, 0))
            .OrderByDescending(j => j.NotHelped - j.Helped).ThenBy(j => j.Card.Topic, StringComparer.CurrentCulture)];
    }

    public async Task<GuidanceCard?> CardAsync(string topic, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await Newest(context).ToListAsync(cancellationToken)).FirstOrDefault(c => string.Equals(c.Topic, topic, StringComparison.OrdinalIgnoreCase));
    }

    public async Task<Outcome> WriteAsync(string topic, GuidanceWords words, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var before = (await Newest(context).ToListAsync(cancellationToken)).FirstOrDefault(c => string.Equals(c.Topic, topic.Trim(), StringComparison.OrdinalIgnoreCase));
        var card = new GuidanceCard(before?.Topic ?? topic, (before?.Version ?? 0) + 1, words, why.Actor.Name, clock.GetUtcNow().UtcDateTime);
        if (before?.Words == card.Words)
        {
            return Outcome.Unchanged;
        }

        context.Add(card);
        return await context.StoreOnceAsync(
            why, async cancel => await context.Set<GuidanceCard>().AsNoTracking().AnyAsync(c => c.Topic == card.Topic && c.Version == card.Version, cancel) ? Outcome.ChangedByOther : null, cancellationToken);
    }

    public async Task<Outcome> RemoveAsync(string topic, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var versions = await context.Set<GuidanceCard>().Where(c => c.Topic == topic).ToListAsync(cancellationToken);
        context.RemoveRange(versions);
        return versions.Count == 0 ? Outcome.Missing : await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task JudgeAsync(int card, string ticket, bool helped, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = why.Actor.AccountId ?? 0;
        if (await context.Set<GuidanceVote>().FindAsync([card, ticket, account], cancellationToken) is { } said)
        {
            said.Helped = helped;
        }
        else if (await context.Set<GuidanceCard>().AnyAsync(c => c.Id == card, cancellationToken))
        {
            context.Add(new GuidanceVote { CardId = card, Ticket = ticket, AccountId = account, Helped = helped });
        }

        await context.StoreOnceAsync(why, again: _ => Task.FromResult<Outcome?>(Outcome.Unchanged), cancellationToken);
    }

    public async Task<IReadOnlyList<ContingencyPlan>> PlansAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<ContingencyPlan>().AsNoTracking().OrderBy(p => p.Risk).ToListAsync(cancellationToken);
    }

    public async Task<Outcome> PlanAsync(int risk, string? text, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await context.Set<ContingencyPlan>().FindAsync([risk], cancellationToken);
        switch (stored, string.IsNullOrWhiteSpace(text))
        {
            case (null, true):
                return Outcome.Unchanged;
            case ({ } gone, true):
                context.Remove(gone);
                break;
            case (null, false):
                context.Add(new ContingencyPlan(risk, text!));
                break;
            default:
                stored!.Change(text!);
                break;
        }

        return await context.StoreOnceAsync(why, async cancel => await context.Set<ContingencyPlan>().AsNoTracking().AnyAsync(p => p.Risk == risk, cancel) ? Outcome.ChangedByOther : null, cancellationToken);
    }

    private static IQueryable<GuidanceCard> Newest(KpiDbContext context) =>
        context.Set<GuidanceCard>().AsNoTracking().Where(c => !context.Set<GuidanceCard>().Any(later => later.Topic == c.Topic && later.Version > c.Version));
}

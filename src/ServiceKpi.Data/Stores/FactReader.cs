using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Reads what stands behind and beside the numbers.</summary>
internal sealed class FactReader(IDbContextFactory<KpiDbContext> contexts, WaitingCounts waiting) : IFactReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<TopicCount>> TopicsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await TopicsQuery(context, outletIds, period).ToListAsync(cancellationToken);
        return [.. counts
            .Select(c => new TopicCount(c.Topic.Length == 0 ? null : c.Topic, c.Tickets))
            .OrderByDescending(c => c.Tickets)
            .ThenBy(c => c.Topic, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Task<WaitingTickets> WaitingAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) =>
        waiting.ReadAsync(outletIds, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PromotionEvent>> EventsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await EventsQuery(context, outletIds, period).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SurveyAnswer>> CommentsAsync(
        IReadOnlyCollection<int> outletIds, Period period, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await CommentsQuery(context, outletIds, period, count).ToListAsync(cancellationToken);
    }

    internal static IQueryable<TopicSum> TopicsQuery(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return context.OutletDayTopics
            .Where(t => EF.Parameter(outletIds).Contains(t.OutletId) && t.Day >= from && t.Day <= to)
            .GroupBy(t => t.Topic)
            .Select(g => new TopicSum(g.Key, g.Sum(t => t.Tickets)));
    }

    internal static IQueryable<PromotionEvent> EventsQuery(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return context.PromotionEvents.AsNoTracking()
            .Where(e => (e.Scope == PromotionEvent.WholeChain || EF.Parameter(outletIds).Contains(e.Scope))
                && e.StartsOn <= to
                && e.EndsOn >= from)
            .OrderBy(e => e.StartsOn)
            .ThenBy(e => e.Scope)
            .ThenBy(e => e.Name);
    }

    internal static IQueryable<SurveyAnswer> CommentsQuery(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period, int count)
    {
        var (from, to) = (period.From, period.To);
        return context.SurveyAnswers.AsNoTracking()
            .Where(a => EF.Parameter(outletIds).Contains(a.OutletId)
                && a.AnsweredOn >= from
                && a.AnsweredOn <= to
                && a.Comment != null)
            .OrderByDescending(a => a.AnsweredOn)
            .ThenByDescending(a => a.Id)
            .Take(count);
    }

    internal sealed record TopicSum(string Topic, long Tickets);
}

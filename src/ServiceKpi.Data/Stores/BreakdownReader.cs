using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Counts facts in the database by what they have in common.</summary>
internal sealed class BreakdownReader(IDbContextFactory<KpiDbContext> contexts) : IBreakdownReader
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChannelCount>> ChannelsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await ChannelsQuery(context, outletIds, period).ToListAsync(cancellationToken);
        return
        [
            .. counts
                .GroupBy(c => c.Channel, StringComparer.OrdinalIgnoreCase)
                .Select(g => new ChannelCount(g.MaxBy(c => c.Tickets)!.Channel, g.Sum(c => c.Tickets)))
                .OrderByDescending(c => c.Tickets)
                .ThenBy(c => c.Channel, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScoreCount>> ScoresAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await ScoresQuery(context, outletIds, period).ToListAsync(cancellationToken);
        return [.. counts.OrderBy(c => c.Kind).ThenBy(c => c.Score)];
    }

    private static IQueryable<ChannelCount> ChannelsQuery(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return context.Tickets
            .Where(t => EF.Parameter(outletIds).Contains(t.OutletId)
                && t.OpenedDay >= from
                && t.OpenedDay <= to
                && t.Exclusion == TicketExclusion.None)
            .GroupBy(t => t.Channel)
            .Select(g => new ChannelCount(g.Key, g.LongCount()));
    }

    private static IQueryable<ScoreCount> ScoresQuery(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return context.SurveyAnswers
            .Where(a => EF.Parameter(outletIds).Contains(a.OutletId)
                && a.AnsweredOn >= from
                && a.AnsweredOn <= to
                && a.Score != null
                && !a.IsReplaced && !a.IsSetAside)
            .GroupBy(a => new { a.Kind, a.Score })
            .Select(g => new ScoreCount(g.Key.Kind, g.Key.Score!.Value, g.LongCount()));
    }
}

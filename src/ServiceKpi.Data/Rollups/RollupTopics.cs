using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>Reads the topics of an outlet's days.</summary>
internal static class RollupTopics
{
    /// <summary>The tickets by topic of each day that has any.</summary>
    public static async Task<ILookup<DateOnly, KeyValuePair<string, long>>> ReadAsync(
        KpiDbContext context, int outletId, Period range, CancellationToken cancellationToken)
    {
        var (from, to) = (range.From, range.To);
        var topics = await context.OutletDayTopics.AsNoTracking()
            .Where(t => t.OutletId == outletId && t.Day >= from && t.Day <= to)
            .ToListAsync(cancellationToken);
        return topics.ToLookup(t => t.Day, t => KeyValuePair.Create(t.Topic, t.Tickets));
    }
}

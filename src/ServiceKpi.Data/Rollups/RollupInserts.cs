using ServiceKpi.Data.Storage;
using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Data.Rollups;

/// <summary>Writes the rollup rows of outlet-days.</summary>
internal sealed class RollupInserts(KpiDbContext context) : IAsyncDisposable
{
    private static readonly Dictionary<string, Measure> MeasureOfColumn =
        MeasureSums.All.ToDictionary(m => m.ToString());

    private readonly PreparedInsert days = Into<OutletDay>(context);
    private readonly PreparedInsert durations = Into<OutletDayDurations>(context);
    private readonly PreparedInsert topics = Into<OutletDayTopic>(context);

    public void Add(int outletId, DateOnly day, DayTally tally)
    {
        var sums = tally.ToSums();
        if (sums.Equals(MeasureSums.Zero))
        {
            return;
        }

        days.Run(p => p.Name switch
        {
            nameof(OutletDay.OutletId) => outletId,
            nameof(OutletDay.Day) => day,
            _ => sums[MeasureOfColumn[p.Name]],
        });
        if (sums.FirstResponseTimes.Count + sums.ResolutionTimes.Count > 0)
        {
            durations.Run(p => p.Name switch
            {
                nameof(OutletDayDurations.OutletId) => outletId,
                nameof(OutletDayDurations.Day) => day,
                nameof(OutletDayDurations.FirstResponseTimes) => sums.FirstResponseTimes.ToBytes(),
                _ => sums.ResolutionTimes.ToBytes(),
            });
        }

        foreach (var (topic, tickets) in tally.Topics)
        {
            topics.Run(p => p.Name switch
            {
                nameof(OutletDayTopic.OutletId) => outletId,
                nameof(OutletDayTopic.Day) => day,
                nameof(OutletDayTopic.Topic) => topic,
                _ => tickets,
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await days.DisposeAsync();
        await durations.DisposeAsync();
        await topics.DisposeAsync();
    }

    private static PreparedInsert Into<T>(KpiDbContext context) =>
        new(context, context.Model.FindEntityType(typeof(T))!);
}

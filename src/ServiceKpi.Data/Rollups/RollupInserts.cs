namespace ServiceKpi.Data.Rollups;

/// <summary>Writes the rollup rows of outlet-days, many at once.</summary>
internal sealed class RollupInserts(KpiDbContext context) : IAsyncDisposable
{
    private static readonly Dictionary<string, Measure> MeasureOfColumn =
        MeasureSums.All.ToDictionary(m => m.ToString());

    private static readonly Dictionary<string, Distribution> DistributionOfColumn =
        MeasureSums.Distributions.ToDictionary(d => d.ToString());

    private readonly GatheredInsert days = Into<OutletDay>(context);
    private readonly GatheredInsert durations = Into<OutletDayDurations>(context);
    private readonly GatheredInsert topics = Into<OutletDayTopic>(context);

    /// <summary>Adds the rows of a day; they are in the database after <see cref="FlushAsync"/>.</summary>
    public async Task AddAsync(int outletId, DateOnly day, DayTally tally, CancellationToken cancellationToken)
    {
        var sums = tally.ToSums();
        if (sums.Equals(MeasureSums.Zero))
        {
            return;
        }

        await days.AddAsync(
            p => p.Name switch
            {
                nameof(OutletDay.OutletId) => outletId,
                nameof(OutletDay.Day) => day,
                _ => sums[MeasureOfColumn[p.Name]],
            },
            cancellationToken);
        if (sums.Durations > 0)
        {
            await durations.AddAsync(
                p => p.Name switch
                {
                    nameof(OutletDayDurations.OutletId) => outletId,
                    nameof(OutletDayDurations.Day) => day,
                    _ => sums[DistributionOfColumn[p.Name]].ToBytes(),
                },
                cancellationToken);
        }

        foreach (var (topic, tickets) in tally.Topics)
        {
            await topics.AddAsync(
                p => p.Name switch
                {
                    nameof(OutletDayTopic.OutletId) => outletId,
                    nameof(OutletDayTopic.Day) => day,
                    nameof(OutletDayTopic.Topic) => topic,
                    _ => tickets,
                },
                cancellationToken);
        }
    }

    /// <summary>Inserts what is still waiting.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await days.FlushAsync(cancellationToken);
        await durations.FlushAsync(cancellationToken);
        await topics.FlushAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await days.DisposeAsync();
        await durations.DisposeAsync();
        await topics.DisposeAsync();
    }

    private static GatheredInsert Into<T>(KpiDbContext context) =>
        new(context, context.Model.FindEntityType(typeof(T))!);
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>Writes the rollup rows of outlet-days, many at once, and which months have changed.</summary>
/// <param name="context">Where to.</param>
/// <param name="counted">The number of changes that each outlet has now.</param>
internal sealed class RollupInserts(KpiDbContext context, IReadOnlyDictionary<int, long> counted) : IAsyncDisposable
{
    private static readonly Dictionary<string, Measure> MeasureOfColumn =
        MeasureSums.All.ToDictionary(m => m.ToString());

    private static readonly Dictionary<string, Distribution> DistributionOfColumn =
        MeasureSums.Distributions.ToDictionary(d => d.ToString());

    private readonly GatheredInsert days = Into<OutletDay>(context);
    private readonly GatheredInsert durations = Into<OutletDayDurations>(context);
    private readonly GatheredInsert topics = Into<OutletDayTopic>(context);
    private readonly GatheredInsert months = Into<CountedMonth>(context);
    private readonly Dictionary<int, SortedSet<DateOnly>> changed = [];

    /// <summary>The months of some days of an outlet have changed, whether or not a row is left of them.</summary>
    public void Change(int outletId, Period days)
    {
        if (!changed.TryGetValue(outletId, out var ofOutlet))
        {
            changed.Add(outletId, ofOutlet = []);
        }

        for (var month = Period.MonthOf(days.From); month.From <= days.To; month = Period.MonthOf(month.To.AddDays(1)))
        {
            ofOutlet.Add(month.From);
        }
    }

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

    /// <summary>Inserts what is still waiting, and says which months have changed.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        foreach (var (outletId, ofOutlet) in changed)
        {
            DateOnly[] all = [.. ofOutlet];
            await context.CountedMonths
                .Where(m => m.OutletId == outletId && EF.Parameter(all).Contains(m.Month))
                .ExecuteDeleteAsync(cancellationToken);
            foreach (var month in all)
            {
                await months.AddAsync(
                    p => p.Name switch
                    {
                        nameof(CountedMonth.OutletId) => outletId,
                        nameof(CountedMonth.Month) => month,
                        _ => counted[outletId],
                    },
                    cancellationToken);
            }
        }

        await months.FlushAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await days.DisposeAsync();
        await durations.DisposeAsync();
        await topics.DisposeAsync();
        await months.DisposeAsync();
    }

    private static GatheredInsert Into<T>(KpiDbContext context) =>
        new(context, context.Model.FindEntityType(typeof(T))!);
}

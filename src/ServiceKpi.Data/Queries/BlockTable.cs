using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Data.Queries;

/// <summary>The months of some outlets, as they were when they were asked for.</summary>
internal sealed class BlockTable(IReadOnlyDictionary<(int OutletId, int Month), MonthBlock> blocks) : MeasureTable
{
    /// <summary>The number of the month that holds the day: months count on over the years.</summary>
    public static int MonthOf(DateOnly day) => (12 * day.Year) + day.Month - 1;

    /// <inheritdoc/>
    public override MeasureSums this[int outletId, Period period]
    {
        get
        {
            var (first, last) = (MonthOf(period.From), MonthOf(period.To));
            return first == last
                ? Within(outletId, first, period)
                : MeasureSums.Sum(Enumerable.Range(first, last - first + 1).Select(month => Within(outletId, month, period)));
        }
    }

    /// <inheritdoc/>
    public override void CopyTo(int outletId, DateOnly day, Span<long> sums)
    {
        sums.Clear();
        if (blocks.TryGetValue((outletId, MonthOf(day)), out var block))
        {
            block.AddDay(day, sums);
        }
    }

    private MeasureSums Within(int outletId, int month, Period period) =>
        blocks.TryGetValue((outletId, month), out var block) && block.Days.Intersect(period) is { } days
            ? block.Of(days)
            : MeasureSums.Zero;
}

using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Data.Queries;

/// <summary>The sums of outlets day by day, just read.</summary>
internal sealed class DayTable(IReadOnlyDictionary<(int OutletId, DateOnly Day), MeasureSums> days) : MeasureTable
{
    /// <inheritdoc/>
    public override MeasureSums this[int outletId, Period period] =>
        MeasureSums.Sum(period.EachDay().Select(day => Find(outletId, day)).OfType<MeasureSums>());

    /// <summary>The sums of a day; null when nothing was counted.</summary>
    public MeasureSums? Find(int outletId, DateOnly day) => days.GetValueOrDefault((outletId, day));
}

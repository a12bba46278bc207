using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Domain.Reports;

/// <summary>The sums of some outlets over some periods.</summary>
public sealed class MeasureTable(IReadOnlyDictionary<(int OutletId, Period Period), MeasureSums> cells)
{
    /// <summary>The sums of an outlet and period; zero where nothing was counted.</summary>
    public MeasureSums this[int outletId, Period period] =>
        cells.TryGetValue((outletId, period), out var sums) ? sums : MeasureSums.Zero;
}

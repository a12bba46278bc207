namespace ServiceKpi.Data.Rollups;

/// <summary>The sums of outlets day by day, just read.</summary>
internal sealed class DayTable(IReadOnlyDictionary<(int OutletId, DateOnly Day), MeasureSums> days)
{
    /// <summary>The sums of a day; zero when nothing was counted.</summary>
    public MeasureSums this[int outletId, DateOnly day] => Find(outletId, day) ?? MeasureSums.Zero;

    /// <summary>The sums of a day; null when nothing was counted.</summary>
    public MeasureSums? Find(int outletId, DateOnly day) => days.GetValueOrDefault((outletId, day));
}

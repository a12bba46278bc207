namespace ServiceKpi.Data.Import.Readers;

/// <summary>The clock on the wall of an outlet: in the zone that the outlet had on the day of the time.</summary>
internal sealed class OutletClock(Outlet outlet, Func<TimeZoneInfo, ZoneClock> clockOf)
{
    private readonly ZoneClock? only =
        outlet.FormerZones.Count == 0 && !outlet.Hours.AreStated ? clockOf(outlet.Zone) : null;

    public DateOnly DayOf(DateTime instant) => outlet.DayOf(instant);

    /// <inheritdoc cref="ZoneClock.TryToUtc"/>
    public bool TryToUtc(DateTime local, bool isDay, out DateTime instant, out bool isRepeated) =>
        (only ?? clockOf(outlet.ZoneOn(DateOnly.FromDateTime(local)))).TryToUtc(local, isDay, out instant, out isRepeated);
}

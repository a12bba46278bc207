namespace ServiceKpi.Data.Import.Cells;

/// <summary>
/// Turns local times of a zone into instants. It remembers the offset of the days on which the clocks do not change,
/// because asking the zone three times for each of a million tickets takes longer than everything else.
/// </summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    private static readonly TimeSpan Margin = TimeSpan.FromHours(15);

    private readonly Dictionary<int, TimeSpan?> offsets = [];

    /// <summary>
    /// The instant of a local time; the first one if the time comes twice, which is then said. False if the clocks skip it,
    /// unless only the day was meant, which then begins when the skipped time is over.
    /// </summary>
    public bool TryToUtc(DateTime local, bool isDay, out DateTime instant, out bool isRepeated)
    {
        isRepeated = false;
        if (OffsetOf(DateOnly.FromDateTime(local)) is { } offset)
        {
            instant = new DateTime(local.Ticks - offset.Ticks, DateTimeKind.Utc);
            return true;
        }

        var shown = LocalTime.Instants(local, zone);
        while (isDay && shown is null)
        {
            local = local.AddMinutes(1);
            shown = LocalTime.Instants(local, zone);
        }

        isRepeated = !isDay && shown is { Second: not null };
        instant = shown?.First ?? default;
        return shown is not null;
    }

    private TimeSpan? OffsetOf(DateOnly day)
    {
        if (!offsets.TryGetValue(day.DayNumber, out var offset))
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            var before = zone.GetUtcOffset(midnight - Margin);
            offset = before == zone.GetUtcOffset(midnight.AddDays(1) + Margin) ? before : null;
            offsets[day.DayNumber] = offset;
        }

        return offset;
    }
}

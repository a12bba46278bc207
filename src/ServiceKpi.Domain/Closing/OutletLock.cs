namespace ServiceKpi.Domain.Closing;

/// <summary>The earliest month in which an outlet trades, opens or counts response times otherwise than before.</summary>
internal static class OutletLock
{
    public static Period? Altered(Outlet? before, Outlet? after, IEnumerable<Period> months)
    {
        var clockDiffers = before is not null && after is not null
            && before.ResponseClockFollowsHours != after.ResponseClockFollowsHours;
        return months.Select(month => (Period?)month)
            .FirstOrDefault(month => clockDiffers || month!.Value.EachDay().Any(day => Differ(before, after, day)));
    }

    private static bool Differ(Outlet? before, Outlet? after, DateOnly day)
    {
        if (before is null || after is null)
        {
            return (before ?? after)!.TradesOn(day);
        }

        return before.TradesOn(day) != after.TradesOn(day)
            || !before.Hours.On(day).SequenceEqual(after.Hours.On(day))
            || (CountsByZone(before) && CountsByZone(after) && before.ZoneOn(day).Id != after.ZoneOn(day).Id);
    }

    /// <summary>An outlet that is always open counts alike in every zone.</summary>
    private static bool CountsByZone(Outlet outlet) => outlet.ResponseClockFollowsHours && outlet.Hours.AreStated;
}

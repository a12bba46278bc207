namespace ServiceKpi.Domain.Closing;

/// <summary>The locked days on which something else is counted of a ticket than before.</summary>
internal static class TicketLock
{
    public static IEnumerable<Period> Altered(
        Ticket? before, Ticket? after, Func<DateOnly, bool> isLocked, Func<int, Outlet> outletOf)
    {
        if (before is not null && after is not null && before.OutletId != after.OutletId)
        {
            return Altered(before, null, isLocked, outletOf).Concat(Altered(null, after, isLocked, outletOf));
        }

        var days = (before?.Days ?? []).Union(after?.Days ?? []).Where(isLocked).ToList();
        if (days.Count == 0)
        {
            return [];
        }

        var outlet = outletOf((before ?? after)!.OutletId);
        return days.Where(day => !CountAlike(TallyOf(outlet, day, before), TallyOf(outlet, day, after))).Select(Period.Of);
    }

    private static DayTally TallyOf(Outlet outlet, DateOnly day, Ticket? ticket)
    {
        var tally = new DayTally(outlet, day);
        if (ticket is not null)
        {
            tally.Add(ticket);
        }

        return tally;
    }

    private static bool CountAlike(DayTally before, DayTally after) =>
        before.ToSums().Equals(after.ToSums()) && before.Topics.SequenceEqual(after.Topics);
}

using System.Collections.Concurrent;
using System.Reflection;

namespace ServiceKpi.Domain.Closing;

/// <summary>On which days a change alters what is counted.</summary>
internal static class AlteredDays
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Stored = new();

    private static readonly string[] OfCallbacks = [nameof(SurveyAnswer.LowAt), nameof(SurveyAnswer.CalledBackAt), nameof(SurveyAnswer.CalledBackDay)];

    /// <summary>The locked days on which something else is counted of a ticket than before.</summary>
    public static IEnumerable<Period> OfTicket(
        Ticket? before, Ticket? after, Func<DateOnly, bool> isLocked, Func<int, Outlet> outletOf)
    {
        if (before is not null && after is not null && before.OutletId != after.OutletId)
        {
            return OfTicket(before, null, isLocked, outletOf).Concat(OfTicket(null, after, isLocked, outletOf));
        }

        var days = (before?.Days ?? []).Union(after?.Days ?? []).Where(isLocked).ToList();
        if (days.Count == 0)
        {
            return [];
        }

        var outlet = outletOf((before ?? after)!.OutletId);
        var alike = before is null || after is null || SlicedAlike(before, after);
        return days.Where(day => !alike || !CountAlike(TallyOf(outlet, day, before), TallyOf(outlet, day, after))).Select(Period.Of);
    }

    /// <summary>True when both are in the same parts: what a part of a locked month has counted does not move into another.</summary>
    private static bool SlicedAlike(Ticket before, Ticket after) =>
        !before.Counts || !after.Counts || Array.TrueForAll(Enum.GetValues<SliceDimension>(), dimension => Slice.ValueOf(before, dimension) == Slice.ValueOf(after, dimension));

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

    /// <summary>The earliest month in which an outlet trades, opens or counts response times otherwise than before.</summary>
    public static Period? OfOutlet(Outlet? before, Outlet? after, IEnumerable<Period> months)
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

    /// <summary>
    /// The days on which a customer is a member at an outlet before a change or after it, but not both. Each stretch goes on for one day:
    /// that day's month begins with the members of the day before.
    /// </summary>
    public static IEnumerable<Period> OfMembership(Membership? before, Membership? after)
    {
        var stays = before is not null && after is not null
            && before.Customer == after.Customer && before.OutletId == after.OutletId;
        if (!stays || after!.JoinedOn >= End(before!) || before!.JoinedOn >= End(after))
        {
            return Stretches(Whole(before), Whole(after));
        }

        return Stretches((before.JoinedOn, after.JoinedOn), (End(before), End(after)));
    }

    private static (DateOnly, DateOnly) Whole(Membership? membership) =>
        membership is null ? default : (membership.JoinedOn, End(membership));

    private static DateOnly End(Membership membership) => membership.LeftOn ?? DateOnly.MaxValue;

    private static IEnumerable<Period> Stretches(params (DateOnly A, DateOnly B)[] ends) =>
        ends.Where(e => e.A != e.B).Select(e => e.A < e.B ? new Period(e.A, e.B) : new Period(e.B, e.A));

    /// <summary>
    /// Whether two facts of one type are the same in all that is stored of them but the number that the data layer gives. By
    /// reflection, so that a property added later is compared too: one forgotten would let a locked month change.
    /// </summary>
    public static bool AreSame(object? before, object? after) => before is not null && after is not null
        && StoredOf(before.GetType()).All(p => Equals(p.GetValue(before), p.GetValue(after)));

    /// <summary>Whether two answers are the same but for what became of them afterwards.</summary>
    public static bool AreSameButForCallback(object? before, object? after) => before is not null && after is not null
        && StoredOf(before.GetType()).Where(p => !OfCallbacks.Contains(p.Name)).All(p => Equals(p.GetValue(before), p.GetValue(after)));

    /// <summary>The days on which a call counts before a change or after it, where it changes at all.</summary>
    public static IEnumerable<Period> OfCallback(SurveyAnswer? before, SurveyAnswer? after) => AreSame(before, after)
        ? []
        : new[] { before?.CalledBackDay, after?.CalledBackDay }.OfType<DateOnly>().Select(Period.Of);

    private static PropertyInfo[] StoredOf(Type type) =>
        Stored.GetOrAdd(type, t => [.. t.GetProperties().Where(p => p.CanWrite && p.Name != "Id")]);
}

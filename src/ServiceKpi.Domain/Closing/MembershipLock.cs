namespace ServiceKpi.Domain.Closing;

/// <summary>The days on which a customer is a member at an outlet before a change or after it, but not both.</summary>
internal static class MembershipLock
{
    /// <summary>Each stretch goes on for one day: that day's month begins with the members of the day before.</summary>
    public static IEnumerable<Period> Altered(Membership? before, Membership? after)
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
}

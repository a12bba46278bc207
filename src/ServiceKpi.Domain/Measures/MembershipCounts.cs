using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Domain.Measures;

/// <summary>
/// How many customers were members at the start of a period, and how many of these stayed. Customers are counted as a
/// set, so one of two outlets counts once in a group; counts of groups or periods therefore never add up.
/// </summary>
/// <param name="AtStart">Customers who were members on the day before the period.</param>
/// <param name="Retained">Those of them who were members on every day up to the period's last.</param>
public readonly record struct MembershipCounts(long AtStart, long Retained)
{
    /// <summary>
    /// Counts the customers of the memberships of one outlet or group. Who left and came back is a new membership and
    /// not retained; who goes on without a day between, at any outlet of the group, is.
    /// </summary>
    public static MembershipCounts Of(IEnumerable<Membership> memberships, Period period)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        long atStart = 0;
        long retained = 0;
        foreach (var ofCustomer in memberships.GroupBy(m => m.Customer))
        {
            var covered = ofCustomer
                .OrderBy(m => m.JoinedOn)
                .Aggregate(period.DayBefore, (until, m) => m.JoinedOn <= until ? Later(until, m.LeftOn) : until);
            atStart += covered > period.DayBefore ? 1 : 0;
            retained += covered > period.To ? 1 : 0;
        }

        return new MembershipCounts(atStart, retained);
    }

    private static DateOnly Later(DateOnly until, DateOnly? leftOn) =>
        leftOn is not { } left ? DateOnly.MaxValue : left > until ? left : until;
}

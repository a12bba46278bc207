namespace ServiceKpi.Domain.Measures;

/// <summary>
/// How many customers were members at the start of a period, and how many of these stayed. Customers are counted as a
/// set, so one of two outlets counts once in a group; counts of groups or periods therefore never add up.
/// </summary>
/// <param name="AtStart">Customers who were members on the day before the period.</param>
/// <param name="Retained">Those of them who were members on every day up to the period's last.</param>
public readonly record struct MembershipCounts(long AtStart, long Retained)
{
    /// <summary>Counts the customers of the memberships of one outlet or group, as <see cref="MembershipLedger.Of"/> does.</summary>
    public static MembershipCounts Of(IEnumerable<Membership> memberships, Period period)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        List<Membership> all = [.. memberships];
        return new MembershipLedger(all).Of([.. all.Select(m => m.OutletId).Distinct()], period);
    }
}

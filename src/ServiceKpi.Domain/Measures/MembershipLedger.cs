namespace ServiceKpi.Domain.Measures;

/// <summary>
/// Memberships put in order once, so that any period and group of outlets is counted without a walk over all of them: of each outlet by
/// binary search, and of a group as the sum of its outlets, put right for the few customers whom several outlets have.
/// </summary>
public sealed class MembershipLedger
{
    private readonly Dictionary<int, OutletMembers> outlets;
    private readonly SharedMembers shared;

    /// <summary>Puts memberships in order.</summary>
    public MembershipLedger(IEnumerable<Membership> memberships)
        : this(Numbered(memberships))
    {
    }

    /// <summary>Puts together the members of outlets, whose customers were numbered together.</summary>
    public MembershipLedger(IEnumerable<OutletMembers> members)
    {
        outlets = members.ToDictionary(m => m.OutletId);
        shared = new SharedMembers(outlets.Values);
    }

    /// <summary>No memberships.</summary>
    public static MembershipLedger Empty { get; } = new(Enumerable.Empty<OutletMembers>());

    /// <summary>True when somebody had joined one of the outlets by the day.</summary>
    public bool HasAny(IEnumerable<int> outletIds, DateOnly upTo)
    {
        ArgumentNullException.ThrowIfNull(outletIds);
        return outlets.Count > 0 && outletIds.Any(id => outlets.TryGetValue(id, out var members) && members.FirstJoined <= upTo.DayNumber);
    }

    /// <summary>
    /// Counts the customers of some outlets as one group. Who left and came back is a new membership and not retained; who goes
    /// on without a day between, at any outlet of the group, is.
    /// </summary>
    public MembershipCounts Of(IReadOnlyCollection<int> outletIds, Period period)
    {
        ArgumentNullException.ThrowIfNull(outletIds);
        var (start, end) = (period.DayBefore.DayNumber, period.To.DayNumber);
        var counts = outletIds.Count > 1 ? shared.Correction(outletIds, start, end) : default;
        foreach (var id in outletIds)
        {
            if (outlets.TryGetValue(id, out var members))
            {
                counts += members.Count(start, end);
            }
        }

        return counts;
    }

    private static IEnumerable<OutletMembers> Numbered(IEnumerable<Membership> memberships)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        var customers = new CustomerNumbers();
        return memberships.GroupBy(m => m.OutletId).Select(
            outlet => new OutletMembers(outlet.Key, outlet.Select(m => customers.Stay(m.Customer, m.JoinedOn, m.LeftOn))));
    }
}

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

    /// <summary>Both together, for <see cref="MembershipLedger"/>, which knows who is counted twice.</summary>
    public static MembershipCounts operator +(MembershipCounts left, MembershipCounts right) =>
        new(left.AtStart + right.AtStart, left.Retained + right.Retained);

    /// <summary>The one without the other, for <see cref="MembershipLedger"/>.</summary>
    public static MembershipCounts operator -(MembershipCounts left, MembershipCounts right) =>
        new(left.AtStart - right.AtStart, left.Retained - right.Retained);
}

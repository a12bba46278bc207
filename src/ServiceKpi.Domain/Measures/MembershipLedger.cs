using ServiceKpi.Domain.Facts;

namespace ServiceKpi.Domain.Measures;

/// <summary>Memberships put in order once, so that many periods and groups of outlets are counted quickly.</summary>
public sealed class MembershipLedger
{
    private readonly Entry[] entries;
    private readonly ILookup<int, Entry> byOutlet;

    /// <summary>Puts memberships in order.</summary>
    public MembershipLedger(IEnumerable<Membership> memberships)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        var customers = new Dictionary<string, int>(StringComparer.Ordinal);
        entries = [.. memberships
            .Select(m => new Entry(NumberOf(m.Customer, customers), m.OutletId, m.JoinedOn, m.LeftOn ?? DateOnly.MaxValue))
            .OrderBy(e => e.Customer)
            .ThenBy(e => e.JoinedOn)];
        byOutlet = entries.ToLookup(e => e.OutletId);
    }

    /// <summary>No memberships.</summary>
    public static MembershipLedger Empty { get; } = new([]);

    /// <summary>
    /// Counts the customers of some outlets as one group. Who left and came back is a new membership and not retained; who goes
    /// on without a day between, at any outlet of the group, is.
    /// </summary>
    public MembershipCounts Of(IReadOnlyCollection<int> outletIds, Periods.Period period)
    {
        ArgumentNullException.ThrowIfNull(outletIds);
        return outletIds.Count == 1
            ? Count(byOutlet[outletIds.First()], period)
            : Count(Within(outletIds.ToHashSet()), period);
    }

    private static int NumberOf(string customer, Dictionary<string, int> customers)
    {
        if (!customers.TryGetValue(customer, out var number))
        {
            customers.Add(customer, number = customers.Count);
        }

        return number;
    }

    private static MembershipCounts Count(IEnumerable<Entry> ordered, Periods.Period period)
    {
        var (atStart, retained) = (0L, 0L);
        var (customer, covered) = (-1, period.DayBefore);
        foreach (var entry in ordered)
        {
            if (entry.Customer != customer)
            {
                CloseCustomer();
                (customer, covered) = (entry.Customer, period.DayBefore);
            }

            if (entry.JoinedOn <= covered && entry.LeftOn > covered)
            {
                covered = entry.LeftOn;
            }
        }

        CloseCustomer();
        return new MembershipCounts(atStart, retained);

        void CloseCustomer()
        {
            atStart += covered > period.DayBefore ? 1 : 0;
            retained += covered > period.To ? 1 : 0;
        }
    }

    private IEnumerable<Entry> Within(HashSet<int> outletIds)
    {
        foreach (var entry in entries)
        {
            if (outletIds.Contains(entry.OutletId))
            {
                yield return entry;
            }
        }
    }

    private readonly record struct Entry(int Customer, int OutletId, DateOnly JoinedOn, DateOnly LeftOn);
}

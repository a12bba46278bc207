namespace ServiceKpi.Domain.Measures;

/// <summary>Memberships put in order once, so that many periods and groups of outlets are counted quickly.</summary>
public sealed class MembershipLedger
{
    private readonly Entry[] entries;
    private readonly Dictionary<int, Entry[]> byOutlet;
    private readonly Dictionary<int, int> firstJoined;
    private readonly int highestOutlet;

    /// <summary>Puts memberships in order.</summary>
    public MembershipLedger(IEnumerable<Membership> memberships)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        var customers = new Dictionary<string, int>(StringComparer.Ordinal);
        entries = [.. memberships
            .Select(m => new Entry(
                NumberOf(m.Customer, customers), m.OutletId, m.JoinedOn.DayNumber, m.LeftOn?.DayNumber ?? int.MaxValue))
            .OrderBy(e => e.Customer)
            .ThenBy(e => e.Joined)];
        byOutlet = entries.GroupBy(e => e.OutletId).ToDictionary(g => g.Key, g => g.ToArray());
        firstJoined = byOutlet.ToDictionary(o => o.Key, o => o.Value.Min(e => e.Joined));
        highestOutlet = byOutlet.Keys.DefaultIfEmpty().Max();
    }

    /// <summary>No memberships.</summary>
    public static MembershipLedger Empty { get; } = new([]);

    /// <summary>True when somebody had joined one of the outlets by the day.</summary>
    public bool HasAny(IReadOnlyCollection<int> outletIds, DateOnly upTo)
    {
        ArgumentNullException.ThrowIfNull(outletIds);
        return outletIds.Any(id => firstJoined.TryGetValue(id, out var joined) && joined <= upTo.DayNumber);
    }

    /// <summary>
    /// Counts the customers of some outlets as one group. Who left and came back is a new membership and not retained; who goes
    /// on without a day between, at any outlet of the group, is.
    /// </summary>
    public MembershipCounts Of(IReadOnlyCollection<int> outletIds, Period period)
    {
        ArgumentNullException.ThrowIfNull(outletIds);
        if (outletIds.Count == 1)
        {
            return Count(byOutlet.GetValueOrDefault(outletIds.First(), []), null, period);
        }

        var asked = new bool[highestOutlet + 1];
        foreach (var id in outletIds.Where(id => id <= highestOutlet))
        {
            asked[id] = true;
        }

        return Count(entries, asked, period);
    }

    private static int NumberOf(string customer, Dictionary<string, int> customers)
    {
        if (!customers.TryGetValue(customer, out var number))
        {
            customers.Add(customer, number = customers.Count);
        }

        return number;
    }

    /// <summary>The entries are in order, so that those of a customer follow on each other.</summary>
    private static MembershipCounts Count(Entry[] ordered, bool[]? asked, Period period)
    {
        var (start, end) = (period.DayBefore.DayNumber, period.To.DayNumber);
        var (atStart, retained) = (0L, 0L);
        for (var i = 0; i < ordered.Length;)
        {
            var (customer, covered) = (ordered[i].Customer, start);
            for (; i < ordered.Length && ordered[i].Customer == customer; i++)
            {
                ref readonly var entry = ref ordered[i];
                if (entry.Joined <= covered && entry.Left > covered && asked?[entry.OutletId] != false)
                {
                    covered = entry.Left;
                }
            }

            atStart += covered > start ? 1 : 0;
            retained += covered > end ? 1 : 0;
        }

        return new MembershipCounts(atStart, retained);
    }

    /// <summary>A membership with its days as numbers; the day of leaving is beyond all days while it lasts.</summary>
    private readonly record struct Entry(int Customer, int OutletId, int Joined, int Left);
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
}

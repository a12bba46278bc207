namespace ServiceKpi.Domain.Measures;

/// <summary>Gives each customer a number, the same at every outlet.</summary>
public sealed class CustomerNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>A stay of a customer.</summary>
    public Stay Stay(string customer, DateOnly joinedOn, DateOnly? leftOn)
    {
        if (!numbers.TryGetValue(customer, out var number))
        {
            numbers.Add(customer, number = numbers.Count);
        }

        return new Stay(number, joinedOn.DayNumber, leftOn?.DayNumber ?? int.MaxValue);
    }
}

/// <summary>The members of one outlet. Memberships of a customer that go on into each other are one stay.</summary>
public sealed class OutletMembers
{
    private readonly int[] joined;
    private readonly int[] left;
    private readonly int[] joinedOfLeft;

    /// <summary>Puts the stays at an outlet in order, of customers who were numbered together with those of the other outlets.</summary>
    public OutletMembers(int outletId, IEnumerable<Stay> stays)
    {
        ArgumentNullException.ThrowIfNull(stays);
        OutletId = outletId;
        Stays = [.. Join(stays.OrderBy(s => s.Customer).ThenBy(s => s.Joined))];
        joined = [.. Stays.Select(s => s.Joined).Order()];
        Stay[] ended = [.. Stays.Where(s => s.Left < int.MaxValue).OrderBy(s => s.Left)];
        left = [.. ended.Select(s => s.Left)];
        joinedOfLeft = [.. ended.Select(s => s.Joined)];
    }

    /// <summary>The outlet.</summary>
    public int OutletId { get; }

    internal int FirstJoined => joined is [var first, ..] ? first : int.MaxValue;

    /// <summary>In order of the customers, and of each in order of time.</summary>
    internal Stay[] Stays { get; }

    /// <summary>Of those who had joined by the start, all are gone but the members; of these, some leave up to the end.</summary>
    internal MembershipCounts Count(int start, int end)
    {
        var goneBefore = UpTo(left, start);
        var atStart = UpTo(joined, start) - goneBefore;
        var leaving = 0;
        foreach (var day in joinedOfLeft.AsSpan(goneBefore..UpTo(left, end)))
        {
            leaving += day <= start ? 1 : 0;
        }

        return new MembershipCounts(atStart, atStart - leaving);
    }

    private static IEnumerable<Stay> Join(IEnumerable<Stay> ordered)
    {
        Stay? open = null;
        foreach (var next in ordered)
        {
            if (open is { } stay && stay.Customer == next.Customer && next.Joined <= stay.Left)
            {
                open = stay with { Left = Math.Max(stay.Left, next.Left) };
                continue;
            }

            if (open is { } complete)
            {
                yield return complete;
            }

            open = next;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>How many of the ascending days are not after the day.</summary>
    private static int UpTo(int[] ascending, int day)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>A stay of a customer with its days as numbers.</summary>
/// <param name="Customer">The number of the customer.</param>
/// <param name="Joined">The first day as a member.</param>
/// <param name="Left">The first day no longer a member; beyond all days while it lasts.</param>
public readonly record struct Stay(int Customer, int Joined, int Left);

/// <summary>The stays of the customers whom several outlets have.</summary>
internal sealed class SharedMembers
{
    private readonly (Stay Stay, int OutletId)[] stays;
    private readonly int highestOutlet;

    public SharedMembers(IReadOnlyCollection<OutletMembers> members)
    {
        highestOutlet = members.Select(m => m.OutletId).DefaultIfEmpty().Max();
        var outletOf = new int?[members.SelectMany(m => m.Stays).Select(s => s.Customer + 1).DefaultIfEmpty().Max()];
        var several = new bool[outletOf.Length];
        foreach (var outlet in members)
        {
            foreach (var stay in outlet.Stays)
            {
                several[stay.Customer] |= (outletOf[stay.Customer] ??= outlet.OutletId) != outlet.OutletId;
            }
        }

        stays = [.. members
            .SelectMany(m => m.Stays.Where(s => several[s.Customer]).Select(s => (Stay: s, m.OutletId)))
            .OrderBy(s => s.Stay.Customer)
            .ThenBy(s => s.Stay.Joined)];
    }

    /// <summary>What the sum of the outlets counts otherwise than the group, where each customer counts once.</summary>
    public MembershipCounts Correction(IReadOnlyCollection<int> outletIds, int start, int end)
    {
        if (stays.Length == 0)
        {
            return default;
        }

        var asked = new bool[highestOutlet + 1];
        foreach (var id in outletIds.Where(id => id <= highestOutlet))
        {
            asked[id] = true;
        }

        var counts = default(MembershipCounts);
        for (var i = 0; i < stays.Length;)
        {
            var (customer, covered) = (stays[i].Stay.Customer, start);
            for (; i < stays.Length && stays[i].Stay.Customer == customer; i++)
            {
                var (stay, outletId) = stays[i];
                if (!asked[outletId] || stay.Joined > covered)
                {
                    continue;
                }

                covered = Math.Max(covered, stay.Left);
                counts -= CountsOf(stay.Joined <= start ? stay.Left : start, start, end);
            }

            counts += CountsOf(covered, start, end);
        }

        return counts;
    }

    /// <summary>One who is a member from the start on to the day before another, if that is later.</summary>
    private static MembershipCounts CountsOf(int until, int start, int end) => new(until > start ? 1 : 0, until > end ? 1 : 0);
}

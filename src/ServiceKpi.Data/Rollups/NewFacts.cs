namespace ServiceKpi.Data.Rollups;

/// <summary>
/// What new facts count, by outlet-day, gathered while they are stored. Sums add up, so the rollup of a day is the
/// stored one and this together, without reading the facts again.
/// </summary>
public sealed class NewFacts
{
    private readonly Dictionary<(int OutletId, DateOnly Day), DayTally> tallies = [];
    private readonly Dictionary<int, Outlet> outlets = [];
    private readonly Dictionary<int, int> versions = [];

    /// <summary>The days that the facts count on.</summary>
    public TouchedDays Days { get; } = new();

    /// <summary>The outlets made known, by id.</summary>
    public IReadOnlyDictionary<int, Outlet> Outlets => outlets;

    /// <summary>Makes an outlet known, before its facts, by the version that was read.</summary>
    public void Know(Outlet outlet, int version)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        outlets[outlet.Id] = outlet;
        versions[outlet.Id] = version;
    }

    /// <summary>True when the outlet is still as it was when its facts were counted.</summary>
    public bool IsCountedAt(int outletId, int version) => versions[outletId] == version;

    /// <summary>Counts a fact on each of its days.</summary>
    public void Add(IDatedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        foreach (var day in fact.Days)
        {
            TallyOf(fact.OutletId, day).Add(fact);
        }
    }

    /// <summary>What was counted on the day; nothing yet for a day without a new fact.</summary>
    public DayTally TallyOf(int outletId, DateOnly day)
    {
        if (!tallies.TryGetValue((outletId, day), out var tally))
        {
            tallies.Add((outletId, day), tally = new DayTally(outlets[outletId], day));
            Days.Add(outletId, day);
        }

        return tally;
    }
}

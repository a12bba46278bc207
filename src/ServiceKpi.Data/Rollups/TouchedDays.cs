using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Rollups;

/// <summary>The outlet-days whose rollups a change makes stale.</summary>
internal sealed class TouchedDays
{
    /// <summary>Days so far apart are read together where many were touched: an answer or a ticket touches two, and what lies between them is nothing of it.</summary>
    private const int LongestGap = 31;

    private const int GapOfFew = 2;
    private const int Few = 8;

    private const int LongestRange = 400;

    private readonly Dictionary<int, SortedSet<DateOnly>> days = [];
    private readonly HashSet<int> wholeOutlets = [];
    private readonly HashSet<(int OutletId, DateOnly Day)> sliced = [];
    private readonly Dictionary<(int OutletId, DateOnly Day), EnteredDay> entered = [];

    /// <summary>True when nothing was touched.</summary>
    public bool IsEmpty => days.Count == 0 && wholeOutlets.Count == 0 && sliced.Count == 0 && entered.Count == 0;

    /// <summary>The outlets of which days were touched, or all days, or what is in which slice, or what staff entered.</summary>
    public IReadOnlyCollection<int> OutletIds =>
        [.. days.Keys.Union(wholeOutlets).Union(sliced.Select(s => s.OutletId)).Union(entered.Keys.Select(e => e.OutletId)).Order()];

    /// <summary>The outlets whose every day is stale, because their own dates or hours changed.</summary>
    public IReadOnlyCollection<int> WholeOutlets => wholeOutlets;

    /// <summary>The days on which as much is counted as before, but other facts are in a slice.</summary>
    public IReadOnlyCollection<(int OutletId, DateOnly Day)> Sliced => sliced;

    /// <summary>
    /// The days of which nothing is known to change but what staff entered: by how much is known, too, so that nothing else of the day needs to be
    /// read. What a day's other facts change is counted anew, entries and all.
    /// </summary>
    public IEnumerable<EnteredDay> Entered => entered.Values;

    /// <summary>The days that the tracked changes touch, before and after the change.</summary>
    public static TouchedDays Of(ChangeTracker tracker)
    {
        ArgumentNullException.ThrowIfNull(tracker);
        var touched = new TouchedDays();
        foreach (var entry in tracker.Entries<IDatedFact>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var was = entry.State == EntityState.Added ? null : (IDatedFact)entry.OriginalValues.ToObject();
            var now = entry.State == EntityState.Deleted ? null : entry.Entity;
            if (entry.Entity is DailyEntry)
            {
                touched.AddEntered(was as DailyEntry, now as DailyEntry);
            }
            else
            {
                touched.Add(was);
                touched.Add(now);
            }
        }

        foreach (var entry in tracker.Entries<Outlet>().Where(e => e.State == EntityState.Modified))
        {
            touched.AddWhole(entry.Entity.Id);
        }

        return touched;
    }

    /// <summary>Adds every day of an outlet that has any fact.</summary>
    public void AddWhole(int outletId) => wholeOutlets.Add(outletId);

    /// <summary>Adds the days of a fact; none of no fact.</summary>
    public void Add(IDatedFact? fact)
    {
        foreach (var day in fact?.Days ?? [])
        {
            Add(fact!.OutletId, day);
        }
    }

    private void AddEntered(DailyEntry? was, DailyEntry? now)
    {
        if (was is not null)
        {
            entered[(was.OutletId, was.Day)] = Known(was) with { Was = was };
        }

        if (now is not null)
        {
            entered[(now.OutletId, now.Day)] = Known(now) with { Now = now };
        }

        EnteredDay Known(DailyEntry entry) =>
            entered.GetValueOrDefault((entry.OutletId, entry.Day)) ?? new EnteredDay(entry.OutletId, entry.Day, null, null);
    }

    /// <summary>Adds a day of an outlet.</summary>
    public void Add(int outletId, DateOnly day)
    {
        if (!days.TryGetValue(outletId, out var ofOutlet))
        {
            days.Add(outletId, ofOutlet = []);
        }

        ofOutlet.Add(day);
    }

    /// <summary>Adds a day of an outlet on which only what is in which slice is another.</summary>
    public void AddSliced(int outletId, DateOnly day) => sliced.Add((outletId, day));

    /// <summary>Every touched day.</summary>
    public IEnumerable<(int OutletId, DateOnly Day)> Each() => days.SelectMany(d => d.Value.Select(day => (d.Key, day)));

    /// <summary>Few ranges that hold every touched day; near days share one, so that they are read together.</summary>
    public IEnumerable<(int OutletId, Period Range)> Ranges()
    {
        foreach (var (outletId, ofOutlet) in days.OrderBy(d => d.Key))
        {
            var (range, gap) = (Period.Of(ofOutlet.Min), ofOutlet.Count > Few ? LongestGap : GapOfFew);
            foreach (var day in ofOutlet)
            {
                if (day.DayNumber - range.To.DayNumber <= gap && day.DayNumber - range.From.DayNumber < LongestRange)
                {
                    range = new Period(range.From, day);
                    continue;
                }

                yield return (outletId, range);
                range = Period.Of(day);
            }

            yield return (outletId, range);
        }
    }
}

/// <summary>What staff entered for a day, as it was and as it is now; none for what is not there.</summary>
/// <param name="OutletId">The outlet.</param>
/// <param name="Day">The day.</param>
/// <param name="Was">As it was.</param>
/// <param name="Now">As it is.</param>
internal sealed record EnteredDay(int OutletId, DateOnly Day, DailyEntry? Was, DailyEntry? Now);

/// <summary>
/// What new facts count, by outlet-day, gathered while they are stored. Sums add up, so the rollup of a day is the
/// stored one and this together, without reading the facts again.
/// </summary>
internal sealed class NewFacts
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

using System.Collections.Concurrent;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>
/// Keeps what was found at each outlet, because most looks find the same as the one before. An outlet is searched again when
/// something counted there changes, when outlets, choices, targets or locked months do, and every <see cref="Kept"/>, since the clock, a
/// holiday or an event changes findings too.
/// </summary>
internal sealed class FindingCache(IMeasureSource source, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<int, Searched> searched = [];

    /// <summary>What needs attention at the outlets, what matters most first.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(
        AttentionFinder finder,
        IReadOnlyList<Outlet> outlets,
        IReadOnlySet<DateOnly> lockedMonths,
        TargetBook targets,
        Organisation organisation,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(finder);
        ArgumentNullException.ThrowIfNull(outlets);
        ArgumentNullException.ThrowIfNull(lockedMonths);
        ArgumentNullException.ThrowIfNull(targets);

        // Read before the search, so that what is kept under them is never older.
        var stamps = await source.StampsAsync(cancellationToken);
        var slot = clock.GetUtcNow().Ticks / Kept.Ticks;
        var today = organisation.Today(clock, outlets);
        var circumstances = (organisation, today, slot, string.Join(' ', lockedMonths.Order()), StampOf(targets));
        List<Outlet> stale = [.. outlets.Where(outlet => !(searched.TryGetValue(outlet.Id, out var known)
            && known.Stamp == stamps.GetValueOrDefault(outlet.Id)
            && ReferenceEquals(known.Outlet, outlet)
            && known.Circumstances == circumstances))];
        if (stale.Count > 0)
        {
            var found = (await finder.FindAsync(stale, today, lockedMonths, cancellationToken)).ToLookup(f => f.Outlet.Id);
            foreach (var outlet in stale)
            {
                searched[outlet.Id] = new Searched(outlet, stamps.GetValueOrDefault(outlet.Id), circumstances, [.. found[outlet.Id]]);
            }
        }

        return Finding.InOrder(outlets.SelectMany(o => searched[o.Id].Findings));
    }

    /// <summary>The same for the same targets in any order: they are read anew every few seconds.</summary>
    private static long StampOf(TargetBook book) => book.All.Sum(t => (long)HashCode.Combine(
        t.KpiId, t.Scope, t.Region, t.From, t.ValueHundredths, t.LimitHundredths));

    private sealed record Searched(
        Outlet Outlet,
        long Stamp,
        (Organisation Organisation, DateOnly Today, long Slot, string LockedMonths, long Targets) Circumstances,
        IReadOnlyList<Finding> Findings);
}

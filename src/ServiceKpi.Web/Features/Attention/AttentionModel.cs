namespace ServiceKpi.Web.Features.Attention;

/// <summary>What needs attention, and what somebody has seen to.</summary>
/// <param name="Open">What needs attention, what matters most first.</param>
/// <param name="SeenTo">What somebody has seen to, the latest first.</param>
public sealed record AttentionModel(IReadOnlyList<Finding> Open, IReadOnlyList<SeenTo> SeenTo)
{
    private const int MostOfAKind = 3;

    /// <summary>Sets apart the findings that a dismissal covers.</summary>
    public static AttentionModel Of(
        IReadOnlyList<Finding> findings, IReadOnlyList<Dismissal> dismissals, IReadOnlyList<Outlet> outlets)
    {
        var byCode = outlets.ToDictionary(o => o.Code, StringComparer.Ordinal);
        List<SeenTo> seen =
        [
            .. from dismissal in dismissals
               let key = FindingKey.Parse(dismissal.Key)
               where key is not null && byCode.ContainsKey(key.Outlet)
               select new SeenTo(dismissal, key, byCode[key.Outlet]),
        ];
        var keys = seen.ToLookup(s => (s.Key.Kind, s.Key.Outlet), s => s.Key);
        return new AttentionModel(
            [.. findings.Where(f => !keys[(f.Key.Kind, f.Key.Outlet)].Any(k => k.Covers(f.Key)))], seen);
    }

    /// <summary>
    /// The first of all, not more than three of a kind as long as there are others: forty missing days must not hide the
    /// one location that is falling.
    /// </summary>
    public IReadOnlyList<Finding> Top(int count)
    {
        var chosen = Open.GroupBy(f => f.Key.Kind).SelectMany(g => g.Take(MostOfAKind)).ToHashSet();
        return Finding.InOrder([.. Finding.InOrder(chosen).Concat(Open.Where(f => !chosen.Contains(f))).Take(count)]);
    }
}

/// <summary>What somebody has seen to.</summary>
/// <param name="Dismissal">Who, when, and what they say about it.</param>
/// <param name="Key">What it was.</param>
/// <param name="Outlet">The outlet.</param>
public sealed record SeenTo(Dismissal Dismissal, FindingKey Key, Outlet Outlet);

/// <summary>Finds what needs attention and sets apart what somebody has seen to.</summary>
internal sealed class AttentionReader(
    AttentionFinder finder,
    FindingCache cache,
    IDismissals dismissals,
    IMonthLockBook locks,
    ITargetBook targets,
    IOrganisationBook organisations,
    TimeProvider clock)
{
    /// <summary>No finding is about days further back, so older dismissals have nothing left to silence.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(150);

    /// <summary>What needs attention at the outlets.</summary>
    public async Task<AttentionModel> ReadAsync(IReadOnlyList<Outlet> outlets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        var locked = (await locks.AllAsync(cancellationToken)).Select(l => l.Month).ToHashSet();
        var findings = await cache.FindAsync(
            finder, outlets, locked, await targets.ReadAsync(cancellationToken), organisations.Current, cancellationToken);
        var since = clock.GetUtcNow().UtcDateTime - Remembered;
        int[] ids = [.. outlets.Select(o => o.Id)];
        return AttentionModel.Of(findings, await dismissals.SinceAsync(ids, since, cancellationToken), outlets);
    }
}

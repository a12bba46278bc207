namespace ServiceKpi.Web.Features.Attention;

/// <summary>Finds what needs attention and sets apart what somebody has seen to.</summary>
internal sealed class AttentionReader(
    AttentionFinder finder,
    FindingCache cache,
    IDesk desk,
    IDismissals dismissals,
    IMonthLockBook locks,
    ITargetBook targets,
    IOrganisationBook organisations,
    TimeProvider clock)
{
    /// <summary>No finding is about days further back, so older dismissals have nothing left to silence.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(150);

    /// <summary>What needs attention at the outlets.</summary>
    public async Task<AttentionList> ReadAsync(IReadOnlyList<Outlet> outlets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        var locked = (await locks.AllAsync(cancellationToken)).Select(l => l.Month).ToHashSet();
        var findings = await cache.FindAsync(
            finder, outlets, locked, await targets.ReadAsync(cancellationToken), organisations.Current, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        int[] ids = [.. outlets.Select(o => o.Id)];
        var byId = outlets.ToDictionary(o => o.Id);
        var hands = (await desk.InUntrainedHandsAsync(ids, cancellationToken)).Select(t => new UntrainedHands(byId[t.OutletId], t));
        return AttentionList.Of(Finding.InOrder([.. findings, .. hands]), await dismissals.SinceAsync(ids, now - Remembered, cancellationToken), outlets, now);
    }
}

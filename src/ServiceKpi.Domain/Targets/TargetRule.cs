namespace ServiceKpi.Domain.Targets;

/// <summary>
/// The rule that no change alters what was judged before. A month that has ended can still get its first target, so that a chain
/// can bring its own along, as long as nobody of the scope had one in it or in an ended month after it.
/// </summary>
/// <param name="before">The targets before all changes that are made together.</param>
/// <param name="outlets">Every outlet.</param>
/// <param name="today">The organisation's day: months before its own have ended.</param>
/// <param name="lockedUntil">The last day of the last locked month; none when no month is locked.</param>
public sealed class TargetRule(TargetBook before, IReadOnlyList<Outlet> outlets, DateOnly today, DateOnly? lockedUntil)
{
    private readonly DateOnly thisMonth = new(today.Year, today.Month, 1);
    private readonly Dictionary<int, Outlet> byId = outlets.ToDictionary(o => o.Id);

    /// <summary>Whether the target may be stored.</summary>
    public TargetRuling Judge(Target wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return IsThere(wanted) ? TargetRuling.Unchanged : Change(wanted);
    }

    /// <summary>True when another target of the same KPI, scope and month may be stored.</summary>
    public bool MayChange(Target place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Change(place) is TargetRuling.First or TargetRuling.NeedsReason;
    }

    private TargetRuling Change(Target wanted)
    {
        if (wanted.From <= lockedUntil)
        {
            return TargetRuling.Locked;
        }

        for (var month = wanted.From; month < thisMonth; month = month.AddMonths(1))
        {
            if (IsSet(wanted, month))
            {
                return TargetRuling.Judged;
            }
        }

        return IsSet(wanted, wanted.From) ? TargetRuling.NeedsReason : TargetRuling.First;
    }

    /// <summary>
    /// True when it is stored, or when its month has ended and that very target was in force there: a file that names the same
    /// target for each past month changes nothing. In months to come it does, since an earlier target may still change; and so does
    /// one that takes a target away, which may come in together with that target.
    /// </summary>
    private bool IsThere(Target wanted)
    {
        var stored = before.Stored(wanted);
        return stored is not null
            ? TargetAim.Of(stored) == TargetAim.Of(wanted)
            : wanted.From < thisMonth && wanted.Value is not null && TargetAim.Of(At(wanted, wanted.From)) == TargetAim.Of(wanted);
    }

    private bool IsSet(Target wanted, DateOnly month) =>
        At(wanted, month) is not null || Scope(wanted, month).Any(outlet => before.Find(wanted.Kpi, outlet, month) is not null);

    private TargetInForce? At(Target wanted, DateOnly month) =>
        before.At(wanted.Kpi, wanted.OutletId, wanted.Region.Length > 0 ? wanted.Region : null, month);

    private IEnumerable<Outlet> Scope(Target wanted, DateOnly month) => wanted.Level switch
    {
        TargetLevel.Outlet => byId.TryGetValue(wanted.Scope, out var one) ? [one] : [],
        TargetLevel.Region => outlets.Where(o => o.RegionOn(month) == wanted.Region),
        _ => outlets,
    };
}

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
    private readonly Month thisMonth = Month.Of(today);
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

        for (var month = Month.Of(wanted.From); month < thisMonth; month = month.Next)
        {
            if (IsSet(wanted, month))
            {
                return TargetRuling.Judged;
            }
        }

        return IsSet(wanted, Month.Of(wanted.From)) ? TargetRuling.NeedsReason : TargetRuling.First;
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
            : Month.Of(wanted.From) < thisMonth && wanted.Value is not null && TargetAim.Of(At(wanted, Month.Of(wanted.From))) == TargetAim.Of(wanted);
    }

    private bool IsSet(Target wanted, Month month) =>
        At(wanted, month) is not null || Scope(wanted, month).Any(outlet => before.Find(wanted.Kpi, outlet, month.From) is not null);

    private TargetInForce? At(Target wanted, Month month) =>
        before.At(wanted.Kpi, wanted.OutletId, wanted.Region.Length > 0 ? wanted.Region : null, month.From);

    private IEnumerable<Outlet> Scope(Target wanted, Month month) => wanted.Level switch
    {
        TargetLevel.Outlet => byId.TryGetValue(wanted.Scope, out var one) ? [one] : [],
        TargetLevel.Region => outlets.Where(o => o.RegionOn(month.From) == wanted.Region),
        _ => outlets,
    };
}

/// <summary>Whether a target may be stored.</summary>
public enum TargetRuling
{
    /// <summary>There is nothing to store: the same holds already.</summary>
    Unchanged,

    /// <summary>It may, without a word: no outlet of its scope had a target in its month.</summary>
    First,

    /// <summary>It may, for a reason: an outlet of its scope has another target in its month.</summary>
    NeedsReason,

    /// <summary>It may not: an outlet of its scope was judged by a target in a month that has ended.</summary>
    Judged,

    /// <summary>It may not: its month lies in or before a locked one.</summary>
    Locked,
}

/// <summary>A target that somebody wants, and what was set at its place when it was shown.</summary>
/// <param name="Wanted">The target.</param>
/// <param name="Shown">What was set there in its month, when whoever wants it looked.</param>
public sealed record TargetChange(Target Wanted, TargetAim Shown);

/// <summary>A change that was not made, and why.</summary>
/// <param name="Change">The change.</param>
/// <param name="Ruling">What forbids it; none when somebody else has changed the same in between.</param>
/// <param name="Now">What is set there now.</param>
public sealed record TargetRefusal(TargetChange Change, TargetRuling? Ruling, TargetAim Now)
{
    /// <summary>True when somebody else has changed the same in between.</summary>
    public bool IsConflict => Ruling is null;
}

/// <summary>What became of changes that were to be stored together: each has a refusal of its own, beside what is set there now.</summary>
/// <param name="Stored">How many were stored: all that changed something, or none.</param>
/// <param name="Refused">Those that were refused; when there is one, nothing was stored.</param>
public sealed record TargetSaving(int Stored, IReadOnlyList<TargetRefusal> Refused);

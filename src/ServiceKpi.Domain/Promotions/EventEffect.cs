namespace ServiceKpi.Domain.Promotions;

/// <summary>What a promotion event did to visits.</summary>
public sealed record EventEffect
{
    /// <summary>The event.</summary>
    public required PromotionEvent Event { get; init; }

    /// <summary>The outlets that took part, by code; at least one.</summary>
    public required IReadOnlyList<OutletEffect> Outlets { get; init; }

    /// <summary>The visits of the event against the baseline, of all outlets of which anything can be said.</summary>
    public required VisitChange During { get; init; }

    /// <summary>The visits of the week after against the same baseline: below it, visits were pulled forward.</summary>
    public required VisitChange After { get; init; }

    /// <summary>Event and week after together; the same as <see cref="During"/> as long as no day after counts.</summary>
    public required VisitChange Net { get; init; }

    /// <summary>The comparison with outlets without an event; null when there are none, or they were not asked for.</summary>
    public ControlComparison? Controls { get; init; }

    /// <summary>True when a day of the event has not come yet at one of the outlets.</summary>
    public bool IsToDate => During.Silence != EffectSilence.NotBegun && LeftOut(EventPhase.During, EventDayUse.Ahead) > 0;

    /// <summary>How many outlet-days of the event another event shared.</summary>
    public int SharedDays => Outlets.Sum(o => o.Days.Counted(EventPhase.During).Count(d => d.IsShared));

    /// <summary>What the event did at the outlets whose days these are.</summary>
    public static EventEffect Of(PromotionEvent promotion, IReadOnlyList<EventDays> outlets)
    {
        ArgumentNullException.ThrowIfNull(promotion);
        ArgumentNullException.ThrowIfNull(outlets);
        var effects = outlets.Select(OutletEffect.Of).ToList();

        // Event and aftermath are told of the same outlets.
        List<EventDays> known = [.. effects.Where(e => e.During.Silence is null).Select(e => e.Days)];
        IReadOnlyList<EventDays> told = known.Count > 0 ? known : outlets;
        return new EventEffect
        {
            Event = promotion,
            Outlets = effects,
            During = VisitChanges.Of(told, EventPhase.During),
            After = VisitChanges.Of(told, EventPhase.After),
            Net = VisitChanges.Of(told, EventPhase.During, EventPhase.After),
        };
    }

    /// <summary>This effect beside that of outlets without an event on the days that it rests on.</summary>
    /// <param name="candidates">The same days of other outlets.</param>
    public EventEffect Beside(IEnumerable<EventDays> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        HashSet<DateOnly> used = [.. Outlets.SelectMany(o => o.Days.Days)
            .Where(d => d.Use == EventDayUse.Counted && d.Phase != EventPhase.After)
            .Select(d => d.Day)];
        List<EventDays> controls = [.. candidates
            .Where(c => !c.Days.Any(d => d.Phase == EventPhase.During && d.IsShared))
            .Select(c => c.Only(used))
            .Where(c => VisitChanges.Of([c], EventPhase.During).Silence is null)];
        return this with
        {
            Controls = controls.Count == 0 ? null : ControlComparison.Of(During, VisitChanges.Of(controls, EventPhase.During)),
        };
    }

    /// <summary>How many outlet-days of a phase do not count for a reason.</summary>
    public int LeftOut(EventPhase phase, EventDayUse reason) => Outlets.Sum(o => o.Days.LeftOut(phase, reason));
}

/// <summary>What an event did at one outlet.</summary>
/// <param name="Days">The outlet's days around the event.</param>
/// <param name="During">The visits of the event against the baseline.</param>
public sealed record OutletEffect(EventDays Days, VisitChange During)
{
    /// <summary>The effect of an outlet's days.</summary>
    public static OutletEffect Of(EventDays days) => new(days, VisitChanges.Of([days], EventPhase.During));
}

/// <summary>What an event did beyond what outlets without one did on the same days: a difference in differences.</summary>
/// <param name="Controls">What the outlets without an event did, together.</param>
/// <param name="Points">The change of the event less theirs, in percentage points.</param>
/// <param name="Interval">Its 95 % interval, in percentage points.</param>
/// <remarks>
/// Both changes are taken as independent, which is careful: what moves all outlets alike makes the difference more certain
/// than this. The degrees of freedom are Satterthwaite's. The outlets without an event stand for what would have been without
/// it (J. D. Angrist and J.-S. Pischke, Mostly Harmless Econometrics, 2009, 5.2), as far as they move alike otherwise.
/// </remarks>
public sealed record ControlComparison(VisitChange Controls, double Points, ConfidenceInterval Interval)
{
    /// <summary>Whether the difference is more than chance.</summary>
    public Clarity Clarity => Interval.Low > 0 || Interval.High < 0 ? Clarity.Clear : Clarity.Noise;

    /// <summary>The comparison; null when either change is not known.</summary>
    public static ControlComparison? Of(VisitChange change, VisitChange controls)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(controls);
        if (change.Change is not { } own || controls.Change is not { } theirs)
        {
            return null;
        }

        var (one, other) = (Share(change), Share(controls));
        var freedom = StudentT.Freedom(one, other);
        var half = StudentT.Quantile(freedom) * Math.Sqrt(one.Variance + other.Variance);
        return new(controls, own - theirs, new ConfidenceInterval(own - theirs - half, own - theirs + half));
    }

    private static (double Variance, double Freedom) Share(VisitChange change)
    {
        var error = 100 * change.Error / change.Baseline;
        return (error * error, change.Freedom);
    }
}

/// <summary>Why nothing can be said of what an event did.</summary>
public enum EffectSilence
{
    /// <summary>None of the days has come yet.</summary>
    NotBegun,

    /// <summary>None of the days has visits entered while the outlet was open.</summary>
    NothingEntered,

    /// <summary>A weekday of the days has fewer than two days in the baseline.</summary>
    TooFewBaselineDays,

    /// <summary>Nobody came on the days of the baseline, so there is nothing to take a share of.</summary>
    NoVisitsBefore,
}

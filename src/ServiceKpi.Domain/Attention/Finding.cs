namespace ServiceKpi.Domain.Attention;

/// <summary>Something that needs attention.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Key">What makes it the same finding the next time.</param>
/// <param name="Severity">How much there is at stake.</param>
/// <param name="Weight">How much within its kind and severity, more first: days, distance or share; 0 or more.</param>
public abstract record Finding(Outlet Outlet, FindingKey Key, Severity Severity, double Weight)
{
    /// <summary>
    /// The order in which people should see to findings: what makes other numbers wrong or costs most first. By severity,
    /// then grave tickets, verdicts, missing days, callbacks, KPIs, targets and single figures, then by weight, then the latest days.
    /// </summary>
    public static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(f => f.Severity)
            .ThenBy(f => Rank(f.Key.Kind))
            .ThenByDescending(f => f.Weight)
            .ThenByDescending(f => f.Key.Days.To)
            .ThenBy(f => f.Key.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>
    /// What is left of it after what somebody has seen to: all of it unless one of the keys covers it, then nothing. A finding about
    /// days loses those that are covered.
    /// </summary>
    /// <param name="seenTo">The keys of what was seen to at the outlet.</param>
    /// <returns>None when nothing is left.</returns>
    public virtual Finding? Without(IEnumerable<FindingKey> seenTo) => seenTo.Any(k => k.Covers(Key)) ? null : this;

    /// <summary>
    /// What is written down when somebody has seen to it: its key, or those of its stretches of days, so that no day between them that
    /// was not among them is seen to as well.
    /// </summary>
    public virtual IEnumerable<FindingKey> SeenToKeys => [Key];

    /// <summary>The place of a kind among findings that are equally urgent, the first lowest.</summary>
    internal static int Rank(FindingKind kind) => kind switch
    {
        FindingKind.UntrainedHands => 0,
        FindingKind.WorseVerdict => 1,
        FindingKind.MissingEntries => 2,
        FindingKind.LikelyClosed => 3,
        FindingKind.Callbacks => 4,
        FindingKind.FallingKpi => 5,
        FindingKind.MissedTarget => 6,
        _ => 7,
    };
}

/// <summary>What kind of thing needs attention.</summary>
public enum FindingKind
{
    /// <summary>The outlet was open and its visits, its revenue or both were not entered.</summary>
    MissingEntries,

    /// <summary>The outlet never enters anything on a weekday on which it is said to be open.</summary>
    LikelyClosed,

    /// <summary>A figure of a day lies far from what the outlet has on that weekday.</summary>
    UnusualFigure,

    /// <summary>A KPI has become worse by more than chance.</summary>
    FallingKpi,

    /// <summary>A KPI misses its target, by more than chance where that can be told.</summary>
    MissedTarget,

    /// <summary>The verdict on the location has become one that asks for something.</summary>
    WorseVerdict,

    /// <summary>Nobody who was trained for it has a ticket of a grave risk in hand.</summary>
    UntrainedHands,

    /// <summary>Customers who were not content wait to be called back.</summary>
    Callbacks,
}

/// <summary>How much there is at stake. What comes first has the lowest number.</summary>
public enum Severity
{
    /// <summary>See to it today.</summary>
    High,

    /// <summary>See to it this week.</summary>
    Middle,

    /// <summary>Know about it.</summary>
    Low,
}

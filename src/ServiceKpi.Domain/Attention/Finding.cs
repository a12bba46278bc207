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
    /// then verdicts, missing days, KPIs, targets and single figures, then by weight, then the latest days.
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

    private static int Rank(FindingKind kind) => kind switch
    {
        FindingKind.WorseVerdict => 0,
        FindingKind.MissingEntries => 1,
        FindingKind.FallingKpi => 2,
        FindingKind.MissedTarget => 3,
        _ => 4,
    };
}

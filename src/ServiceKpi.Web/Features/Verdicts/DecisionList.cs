namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>The outlets for which the same is to be decided.</summary>
/// <param name="Verdict">Their verdict; null for those without one.</param>
/// <param name="Decisions">The outlets: sure ones first, and those with the most revenue before the others.</param>
public sealed record DecisionList(LocationVerdict? Verdict, IReadOnlyList<Decision> Decisions)
{
    private static readonly LocationVerdict?[] Order =
    [
        LocationVerdict.Review, LocationVerdict.UnderVisited, LocationVerdict.ConvertingLess,
        LocationVerdict.Thriving, LocationVerdict.Steady, null,
    ];

    /// <summary>The name in addresses and texts: that of the verdict, or <c>Unknown</c>.</summary>
    public string Name => Verdict?.ToString() ?? "Unknown";

    /// <summary>The lists of a report with visits, ratio and revenue by outlet, the most urgent first; none is empty.</summary>
    public static IReadOnlyList<DecisionList> Of(
        KpiReport report,
        IReadOnlyDictionary<string, VerdictHistory>? histories,
        VerdictFormatter verdicts,
        Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var byVerdict = LocationReading.Of(report, organisation)
            .Where(r => r.Outlet is not null)
            .Select(r => new Decision(r, verdicts.View(r), histories?.GetValueOrDefault(r.Outlet!.Code)))
            .ToLookup(d => d.Reading.Verdict);
        return [.. Order.Where(byVerdict.Contains).Select(verdict => new DecisionList(
            verdict,
            [.. byVerdict[verdict].OrderByDescending(d => d.Reading.IsSure).ThenByDescending(d => d.Reading.Revenue ?? 0)]))];
    }
}

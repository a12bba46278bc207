namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>The outlets for which the same is to be decided.</summary>
/// <param name="Verdict">Their verdict; null for those without one.</param>
/// <param name="Decisions">The outlets, those with the most revenue first.</param>
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
            [.. byVerdict[verdict].OrderByDescending(d => d.Reading.Revenue ?? 0)]))];
    }
}

/// <summary>An outlet on a list of decisions.</summary>
/// <param name="Reading">Its verdict and what it rests on.</param>
/// <param name="View">The verdict in words.</param>
/// <param name="History">Its verdicts by month; none when they could not be read.</param>
public sealed record Decision(LocationReading Reading, VerdictView View, VerdictHistory? History)
{
    /// <summary>How many of the latest full months in a row have the same verdict; 0 when the latest has another.</summary>
    public int InARow => Reading.Verdict is { } verdict ? History?.InARow(verdict) ?? 0 : 0;
}

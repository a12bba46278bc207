namespace ServiceKpi.Domain.Verdicts;

/// <summary>The verdict on a location over some days, and what it rests on.</summary>
public sealed record LocationReading
{
    /// <summary>The outlet; none for all together.</summary>
    public required Outlet? Outlet { get; init; }

    /// <summary>The days judged.</summary>
    public required Period Period { get; init; }

    /// <summary>The visits; none when they were not asked for.</summary>
    public required KpiReading? Visits { get; init; }

    /// <summary>The transaction ratio; none when it was not asked for.</summary>
    public required KpiReading? Ratio { get; init; }

    /// <summary>The revenue of the days in major units; null when none was entered or asked for.</summary>
    public required double? Revenue { get; init; }

    /// <summary>
    /// The verdict, of changes that are flat or more than chance; null when nobody can tell, for the reason of <see cref="Gap"/>.
    /// </summary>
    public required LocationVerdict? Verdict { get; init; }

    /// <summary>Why there is no verdict; null when there is one.</summary>
    public required VerdictGap? Gap { get; init; }

    /// <summary>
    /// The verdict if none of the changes were chance: where the outlet lies on the map. None when the two periods cannot be compared.
    /// It is no verdict: nothing is advised on it.
    /// </summary>
    public required LocationVerdict? Leaning { get; init; }

    /// <summary>The ids of the KPIs that a verdict rests on.</summary>
    public static IReadOnlyList<string> OfVerdict { get; } = [Worth.Visits.Id, Worth.Ratio.Id];

    /// <summary>The ids of the KPIs that a verdict and its map rest on.</summary>
    public static IReadOnlyList<string> Kpis { get; } = [.. OfVerdict, Worth.Revenue.Id];

    /// <summary>Change in visits in percent; null when not known.</summary>
    public double? VisitsChange => Visits?.Comparison?.Change;

    /// <summary>Change in transaction ratio in percent; null when not known.</summary>
    public double? RatioChange => Ratio?.Comparison?.Change;

    /// <summary>Every reading of a report: by outlet (all together first, when asked for), and within it by time.</summary>
    /// <param name="report">A report of <see cref="Kpis"/>; revenue may be left out.</param>
    /// <param name="organisation">What counts as flat and as too few.</param>
    public static IReadOnlyList<LocationReading> Of(KpiReport report, Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(organisation);
        var found = report.Values.ToLookup(v => v.Kpi);
        var (ratios, revenues) = (ByCell(found[Worth.Ratio]), ByCell(found[Worth.Revenue]));
        return [.. found[Worth.Visits].Select(visits => Of(
            visits,
            ratios.GetValueOrDefault((visits.Outlet?.Code, visits.Period)),
            revenues.GetValueOrDefault((visits.Outlet?.Code, visits.Period)),
            organisation))];

        static Dictionary<(string?, Period), KpiReading> ByCell(IEnumerable<KpiReading> readings) =>
            readings.ToDictionary(r => (r.Outlet?.Code, r.Period));
    }

    /// <summary>The verdict of an outlet's visits and ratio, each with its comparison.</summary>
    public static LocationReading Of(KpiReading visits, KpiReading? ratio, KpiReading? revenue, Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(visits);
        ArgumentNullException.ThrowIfNull(organisation);
        var gap = GapOf(visits, ratio, organisation);
        var leaning = gap is null
            ? LocationJudge.Judge(visits.Comparison!.Change / 100, ratio!.Comparison!.Change / 100, organisation.FlatTolerance)
            : null;
        var isSure = gap is null && new[] { visits, ratio! }.All(r => IsFlat(r, organisation) || IsClear(r));
        return new LocationReading
        {
            Outlet = visits.Outlet,
            Period = visits.Period,
            Visits = visits,
            Ratio = ratio,
            Revenue = revenue?.Value.Value,
            Verdict = isSure ? leaning : null,
            Gap = gap ?? (isSure ? null : VerdictGap.MayBeChance),
            Leaning = leaning,
        };
    }

    private static VerdictGap? GapOf(KpiReading visits, KpiReading? ratio, Organisation organisation) =>
        visits.Comparison is null ? VerdictGap.NoComparison
        : visits.Comparison.Change is null || ratio?.Comparison?.Change is null ? VerdictGap.NoData
        : IsTooFew(visits, organisation) || IsTooFew(ratio, organisation) ? VerdictGap.TooFew
        : null;

    private static bool IsTooFew(KpiReading reading, Organisation organisation) =>
        reading.BelowMinimumSample
        || reading.Comparison!.BelowMinimumSample
        || reading.Coverage.Entered < organisation.MinimumSample
        || reading.Comparison.Coverage.Entered < organisation.MinimumSample;

    private static bool IsFlat(KpiReading reading, Organisation organisation) =>
        LocationJudge.Judge(reading.Comparison!.Change / 100, 0, organisation.FlatTolerance) == LocationVerdict.Steady;

    private static bool IsClear(KpiReading reading) => reading.Comparison!.Clarity == Clarity.Clear;
}

/// <summary>What visits and transaction ratio together say about an outlet's location.</summary>
public enum LocationVerdict
{
    /// <summary>Visits and ratio have hardly moved.</summary>
    Steady,

    /// <summary>Neither fell and at least one rose: keep and grow.</summary>
    Thriving,

    /// <summary>Efficient but under-visited: visits fell, the ratio did not. Hold events.</summary>
    UnderVisited,

    /// <summary>Busy but converting less: the ratio fell, visits did not. Coach and offer.</summary>
    ConvertingLess,

    /// <summary>Both fell: review the location.</summary>
    Review,
}

/// <summary>Why there is no verdict on a location.</summary>
public enum VerdictGap
{
    /// <summary>No comparison was chosen.</summary>
    NoComparison,

    /// <summary>Visits or revenue were not entered in one of the periods.</summary>
    NoData,

    /// <summary>Too few days or visits in one of the periods.</summary>
    TooFew,

    /// <summary>A change that would make the verdict may be chance.</summary>
    MayBeChance,
}

/// <summary>Judges a location from its change in visits and in transaction ratio.</summary>
public static class LocationJudge
{
    /// <summary>So that a change of exactly the tolerance is flat in spite of binary fractions.</summary>
    private const double Rounding = 1e-12;

    /// <summary>
    /// The verdict; null when one of the changes is not known. A change of no more than
    /// <paramref name="tolerance"/> is flat, and a flat measure leaves the verdict to the other one.
    /// </summary>
    /// <param name="visitsChange">Change in visits as a share of before: 0.1 is 10 % more.</param>
    /// <param name="ratioChange">Change in transaction ratio as a share of before.</param>
    /// <param name="tolerance">What counts as flat, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public static LocationVerdict? Judge(double? visitsChange, double? ratioChange, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        if (visitsChange is not { } visits || ratioChange is not { } ratio)
        {
            return null;
        }

        var flat = tolerance + Rounding;
        return (visits < -flat, ratio < -flat) switch
        {
            (true, true) => LocationVerdict.Review,
            (true, false) => LocationVerdict.UnderVisited,
            (false, true) => LocationVerdict.ConvertingLess,
            _ => visits > flat || ratio > flat ? LocationVerdict.Thriving : LocationVerdict.Steady,
        };
    }
}

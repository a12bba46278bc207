using ServiceKpi.Domain.Comparisons;
using ServiceKpi.Domain.Insights;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Domain.Attention;

/// <summary>Finds the locations whose verdict of the last full month asks for something that the one before did not.</summary>
internal static class WorseVerdictSearch
{
    /// <summary>From this share of its days on, a month counts as entered.</summary>
    private const double EnoughEntered = 0.8;

    private static readonly Kpi Visits = KpiCatalog.Get("visits");
    private static readonly Kpi Ratio = KpiCatalog.Get("transaction-ratio");

    /// <summary>The KPIs that a verdict rests on.</summary>
    public static IReadOnlyList<string> Kpis { get; } = [Visits.Id, Ratio.Id];

    /// <summary>The last two full months.</summary>
    public static Period MonthsOn(DateOnly today)
    {
        var last = Period.MonthOf(Period.MonthOf(today).DayBefore);
        return new Period(Period.MonthOf(last.DayBefore).From, last.To);
    }

    /// <summary>The verdicts of the later month that are worse.</summary>
    /// <param name="report">The KPIs of the two months by month and outlet, each compared with the month before.</param>
    /// <param name="tolerance">Changes of no more than this share are flat.</param>
    public static IEnumerable<WorseVerdict> Of(KpiReport report, double tolerance) =>
        report.Outlets.Select(outlet => Of(report, outlet, tolerance)).OfType<WorseVerdict>();

    private static WorseVerdict? Of(KpiReport report, Outlet outlet, double tolerance) =>
        report.Of(Visits, outlet).ToList() is [var visitsBefore, var visits]
        && report.Of(Ratio, outlet).ToList() is [var ratioBefore, var ratio]
        && Judge(visitsBefore, ratioBefore, tolerance) is { } before
        && Judge(visits, ratio, tolerance) is { } now
        && now != before
        && now is LocationVerdict.Review or LocationVerdict.UnderVisited or LocationVerdict.ConvertingLess
        && (HasFallenClearly(visits) || HasFallenClearly(ratio))
            ? new WorseVerdict(outlet, visits.Period, now, before, visits, ratio)
            : null;

    private static LocationVerdict? Judge(KpiReading visits, KpiReading ratio, double tolerance) =>
        CanJudge(visits) && CanJudge(ratio)
            ? LocationJudge.Judge(visits.Comparison!.Change / 100, ratio.Comparison!.Change / 100, tolerance)
            : null;

    private static bool CanJudge(KpiReading reading) =>
        reading is { BelowMinimumSample: false, Comparison: { BelowMinimumSample: false } comparison }
        && IsEntered(reading.Coverage)
        && IsEntered(comparison.Coverage);

    private static bool IsEntered(Coverage coverage) =>
        coverage.Expected > 0 && coverage.Entered >= EnoughEntered * coverage.Expected;

    private static bool HasFallenClearly(KpiReading reading) =>
        reading.Comparison is { Clarity: Clarity.Clear, Change: < 0 };
}

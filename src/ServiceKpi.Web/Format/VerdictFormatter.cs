using ServiceKpi.Domain.Insights;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Resources;

namespace ServiceKpi.Web.Format;

/// <summary>Judges locations from a report with visits and transaction ratio compared, and says why.</summary>
public sealed class VerdictFormatter(Organisation organisation, Texts texts)
{
    /// <summary>The KPIs that a verdict rests on.</summary>
    public static IReadOnlyList<string> Kpis { get; } = ["visits", "transaction-ratio"];

    /// <summary>The verdict on an outlet of the report, or on all together.</summary>
    public VerdictView View(KpiReport report, Outlet? outlet)
    {
        ArgumentNullException.ThrowIfNull(report);
        var visits = Change(report, Kpis[0], outlet);
        var ratio = Change(report, Kpis[1], outlet);
        var verdict = LocationJudge.Judge(visits / 100, ratio / 100, organisation.FlatTolerance);
        var (icon, tone) = verdict switch
        {
            LocationVerdict.Thriving => ("up-trend", Tone.Better),
            LocationVerdict.UnderVisited => ("megaphone", Tone.Neutral),
            LocationVerdict.ConvertingLess => ("coach", Tone.Neutral),
            LocationVerdict.Review => ("review", Tone.Worse),
            LocationVerdict.Steady => ("steady", Tone.Neutral),
            _ => ("question", Tone.Neutral),
        };
        var name = texts.VerdictOf(verdict);
        var advice = texts["advice." + (verdict?.ToString() ?? "Unknown")];
        var reasons = visits is { } v && ratio is { } r
            ? texts["verdict.reasons", ChangeFormatter.WithSign(v), ChangeFormatter.WithSign(r)]
            : texts[report.ComparedWith is null ? "verdict.nocomparison" : "verdict.nodata"];
        return new VerdictView(verdict, name, advice, reasons, icon, tone);
    }

    private static double? Change(KpiReport report, string kpi, Outlet? outlet) =>
        report.Of(KpiCatalog.Get(kpi), outlet).FirstOrDefault() is { BelowMinimumSample: false } reading
            ? reading.Comparison?.Change
            : null;
}

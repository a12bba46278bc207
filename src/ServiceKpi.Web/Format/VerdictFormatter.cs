using System.Globalization;
using ServiceKpi.Domain.Insights;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Resources;

namespace ServiceKpi.Web.Format;

/// <summary>Judges locations from a report with visits and transaction ratio compared, and says why.</summary>
public sealed class VerdictFormatter(Organisation organisation, Texts texts)
{
    /// <summary>From this share of its days on, a period counts as entered.</summary>
    private const double EnoughEntered = 0.8;

    /// <summary>The KPIs that a verdict rests on.</summary>
    public static IReadOnlyList<string> Kpis { get; } = ["visits", "transaction-ratio"];

    /// <summary>The verdict on an outlet of the report, or on all together.</summary>
    public VerdictView View(KpiReport report, Outlet? outlet)
    {
        ArgumentNullException.ThrowIfNull(report);
        var visits = report.Of(KpiCatalog.Get(Kpis[0]), outlet).FirstOrDefault();
        var ratio = report.Of(KpiCatalog.Get(Kpis[1]), outlet).FirstOrDefault();
        if (visits?.Comparison is not { Change: { } visitsChange } || ratio?.Comparison is not { Change: { } ratioChange })
        {
            return View(null, texts[report.ComparedWith is null ? "verdict.nocomparison" : "verdict.nodata"]);
        }

        if (IsTooFew(visits) || IsTooFew(ratio))
        {
            return new VerdictView(
                null, texts["verdict.few"], texts["advice.few", organisation.MinimumSample], Entered(ratio), "question", Tone.Neutral);
        }

        var reasons = texts[
            "verdict.reasons", ChangeFormatter.WithSign(visitsChange), ChangeFormatter.WithSign(ratioChange)];
        var verdict = LocationJudge.Judge(visitsChange / 100, ratioChange / 100, organisation.FlatTolerance);
        return View(verdict, IsWellEntered(visits) && IsWellEntered(ratio) ? reasons : $"{reasons} {Entered(ratio)}");
    }

    private static bool IsWellEntered(KpiReading reading) =>
        IsWellEntered(reading.Coverage) && IsWellEntered(reading.Comparison!.Coverage);

    private static bool IsWellEntered(Coverage coverage) => coverage.Entered >= EnoughEntered * coverage.Expected;

    private static string Number(long days) => days.ToString("N0", CultureInfo.CurrentCulture);

    private VerdictView View(LocationVerdict? verdict, string reasons)
    {
        var (icon, tone) = verdict switch
        {
            LocationVerdict.Thriving => ("up-trend", Tone.Better),
            LocationVerdict.UnderVisited => ("megaphone", Tone.Neutral),
            LocationVerdict.ConvertingLess => ("coach", Tone.Neutral),
            LocationVerdict.Review => ("review", Tone.Worse),
            LocationVerdict.Steady => ("steady", Tone.Neutral),
            _ => ("question", Tone.Neutral),
        };
        var advice = texts["advice." + (verdict?.ToString() ?? "Unknown")];
        return new VerdictView(verdict, texts.VerdictOf(verdict), advice, reasons, icon, tone);
    }

    private bool IsTooFew(KpiReading reading) =>
        reading.BelowMinimumSample
        || reading.Comparison!.BelowMinimumSample
        || reading.Coverage.Entered < organisation.MinimumSample
        || reading.Comparison.Coverage.Entered < organisation.MinimumSample;

    /// <summary>The days with both visits and revenue, of which there are no more than of either.</summary>
    private string Entered(KpiReading ratio)
    {
        var (now, then) = (ratio.Coverage, ratio.Comparison!.Coverage);
        return texts["verdict.entered", Number(now.Entered), Number(now.Expected), Number(then.Entered), Number(then.Expected)];
    }
}

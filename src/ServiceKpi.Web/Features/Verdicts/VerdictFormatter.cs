using System.Globalization;

namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>Says what the verdict on a location is, and why.</summary>
public sealed class VerdictFormatter(IOrganisationBook organisations, Texts texts)
{
    /// <summary>From this share of its days on, a period counts as entered.</summary>
    private const double EnoughEntered = 0.8;

    /// <summary>The verdict on an outlet of a report with visits and transaction ratio compared, or on all together.</summary>
    public VerdictView View(KpiReport report, Outlet? outlet)
    {
        ArgumentNullException.ThrowIfNull(report);
        var ratio = report.Of(Worth.Ratio, outlet).FirstOrDefault();
        return report.Of(Worth.Visits, outlet).FirstOrDefault() is { } visits
            ? View(LocationReading.Of(visits, ratio, null, organisations.Current))
            : Unknown(texts["advice.Unknown"], texts["verdict.nodata"]);
    }

    /// <summary>The verdict of a reading.</summary>
    public VerdictView View(LocationReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Gap switch
        {
            VerdictGap.NoComparison => Unknown(texts["advice.Unknown"], texts["verdict.nocomparison"]),
            VerdictGap.NoData => Unknown(texts["advice.Unknown"], texts[IsComparable(reading.Visits) ? "verdict.nodata" : "verdict.notcomparable"]),
            VerdictGap.TooFew => Unknown(texts["advice.few", organisations.Current.MinimumSample], Entered(reading.Ratio!)),
            VerdictGap.MayBeChance => Unknown(texts["advice.chance"], Reasons(reading)),
            _ => Known(reading),
        };
    }

    private static (string Icon, Tone Tone) LookOf(LocationVerdict verdict) => verdict switch
    {
        LocationVerdict.Thriving => ("up-trend", Tone.Better),
        LocationVerdict.UnderVisited => ("megaphone", Tone.Neutral),
        LocationVerdict.ConvertingLess => ("coach", Tone.Neutral),
        LocationVerdict.Review => ("review", Tone.Worse),
        _ => ("steady", Tone.Neutral),
    };

    private static bool IsComparable(KpiReading? reading) => reading?.Comparison?.Basis is not { Outlets: 0, OutletsLeftOut: > 0 };

    private static bool IsWellEntered(KpiReading reading) =>
        IsWellEntered(reading.Coverage) && IsWellEntered(reading.Comparison!.Coverage);

    private static bool IsWellEntered(Coverage coverage) => coverage.Entered >= EnoughEntered * coverage.Expected;

    private static string Number(long days) => days.ToString("N0", CultureInfo.CurrentCulture);

    private VerdictView Unknown(string advice, string reasons) =>
        new(null, texts.VerdictOf(null), advice, reasons, "question", Tone.Neutral);

    private VerdictView Known(LocationReading reading)
    {
        var verdict = reading.Verdict!.Value;
        var (icon, tone) = LookOf(verdict);
        return new(verdict, texts.VerdictOf(verdict), texts["advice." + verdict], Reasons(reading), icon, tone);
    }

    private string Reasons(LocationReading reading)
    {
        string?[] reasons =
        [
            texts["verdict.reasons", ChangeFormatter.WithSign(reading.VisitsChange!.Value), ChangeFormatter.WithSign(reading.RatioChange!.Value)],
            reading.Gap == VerdictGap.MayBeChance ? Doubt(reading) : null,
            IsWellEntered(reading.Visits!) && IsWellEntered(reading.Ratio!) ? null : Entered(reading.Ratio!),
        ];
        return string.Join(' ', reasons.OfType<string>());
    }

    private string Doubt(LocationReading reading)
    {
        var (visits, ratio) = (IsDoubtful(reading.Visits!), IsDoubtful(reading.Ratio!));
        return texts[visits && ratio ? "verdict.unsure.both" : visits ? "verdict.unsure.visits" : "verdict.unsure.ratio"];

        bool IsDoubtful(KpiReading part) => part.Comparison!.Clarity != Clarity.Clear
            && LocationJudge.Judge(part.Comparison.Change / 100, 0, organisations.Current.FlatTolerance) != LocationVerdict.Steady;
    }

    /// <summary>The days with both visits and revenue, of which there are no more than of either.</summary>
    private string Entered(KpiReading ratio)
    {
        var (now, then) = (ratio.Coverage, ratio.Comparison!.Coverage);
        return texts["verdict.entered", Number(now.Entered), Number(now.Expected), Number(then.Entered), Number(then.Expected)];
    }
}

/// <summary>The verdict on a location, ready to show.</summary>
/// <param name="Verdict">The verdict; none when nobody can tell.</param>
/// <param name="Name">Its name.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Reasons">The changes that it rests on, in words.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Tone">Whether it is to be welcomed.</param>
public sealed record VerdictView(
    LocationVerdict? Verdict, string Name, string Advice, string Reasons, string Icon, Tone Tone);

using System.Globalization;
using ServiceKpi.Domain.Comparisons;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Resources;

namespace ServiceKpi.Web.Format;

/// <summary>Says how a value has changed, and whether that is good, bad or noise.</summary>
public sealed class ChangeFormatter(Texts texts)
{
    private const double SmallestShown = 0.05;

    /// <summary>The change of a reading; null when it is compared with nothing.</summary>
    public ChangeView? View(KpiReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Comparison is not { } comparison)
        {
            return null;
        }

        if (comparison.Change is not { } change)
        {
            return new ChangeView(0, Tone.Neutral, string.Empty, Unknown(reading, comparison));
        }

        var amount = Amount(reading.Kpi, comparison.Unit, change);
        if (Math.Abs(change) < Smallest(reading.Kpi))
        {
            return new ChangeView(0, Tone.Neutral, amount, texts["change.same"]);
        }

        var sign = Math.Sign(change);
        if (reading.BelowMinimumSample)
        {
            return new ChangeView(sign, Tone.Neutral, amount, texts["sample.few"]);
        }

        if (comparison.BelowMinimumSample)
        {
            return new ChangeView(sign, Tone.Neutral, amount, texts["change.fewbefore"]);
        }

        if (comparison.Clarity != Clarity.Clear)
        {
            var word = comparison.Clarity == Clarity.Noise ? "change.noise" : "change.cannottell";
            return new ChangeView(sign, Tone.Neutral, amount, texts[word]);
        }

        var better = sign > 0 == (reading.Kpi.Definition.Better == Direction.Higher);
        return new ChangeView(sign, better ? Tone.Better : Tone.Worse, amount, texts[better ? "change.better" : "change.worse"]);
    }

    /// <summary>A share as percent with its sign: <c>+8.4%</c>.</summary>
    public static string WithSign(double percent, int decimals = 1) =>
        (percent < 0 ? "−" : "+") + Math.Abs(percent).ToString($"N{decimals}", CultureInfo.CurrentCulture) + "%";

    private static double Smallest(Kpi kpi) =>
        kpi.Definition.Unit == KpiUnit.Score ? SmallestShown / 10 : SmallestShown;

    private string Unknown(KpiReading reading, KpiComparison comparison) =>
        reading.Value.Value is null ? string.Empty
        : comparison.Basis is { Outlets: 0, OutletsLeftOut: > 0 } ? texts["change.notcomparable"]
        : texts["change.unknown"];

    private string Amount(Kpi kpi, ChangeUnit unit, double change)
    {
        var format = kpi.Definition.Unit == KpiUnit.Score ? "N2" : "N1";
        var digits = Math.Abs(change).ToString(format, CultureInfo.CurrentCulture);
        return unit == ChangeUnit.Percent ? digits + "%" : texts["change.points", digits];
    }
}

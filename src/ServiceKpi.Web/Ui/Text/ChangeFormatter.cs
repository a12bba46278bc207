using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Says how a value has changed, and whether that is good, bad or noise.</summary>
internal sealed class ChangeFormatter(Texts texts)
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
            return Unknown(reading, comparison);
        }

        var amount = Amount(reading.Kpi, comparison.Unit, change);
        if (Math.Abs(change) < Smallest(reading.Kpi))
        {
            return new ChangeView(0, Tone.Neutral, texts["change.same"], string.Empty);
        }

        var sign = Math.Sign(change);
        if (Unclear(reading, comparison) is { } why)
        {
            return new ChangeView(sign, Tone.Neutral, amount, texts[why + ".short"]) { Sentence = texts[why] };
        }

        if (reading.Kpi.Definition.IsNeutral)
        {
            return new ChangeView(sign, Tone.Neutral, amount, texts[sign > 0 ? "change.up" : "change.down"]);
        }

        var better = sign > 0 == (reading.Kpi.Definition.Better == Direction.Higher);
        var meaning = texts[better ? "change.better" : "change.worse"];
        return new ChangeView(sign, better ? Tone.Better : Tone.Worse, amount, IsAmount(reading.Kpi) ? texts[sign > 0 ? "change.up" : "change.down"] : meaning)
        {
            Sentence = meaning,
        };
    }

    /// <summary>A share as percent with its sign: <c>+8.4%</c>.</summary>
    public static string WithSign(double percent, int decimals = 1) =>
        (percent < 0 ? "−" : "+") + Math.Abs(percent).ToString($"N{decimals}", CultureInfo.CurrentCulture) + "%";

    private static double Smallest(Kpi kpi) =>
        kpi.Definition.Unit == KpiUnit.Score ? SmallestShown / 10 : SmallestShown;

    /// <summary>Money and numbers of things go up or down; only shares, scores and times get better or worse.</summary>
    private static bool IsAmount(Kpi kpi) => kpi.Definition.Unit is KpiUnit.Currency or KpiUnit.CurrencyPerVisit or KpiUnit.Count;

    /// <summary>Why a change says nothing; null when it does.</summary>
    private static string? Unclear(KpiReading reading, KpiComparison comparison) => comparison switch
    {
        _ when reading.BelowMinimumSample => "sample.few",
        { BelowMinimumSample: true } => "change.fewbefore",
        { Clarity: Clarity.Clear } => null,
        { Clarity: Clarity.Noise } => "change.noise",
        _ => "change.cannottell",
    };

    private ChangeView Unknown(KpiReading reading, KpiComparison comparison) => reading.Value.Value switch
    {
        null => new ChangeView(0, Tone.Neutral, string.Empty, string.Empty),
        _ when comparison.Basis is { Outlets: 0, OutletsLeftOut: > 0 } =>
            new ChangeView(0, Tone.Neutral, string.Empty, texts["change.notcomparable.short"]) { Sentence = texts["change.notcomparable"] },
        _ => new ChangeView(0, Tone.Neutral, string.Empty, texts["change.unknown"]),
    };

    private string Amount(Kpi kpi, ChangeUnit unit, double change)
    {
        var format = kpi.Definition.Unit == KpiUnit.Score ? "N2" : "N1";
        var digits = Math.Abs(change).ToString(format, CultureInfo.CurrentCulture);
        return unit == ChangeUnit.Percent ? digits + "%" : texts["change.points", digits];
    }
}

/// <summary>A change, ready to show.</summary>
/// <param name="Sign">The direction: 1 up, −1 down, 0 neither or not known.</param>
/// <param name="Tone">Whether it is to be welcomed.</param>
/// <param name="Amount">How much, such as <c>8.4%</c> or <c>2.1 pts</c>, or that it is unchanged; empty when not known.</param>
/// <param name="Word">What it means, in a word or two: up, better, or why nobody can tell.</param>
public sealed record ChangeView(int Sign, Tone Tone, string Amount, string Word)
{
    /// <summary>The same at length, for whoever hovers, listens or has room.</summary>
    public string Sentence { get; init; } = Word;
}

/// <summary>Whether a change is to be welcomed.</summary>
public enum Tone
{
    /// <summary>Neither, or nobody can tell.</summary>
    Neutral,

    /// <summary>For the better.</summary>
    Better,

    /// <summary>For the worse.</summary>
    Worse,
}

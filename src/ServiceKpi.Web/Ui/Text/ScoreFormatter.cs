using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Writes excellence scores and what they are made of.</summary>
internal sealed class ScoreFormatter(NumberFormatter numbers, Texts texts)
{
    private const double SmallestShown = 0.05;

    /// <summary>A score, or points of one, with one decimal.</summary>
    public string Points(double points) => numbers.Brief(KpiUnit.Points, points);

    /// <summary>The score, or that there is none.</summary>
    public string Value(ExcellenceScore? score) => score?.Value is { } value ? Points(value) : texts["score.none"];

    /// <summary>A version by its number and name.</summary>
    public string Version(ScoreBook book, ScoreDefinition version)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(version);
        return texts["score.version", book.NumberOf(version), version.Name];
    }

    /// <summary>From which month on a version holds.</summary>
    public string Since(ScoreDefinition version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return texts["score.since", Month(version.From)];
    }

    /// <summary>A month with its year.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A floor as it is stated: in the unit of the KPI, or in percent of the target.</summary>
    public string Floor(Kpi kpi, double floor)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return ScorePart.IsShareOfTarget(kpi)
            ? texts["score.floor.share", numbers.Percent(floor, 0)]
            : numbers.Brief(kpi.Definition.Unit, floor);
    }

    /// <summary>How many parts and how much of the weight count.</summary>
    public string Counted(ExcellenceScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var counted = score.Parts.Count(p => p.Counts);
        return counted == score.Parts.Count
            ? texts["score.counted.all", counted]
            : texts["score.counted", counted, score.Parts.Count, numbers.Percent(100.0 * score.CountedWeight / score.WholeWeight, 0)];
    }

    /// <summary>How many parts count, where there is little room.</summary>
    public string CountedBrief(ExcellenceScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return texts["score.counted.brief", score.Parts.Count(p => p.Counts), score.Parts.Count];
    }

    /// <summary>Which parts do not count and why; null when all do.</summary>
    public string? LeftOut(ExcellenceScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        List<string> parts = [.. score.LeftOut.Select(p => $"{texts.NameOf(p.Part.Kpi)} ({texts["score.silence." + p.Silence]})")];
        return parts.Count == 0 ? null : texts["score.without", string.Join(", ", parts)];
    }

    /// <summary>
    /// The change in points. It is never called better or worse: whether it is more than chance can be told of single KPIs,
    /// and not of what is made of many.
    /// </summary>
    public ChangeView? Change(ScoreChange? change, Period comparedWith) =>
        change?.Points is not { } points ? null
        : Math.Abs(points) < SmallestShown ? new(0, Tone.Neutral, texts["change.points", Points(0)], Against(comparedWith))
        : new(Math.Sign(points), Tone.Neutral, texts["change.points", Points(Math.Abs(points))], Against(comparedWith));

    /// <summary>Why a score cannot be compared; null when it can.</summary>
    public string? Gap(ScoreChange? change, Period comparedWith) => change?.Gap switch
    {
        null => null,
        ScoreGap.OtherParts => texts["score.gap.OtherParts", Label(comparedWith), string.Join(", ", change.Once.Select(texts.NameOf))],
        { } gap => texts["score.gap." + gap, Label(comparedWith)],
    };

    private static string Label(Period period) => PeriodFormatter.Label(period, CultureInfo.CurrentCulture);

    private string Against(Period period) => texts["score.against", Label(period)];
}

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Says how values stand to their targets.</summary>
internal sealed class TargetFormatter(NumberFormatter numbers, Texts texts)
{
    /// <summary>The target of a reading; of one without any it says that.</summary>
    public TargetView View(KpiReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Target is { } target
            ? new TargetView(target.Status, Word(target.Status), Aim(reading, target), Hint(reading.Kpi, target))
            : new TargetView(null, texts["target.notset"], null, texts["target.notset.hint"]);
    }

    /// <summary>The same; null when no value of the report has a target, so that who uses none is not told so everywhere.</summary>
    public TargetView? View(KpiReading reading, KpiReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.HasTargets ? View(reading) : null;
    }

    /// <summary>A status and what its icon means; none is no target.</summary>
    public TargetView Legend(TargetStatus? status) =>
        new(status, status is { } known ? Word(known) : texts["target.notset"], null, string.Empty);

    /// <summary>A target, a limit or a share of one, in full. Counts are shown whole, since what is expected is no count.</summary>
    public string Full(Kpi kpi, double value) => Value(kpi, value, numbers.Full);

    private static string Value(Kpi kpi, double value, Func<KpiUnit, double, string> write) =>
        write(kpi.Definition.Unit, kpi.DailySum is not null ? Math.Round(value) : value);

    /// <summary>The target itself, short: <c>target 85%</c>, or of a sum that is still coming in, of the days so far.</summary>
    private string Aim(KpiReading reading, TargetReading target)
    {
        var value = Value(reading.Kpi, target.Value, numbers.Brief);
        return texts[target.OfWholeMonths is null || reading.Period.Days == 1 ? "target.aim" : "target.expected", value];
    }

    private string Word(TargetStatus status) => texts["target." + status];

    private string Hint(Kpi kpi, TargetReading target)
    {
        var better = kpi.Definition.Better == Direction.Higher ? "target.atleast" : "target.atmost";
        string?[] parts =
        [
            texts[better, Full(kpi, target.Value)],
            target.OfWholeMonths is { } whole ? texts["target.ofmonth", Full(kpi, whole)] : null,
            target.Limit is { } limit ? texts["target.limit", Full(kpi, limit)] : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}

/// <summary>How a value stands to its target, ready to show.</summary>
/// <param name="Status">The status; null where no target is set.</param>
/// <param name="Word">The status in a word or two.</param>
/// <param name="Aim">The target, short; none where there is none.</param>
/// <param name="Hint">Target and limit in full.</param>
public sealed record TargetView(TargetStatus? Status, string Word, string? Aim, string Hint)
{
    /// <summary>The name of the status in style sheets.</summary>
    public string Slug => Status switch
    {
        TargetStatus.Met => "met",
        TargetStatus.AtRisk => "at-risk",
        TargetStatus.Missed => "missed",
        _ => "none",
    };

    /// <summary>The icon of the status.</summary>
    public string Icon => Status switch
    {
        TargetStatus.Met => "check",
        TargetStatus.AtRisk => "alert",
        TargetStatus.Missed => "cross",
        _ => "dash",
    };
}

namespace ServiceKpi.Web.Ui.Text;

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

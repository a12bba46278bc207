namespace ServiceKpi.Web.Ui.Tables;

/// <summary>One value in the outlet table, ready to show.</summary>
/// <param name="Text">The value in full, or the reason that there is none.</param>
/// <param name="Change">The change; none without comparison.</param>
/// <param name="Hint">What the value rests on.</param>
/// <param name="Value">The value, unrounded; none when the text is a reason.</param>
/// <param name="Few">True when the value is of too few cases to judge.</param>
/// <param name="Target">How the value stands to its target; none to say nothing of targets.</param>
/// <param name="Href">What is in the value.</param>
public sealed record OutletCell(string Text, ChangeView? Change, string? Hint, double? Value, bool Few, TargetView? Target, string Href)
{
    /// <summary>What else has to be said of the value, in a few words.</summary>
    public string? Note { get; init; }
}

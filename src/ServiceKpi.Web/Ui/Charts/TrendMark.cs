namespace ServiceKpi.Web.Ui.Charts;

/// <summary>Promotion events of a piece of a trend, ready to draw.</summary>
/// <param name="Count">How many, at least one.</param>
/// <param name="Text">Which, in words.</param>
/// <param name="Href">The event, or the list of them.</param>
public sealed record TrendMark(int Count, string Text, string Href);

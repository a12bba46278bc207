namespace ServiceKpi.Web.Features.Attention;

/// <summary>A finding, ready to show.</summary>
/// <param name="Sentence">What it says, without the outlet.</param>
/// <param name="Why">What it rests on, when there is more to say.</param>
/// <param name="Href">Where one sees it and mends it.</param>
/// <param name="Icon">The name of its icon.</param>
internal sealed record FindingView(string Sentence, string? Why, string Href, string Icon);

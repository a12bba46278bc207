namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>Where the name of an outlet stands beside its bubble.</summary>
/// <param name="X">From the middle of the bubble to the right, in pixels.</param>
/// <param name="Y">From the middle of the bubble down to the line of writing, in pixels.</param>
/// <param name="Anchor">The SVG text anchor.</param>
/// <param name="FitsPhone">True when there is room for it on a phone too.</param>
public sealed record MapLabel(double X, double Y, string Anchor, bool FitsPhone);

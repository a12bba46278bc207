namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>The location map, ready to draw.</summary>
/// <param name="Points">The outlets with a verdict, those with the most revenue first.</param>
/// <param name="X">The axis of visits.</param>
/// <param name="Y">The axis of the transaction ratio.</param>
/// <param name="Flat">The change in percent up to which a measure is flat.</param>
/// <param name="Untold">The outlets without a verdict, and why.</param>
public sealed record MapModel(
    IReadOnlyList<MapPoint> Points,
    MapScale X,
    MapScale Y,
    double Flat,
    IReadOnlyList<(LocationReading Reading, VerdictView View, string Href)> Untold)
{
    /// <summary>True when nothing is compared.</summary>
    public bool LacksComparison => Untold.Count > 0 && Untold.All(u => u.Reading.Gap == VerdictGap.NoComparison);
}

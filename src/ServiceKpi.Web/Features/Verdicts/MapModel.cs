namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>The location map, ready to draw.</summary>
/// <param name="Points">The outlets whose two periods can be compared, those with the most revenue first.</param>
/// <param name="X">The axis of visits.</param>
/// <param name="Y">The axis of the transaction ratio.</param>
/// <param name="Flat">The change in percent up to which a measure is flat.</param>
/// <param name="Untold">The outlets that lie nowhere, and why.</param>
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

/// <summary>An outlet on the location map.</summary>
/// <param name="Reading">Its verdict and what it rests on.</param>
/// <param name="View">The verdict in words.</param>
/// <param name="Href">The outlet's page.</param>
/// <param name="X">0 left to 1 right.</param>
/// <param name="Y">0 at the top to 1 at the bottom.</param>
/// <param name="Radius">The radius in pixels; the area grows with the revenue.</param>
/// <param name="IsBeyond">True when it changed by more than the map shows and lies at the edge.</param>
/// <param name="Label">Where its name stands; none when there is no room.</param>
public sealed record MapPoint(
    LocationReading Reading, VerdictView View, string Href, double X, double Y, double Radius, bool IsBeyond, MapLabel? Label)
{
    /// <summary>The outlet's name.</summary>
    public string Name => Reading.Outlet!.Name;
}

/// <summary>An axis of the location map: changes in percent, no change in the middle.</summary>
/// <param name="Bound">The change at either end, above 0.</param>
public sealed record MapScale(double Bound)
{
    private static readonly double[] Bounds = [5, 10, 20, 30, 40, 60, 80, 100];

    /// <summary>Three round changes: down, none, up.</summary>
    public IReadOnlyList<double> Ticks => [-Bound / 2, 0, Bound / 2];

    /// <summary>
    /// The axis that holds all changes but the largest fiftieth, so that one wild outlet does not press the others together.
    /// </summary>
    public static MapScale Of(IEnumerable<double> changes)
    {
        var sizes = changes.Select(Math.Abs).Order().ToList();
        var largest = sizes.Count == 0 ? 0 : sizes[sizes.Count - 1 - (sizes.Count / 50)];
        return new MapScale(Bounds.FirstOrDefault(b => b >= 1.1 * largest, Bounds[^1]));
    }

    /// <summary>Where a change lies, 0 at the lower end to 1 at the upper; what is beyond lies at the end.</summary>
    public double Share(double change) => (Math.Clamp(change, -Bound, Bound) + Bound) / (2 * Bound);

    /// <summary>True when the axis is too short for the change.</summary>
    public bool IsBeyond(double change) => Math.Abs(change) > Bound;
}

/// <summary>Where the name of an outlet stands beside its bubble.</summary>
/// <param name="X">From the middle of the bubble to the right, in pixels.</param>
/// <param name="Y">From the middle of the bubble down to the line of writing, in pixels.</param>
/// <param name="Anchor">The SVG text anchor.</param>
/// <param name="FitsFrom">The narrowest drawing in which there is room for it.</param>
public sealed record MapLabel(double X, double Y, string Anchor, MapWidth FitsFrom);

/// <summary>How wide a location map is drawn.</summary>
public enum MapWidth
{
    /// <summary>On a phone.</summary>
    Phone,

    /// <summary>In a card beside another.</summary>
    Card,

    /// <summary>Across a page.</summary>
    Page,
}

namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>Finds room for names beside bubbles, so that none covers another name or a bubble.</summary>
internal sealed class MapLabels
{
    private const double LetterWidth = 6.4;
    private const double LineHeight = 13;
    private const double Air = 4;
    private const double Diagonal = 0.75;
    private const int Rings = 3;
    private const double CornerWidth = 128;
    private const double CornerHeight = 22;

    private readonly double width;
    private readonly double height;
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken;

    /// <summary>A drawing of a size in pixels, with its four corners named and the bubbles in place.</summary>
    public MapLabels(double width, double height, IEnumerable<(double X, double Y, double Radius)> bubbles)
    {
        this.width = width;
        this.height = height;
        var right = width - CornerWidth;
        var bottom = height - CornerHeight;
        taken =
        [
            (0, 0, CornerWidth, CornerHeight), (right, 0, width, CornerHeight),
            (0, bottom, CornerWidth, height), (right, bottom, width, height),
            .. bubbles.Select(b => (b.X * width - b.Radius, b.Y * height - b.Radius, b.X * width + b.Radius, b.Y * height + b.Radius)),
        ];
    }

    /// <summary>Takes the first free place beside a bubble; null when there is none.</summary>
    /// <param name="x">The bubble's place, 0 left to 1 right.</param>
    /// <param name="y">The bubble's place, 0 at the top to 1 at the bottom.</param>
    /// <param name="radius">The bubble's radius in pixels.</param>
    /// <param name="name">The name.</param>
    /// <param name="wanted">A place that was found before and is to be kept; any when null.</param>
    public MapLabel? Place(double x, double y, double radius, string name, MapLabel? wanted = null)
    {
        var length = name.Length * LetterWidth;
        IEnumerable<MapLabel> places = wanted is not null ? [wanted] : Enumerable.Range(0, Rings).SelectMany(ring => Around(radius + Air + (ring * LineHeight)));
        foreach (var place in places)
        {
            var left = (x * width) + place.X - (place.Anchor switch { "end" => length, "middle" => length / 2, _ => 0 });
            var bottom = (y * height) + place.Y + Air;
            var box = (Left: left, Top: bottom - LineHeight, Right: left + length, Bottom: bottom);
            if (box is { Left: >= 0, Top: >= 0 } && box.Right <= width && box.Bottom <= height && !taken.Exists(t => Meet(t, box)))
            {
                taken.Add(box);
                return place;
            }
        }

        return null;
    }

    /// <summary>The places at a distance from the middle of a bubble: beside it, above, below, and between these.</summary>
    private static IEnumerable<MapLabel> Around(double side) =>
    [
        new(side, Air, "start", MapWidth.Phone), new(-side, Air, "end", MapWidth.Phone),
        new(0, -side, "middle", MapWidth.Phone), new(0, side + LineHeight - Air, "middle", MapWidth.Phone),
        new(Diagonal * side, -Diagonal * side, "start", MapWidth.Phone), new(Diagonal * side, (Diagonal * side) + LineHeight - Air, "start", MapWidth.Phone),
        new(-Diagonal * side, -Diagonal * side, "end", MapWidth.Phone), new(-Diagonal * side, (Diagonal * side) + LineHeight - Air, "end", MapWidth.Phone),
    ];

    private static bool Meet(
        (double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}

namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>Makes the location map of a report with visits, transaction ratio and revenue by outlet.</summary>
internal sealed class MapBuilder(IOrganisationBook organisations, VerdictFormatter verdicts)
{
    /// <summary>The height of the drawing in pixels, as in the style sheet.</summary>
    public const double Height = 300;

    /// <summary>The least width of each drawing in pixels, as in the style sheet, the usual one first.</summary>
    private static readonly (MapWidth Width, double Pixels)[] Widths = [(MapWidth.Card, 400), (MapWidth.Page, 860)];

    private const double PhoneWidth = 260;
    private const int Crowd = 40;
    private const int NamedInCrowd = 10;

    /// <summary>The map of all outlets of the report.</summary>
    public MapModel Build(KpiReport report, DashboardState state)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(state);
        var readings = LocationReading.Of(report, organisations.Current).Where(r => r.Outlet is not null).ToLookup(r => r.Leaning is not null);
        var judged = readings[true].OrderByDescending(r => r.Revenue ?? 0).ToList();
        var x = MapScale.Of(judged.Select(r => r.VisitsChange!.Value));
        var y = MapScale.Of(judged.Select(r => r.RatioChange!.Value));
        var most = judged.Max(r => r.Revenue) ?? 0;
        var points = judged.Select(Point).ToList();
        return new MapModel(
            Named(points),
            x,
            y,
            100 * organisations.Current.FlatTolerance,
            [.. readings[false].Select(r => (r, verdicts.View(r), state.OnOutlet(r.Outlet!.Code)))]);

        MapPoint Point(LocationReading reading)
        {
            var (visits, ratio) = (reading.VisitsChange!.Value, reading.RatioChange!.Value);
            return new(
                reading,
                verdicts.View(reading),
                state.OnOutlet(reading.Outlet!.Code),
                x.Share(visits),
                1 - y.Share(ratio),
                Radius(most == 0 ? 0 : (reading.Revenue ?? 0) / most, judged.Count),
                x.IsBeyond(visits) || y.IsBeyond(ratio),
                null);
        }
    }

    /// <summary>Among many only those farthest out are named, and only where there is room.</summary>
    private static List<MapPoint> Named(List<MapPoint> points)
    {
        var bubbles = points.Select(p => (p.X, p.Y, p.Radius)).ToList();
        var phone = new MapLabels(PhoneWidth, Height, bubbles);
        var farthest = points
            .OrderByDescending(p => Math.Pow(p.X - 0.5, 2) + Math.Pow(p.Y - 0.5, 2))
            .Take(points.Count > Crowd ? NamedInCrowd : points.Count)
            .ToList();
        var labels = new Dictionary<string, MapLabel>();
        foreach (var (width, pixels) in Widths)
        {
            // A wider drawing keeps what the narrower one has named, and has room for more.
            var room = new MapLabels(pixels, Height, bubbles);
            foreach (var point in farthest.Where(p => labels.ContainsKey(p.Reading.Outlet!.Code)))
            {
                room.Place(point.X, point.Y, point.Radius, point.Name, labels[point.Reading.Outlet!.Code]);
            }

            foreach (var point in farthest.Where(p => !labels.ContainsKey(p.Reading.Outlet!.Code)))
            {
                if (room.Place(point.X, point.Y, point.Radius, point.Name) is { } place)
                {
                    var fits = phone.Place(point.X, point.Y, point.Radius, point.Name, place) is not null;
                    labels[point.Reading.Outlet!.Code] = place with { FitsFrom = fits ? MapWidth.Phone : width };
                }
            }
        }

        return [.. points.Select(p => p with { Label = labels.GetValueOrDefault(p.Reading.Outlet!.Code) })];
    }

    private static double Radius(double share, int outlets)
    {
        var (least, most) = outlets > Crowd ? (2.5, 9.0) : (4.0, 15.0);
        return least + ((most - least) * Math.Sqrt(share));
    }
}

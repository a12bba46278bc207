using System.Text;

namespace ServiceKpi.Web.Components.Charts;

/// <summary>The path of a line through values, with a gap wherever there is none.</summary>
public static class LinePath
{
    /// <summary>The width of the drawing: values stand in the middle of bands of equal width.</summary>
    public const double Width = 1000;

    /// <summary>The height of the drawing, 0 at the top.</summary>
    public const double Height = 100;

    /// <summary>The path; a value between two gaps is a dot, which round line ends make visible.</summary>
    public static string Line(IReadOnlyList<double?> values, NiceScale scale)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(scale);
        var path = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                continue;
            }

            var starts = i == 0 || values[i - 1] is null;
            path.Append(starts ? 'M' : 'L').Append(Point(i, value, values.Count, scale));
            if (starts && (i == values.Count - 1 || values[i + 1] is null))
            {
                path.Append("h0");
            }
        }

        return path.ToString();
    }

    /// <summary>The path of a line that stands level over the whole of each band, and steps where the value does.</summary>
    public static string Steps(IReadOnlyList<double?> values, NiceScale scale)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(scale);
        var path = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                var y = Svg.Number(Height * (1 - scale.Share(value)));
                var starts = i == 0 || values[i - 1] is null;
                path.Append(starts ? $"M{Svg.Number(Width * i / values.Count)} {y}" : $"V{y}");
                path.Append('H').Append(Svg.Number(Width * (i + 1) / values.Count));
            }
        }

        return path.ToString();
    }

    /// <summary>The middle of a band, 0 to <see cref="Width"/>.</summary>
    public static double X(int index, int count) => (index + 0.5) / count * Width;

    private static string Point(int index, double value, int count, NiceScale scale) =>
        $"{Svg.Number(X(index, count))} {Svg.Number(Height * (1 - scale.Share(value)))}";
}

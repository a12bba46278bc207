using System.Text;

namespace ServiceKpi.Web.Ui.Charts;

/// <summary>The path of a line through values, with a gap wherever there is none.</summary>
internal static class LinePath
{
    /// <summary>The width of the drawing: values stand in the middle of bands of equal width.</summary>
    public const double Width = 1000;

    /// <summary>The height of the drawing, 0 at the top.</summary>
    public const double Height = 100;

    /// <summary>The path; a value between two gaps is a dot, which round line ends make visible.</summary>
    public static string Line(IReadOnlyList<double?> values, NiceScale scale) => Line(values, scale, _ => true, _ => false);

    /// <summary>The pieces of the line between values that are both whole.</summary>
    /// <param name="points">The values.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="begins">True of a value that begins another series: no line leads to it.</param>
    public static string Whole(IReadOnlyList<TrendPoint> points, NiceScale scale, Func<int, bool> begins)
    {
        ArgumentNullException.ThrowIfNull(points);
        return Line([.. points.Select(p => p.Now)], scale, to => !IsPartial(points, to), begins);
    }

    /// <summary>The other pieces of the line, which lead to a value that is not whole or away from it.</summary>
    public static string Partial(IReadOnlyList<TrendPoint> points, NiceScale scale, Func<int, bool> begins)
    {
        ArgumentNullException.ThrowIfNull(points);
        return Line([.. points.Select(p => p.Now)], scale, to => IsPartial(points, to), begins);
    }

    /// <summary>The left edge of a band, where another series begins.</summary>
    public static string Break(int index, int count) => $"M{Svg.Number(Width * index / count)} 0V{Svg.Number(Height)}";

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

    private static bool IsPartial(IReadOnlyList<TrendPoint> points, int to) => points[to].IsPartial || (to > 0 && points[to - 1].IsPartial);

    /// <summary>The path of those pieces of the line that are wanted, each told by the index it leads to.</summary>
    private static string Line(IReadOnlyList<double?> values, NiceScale scale, Func<int, bool> wants, Func<int, bool> begins)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(scale);
        var path = new StringBuilder();
        var end = -1;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
            {
                continue;
            }

            var (isFirst, isLast) = (i == 0 || values[i - 1] is null || begins(i), i == values.Count - 1 || values[i + 1] is null || begins(i + 1));
            if (!isFirst && wants(i))
            {
                path.Append(end == i - 1 ? string.Empty : "M" + Point(i - 1, values[i - 1]!.Value, values.Count, scale));
                path.Append('L').Append(Point(i, value, values.Count, scale));
                end = i;
            }
            else if (isFirst && isLast && wants(i))
            {
                path.Append('M').Append(Point(i, value, values.Count, scale)).Append("h0");
            }
        }

        return path.ToString();
    }

    private static string Point(int index, double value, int count, NiceScale scale) =>
        $"{Svg.Number(X(index, count))} {Svg.Number(Height * (1 - scale.Share(value)))}";
}

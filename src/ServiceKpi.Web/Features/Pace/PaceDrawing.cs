using System.Text;

namespace ServiceKpi.Web.Features.Pace;

/// <summary>A month's pace, ready to draw: what is done and what was expected, and from the last day entered on the fan of the landing.</summary>
/// <param name="Days">The days.</param>
/// <param name="Scale">The axis.</param>
/// <param name="Done">The line of what is done.</param>
/// <param name="Expected">The line to the target; empty without one.</param>
/// <param name="Ahead">The line of the landing.</param>
/// <param name="Fan">The area of its range; empty without one.</param>
internal sealed record PaceDrawing(IReadOnlyList<PaceDay> Days, NiceScale Scale, string Done, string Expected, string Ahead, string Fan)
{
    /// <summary>The width of a day.</summary>
    public double Band => LinePath.Width / Days.Count;

    /// <summary>The drawing of a month.</summary>
    public static PaceDrawing Of(SumPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        var days = pace.Days();
        var scale = NiceScale.Of(days.SelectMany(d => new[] { d.Done, d.Expected, d.Landing?.Range?.High ?? d.Landing?.Projected }), withZero: true);
        List<(double? Middle, double? Low, double? High)> ahead = [.. days.Select((d, i) => AheadOf(days, i))];
        return new PaceDrawing(
            days,
            scale,
            LinePath.Line([.. days.Select(d => d.Done)], scale),
            LinePath.Line([.. days.Select(d => d.Expected)], scale),
            LinePath.Line([.. ahead.Select(a => a.Middle)], scale),
            FanOf([.. ahead.Select(a => (a.Low, a.High))], scale));
    }

    /// <summary>The fan opens on the last day entered.</summary>
    private static (double? Middle, double? Low, double? High) AheadOf(IReadOnlyList<PaceDay> days, int index) => days[index] switch
    {
        { Landing: { } landing } => (landing.Projected, landing.Range?.Low, landing.Range?.High),
        { Done: { } done } when index + 1 < days.Count && days[index + 1].Landing is { } next => (done, next.Range is null ? null : done, next.Range is null ? null : done),
        _ => (null, null, null),
    };

    private static string FanOf(IReadOnlyList<(double? Low, double? High)> range, NiceScale scale)
    {
        List<int> known = [.. Enumerable.Range(0, range.Count).Where(i => range[i].Low is not null)];
        if (known.Count < 2)
        {
            return string.Empty;
        }

        var path = new StringBuilder();
        foreach (var (at, value) in known.Select(i => (i, range[i].High!.Value)).Concat(known.AsEnumerable().Reverse().Select(i => (i, range[i].Low!.Value))))
        {
            path.Append(path.Length == 0 ? 'M' : 'L')
                .Append(Svg.Number(LinePath.X(at, range.Count))).Append(' ')
                .Append(Svg.Number(LinePath.Height * (1 - scale.Share(value))));
        }

        return path.Append('Z').ToString();
    }
}

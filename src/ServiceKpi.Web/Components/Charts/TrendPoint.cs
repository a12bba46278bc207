using ServiceKpi.Web.Format;

namespace ServiceKpi.Web.Components.Charts;

/// <summary>A piece of a trend, ready to draw.</summary>
/// <param name="Label">The piece, short, for the axis.</param>
/// <param name="Title">The piece in full.</param>
/// <param name="Now">The value; none is a gap.</param>
/// <param name="NowText">The value or the reason that there is none.</param>
/// <param name="Then">The value compared with; none is a gap.</param>
/// <param name="ThenText">The value compared with, in words; none without comparison.</param>
/// <param name="ThenTitle">The days compared with; none without comparison.</param>
/// <param name="Few">True when the value is of too few cases to judge.</param>
/// <param name="Href">The address of the same page for this piece alone.</param>
public sealed record TrendPoint(
    string Label,
    string Title,
    double? Now,
    string NowText,
    double? Then,
    string? ThenText,
    string? ThenTitle,
    bool Few,
    string Href)
{
    /// <summary>
    /// How many outlets have entered their figures, in words, when it is not all of them: value, target and the value compared
    /// with are then of those outlets only. None when the value is complete.
    /// </summary>
    public string? Incomplete { get; init; }

    /// <summary>How the value stands to its target; none where there is no target.</summary>
    public TargetView? Target { get; init; }

    /// <summary>The target; none where there is none.</summary>
    public double? Aim { get; init; }
}

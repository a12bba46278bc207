namespace ServiceKpi.Web.Ui.Charts;

/// <summary>A piece of a trend, ready to draw.</summary>
/// <param name="Label">The piece, short, for the axis.</param>
/// <param name="Title">The piece in full.</param>
/// <param name="Now">The value; none is a gap.</param>
/// <param name="NowText">The value or the reason that there is none.</param>
/// <param name="Then">The value compared with; none is a gap.</param>
/// <param name="ThenText">The value compared with, in words; none without comparison.</param>
/// <param name="ThenTitle">The days compared with; none without comparison.</param>
/// <param name="Few">True when the value is of too few cases to judge.</param>
/// <param name="Href">Where this piece is looked at alone.</param>
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
    /// What is not in yet, in words: how many outlets have entered their figures, so that value, target and the value compared
    /// with are of those only, and how many of its days a longer piece has. None when the value is complete.
    /// </summary>
    public string? Incomplete { get; init; }

    /// <summary>Whether so much is not in yet that the value must not be read as that of the whole piece.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether the piece is one day.</summary>
    public bool IsDay { get; init; }

    /// <summary>How the value stands to its target; none where there is no target.</summary>
    public TargetView? Target { get; init; }

    /// <summary>The target; none where there is none.</summary>
    public double? Aim { get; init; }
}

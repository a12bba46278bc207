namespace ServiceKpi.Web.Features.Verdicts;

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

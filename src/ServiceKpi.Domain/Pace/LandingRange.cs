namespace ServiceKpi.Domain.Pace;

/// <summary>Where a month's sum will lie four times out of five.</summary>
/// <param name="Low">The lower end; in one case of ten it will be less.</param>
/// <param name="High">The upper end; in one case of ten it will be more.</param>
public sealed record LandingRange(double Low, double High);

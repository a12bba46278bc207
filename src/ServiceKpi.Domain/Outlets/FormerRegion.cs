namespace ServiceKpi.Domain.Outlets;

/// <summary>What an outlet belonged to before it moved to another region.</summary>
/// <param name="NextFrom">The first day of the first month in which it belonged to the next one.</param>
/// <param name="Name">The region; none when it belonged to none.</param>
public sealed record FormerRegion(DateOnly NextFrom, string? Name);

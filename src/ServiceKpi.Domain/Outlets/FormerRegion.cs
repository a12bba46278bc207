namespace ServiceKpi.Domain.Outlets;

/// <summary>What an outlet was counted to before it moved to another region.</summary>
/// <param name="Until">The first day of the first month in which it was counted to the next one.</param>
/// <param name="Name">The region; none when it was counted to none.</param>
public sealed record FormerRegion(DateOnly Until, string? Name);

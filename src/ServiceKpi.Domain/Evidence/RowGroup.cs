namespace ServiceKpi.Domain.Evidence;

/// <summary>How many rows have the same traits.</summary>
/// <param name="Traits">The traits.</param>
/// <param name="Rows">How many, 1 or more.</param>
/// <param name="Newest">The latest day among them.</param>
public sealed record RowGroup(RowTraits Traits, long Rows, DateOnly? Newest);

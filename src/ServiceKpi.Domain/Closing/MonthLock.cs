namespace ServiceKpi.Domain.Closing;

/// <summary>A month whose numbers nobody may change.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="At">When it was locked, UTC.</param>
/// <param name="Who">Who locked it.</param>
public sealed record MonthLock(DateOnly Month, DateTime At, string Who);

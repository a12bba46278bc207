namespace ServiceKpi.Domain.Reports;

/// <summary>A day and the day it is compared with.</summary>
/// <param name="Day">The day.</param>
/// <param name="Counterpart">Its counterpart in the period compared with, or beside it for a holiday.</param>
/// <param name="Holiday">The holiday both live by, when it is what pairs them; else none.</param>
public readonly record struct DayPair(DateOnly Day, DateOnly Counterpart, string? Holiday = null);

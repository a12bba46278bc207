namespace ServiceKpi.Domain.Daily;

/// <summary>A day as it is stored.</summary>
/// <param name="Day">The day.</param>
/// <param name="Figures">What was entered.</param>
/// <param name="Version">Grows with each change; 0 as long as nothing was ever entered.</param>
public sealed record StoredDay(DateOnly Day, DayFigures Figures, int Version);

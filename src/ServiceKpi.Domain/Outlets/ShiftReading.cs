namespace ServiceKpi.Domain.Outlets;

/// <summary>What a text says of the shifts of a day.</summary>
/// <param name="Shifts">The shifts in order, none for closed; empty too when there is a fault.</param>
/// <param name="Fault">Why it is not the shifts of a day; none when it is.</param>
/// <param name="Part">The part of the text that is at fault.</param>
public sealed record ShiftReading(IReadOnlyList<Shift> Shifts, ShiftFault? Fault = null, string? Part = null);

namespace ServiceKpi.Domain.Evidence;

/// <summary>A row, and what it gives to the number.</summary>
/// <param name="Row">The row.</param>
/// <param name="Part">Its part in the number.</param>
public sealed record JudgedRow(FactRow Row, RowPart Part);

namespace ServiceKpi.Data.Import.Cells;

/// <summary>Why a row was not taken; the column is empty when the row as a whole is at fault.</summary>
internal sealed record Fault(string Column, string Value, string Reason);

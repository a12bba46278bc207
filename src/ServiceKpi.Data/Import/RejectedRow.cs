namespace ServiceKpi.Data.Import;

/// <summary>A record that was not taken.</summary>
/// <param name="Line">The physical line on which the record begins; the header is line 1.</param>
/// <param name="Column">The column at fault, as the file spells it; empty when the record as a whole is.</param>
/// <param name="Value">The value at fault, cut to 200 characters.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record RejectedRow(int Line, string Column, string Value, string Reason);

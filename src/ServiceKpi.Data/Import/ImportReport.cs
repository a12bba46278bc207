using System.Text.Json;

namespace ServiceKpi.Data.Import;

/// <summary>
/// What became of a file. Always <c>Read = Inserted + Updated + Unchanged + Rejected</c>. When <see cref="Stored"/> is
/// false, a strict import met a bad record: nothing was stored, so every record counts as rejected.
/// </summary>
public sealed record ImportReport
{
    /// <summary>How many rejected records are kept in <see cref="FirstRejects"/>.</summary>
    public const int RejectsKept = 100;

    /// <summary>Records of the file, the header and empty lines not counted.</summary>
    public required long Read { get; init; }

    /// <summary>New facts.</summary>
    public required long Inserted { get; init; }

    /// <summary>Facts that replaced a stored one of the same key.</summary>
    public required long Updated { get; init; }

    /// <summary>Facts that were stored already, the same in everything.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Records not taken.</summary>
    public required long Rejected { get; init; }

    /// <summary>Records with something wrong: the rejected ones, unless a strict import rejected the good ones too.</summary>
    public required long Bad { get; init; }

    /// <summary>False when nothing was stored because the import was strict and a record was rejected.</summary>
    public required bool Stored { get; init; }

    /// <summary>The first rejected records in order of their lines; the rejects file has all of them.</summary>
    public required IReadOnlyList<RejectedRow> FirstRejects { get; init; }

    /// <summary>All rejected records by reason and column, the most frequent first.</summary>
    public IReadOnlyList<RejectGroup> RejectGroups { get; init; } = [];

    /// <summary>The codes of the outlets that were created because a row named them.</summary>
    public required IReadOnlyList<string> CreatedOutlets { get; init; }

    /// <summary>The columns of the file that mean nothing here.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>What was decided of columns because their cells, taken together, show it.</summary>
    public IReadOnlyList<ColumnDecision> Decided { get; init; } = [];

    /// <summary>Lines above the header that are titles or blank.</summary>
    public int SkippedLines { get; init; }

    /// <summary>The sheets of the workbook that were not read and are not hidden.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>Rows with a local time that comes twice at the outlet because its clocks were set back: each was taken for the first.</summary>
    public long RepeatedTimes { get; init; }

    /// <summary>
    /// Answers without id, ticket and customer that were taken for stored ones because they say the same; they are among the
    /// unchanged.
    /// </summary>
    public long TakenForSame { get; init; }

    /// <summary>The counts as a JSON object, for the audit trail.</summary>
    public string ToCounts() => JsonSerializer.Serialize(new { Read, Inserted, Updated, Unchanged, Rejected, CreatedOutlets });
}

/// <summary>A record that was not taken.</summary>
/// <param name="Line">The physical line on which the record begins; the header is line 1.</param>
/// <param name="Column">The column at fault, as the file spells it; empty when the record as a whole is.</param>
/// <param name="Value">The value at fault, cut to 200 characters.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record RejectedRow(int Line, string Column, string Value, string Reason);

namespace ServiceKpi.Web.Features.Import;

/// <summary>What became of a file, for programs: the command prints it and the API answers it.</summary>
internal sealed record ImportReportBody
{
    public required long Read { get; init; }

    public required long Inserted { get; init; }

    public required long Updated { get; init; }

    public required long Unchanged { get; init; }

    public required long Rejected { get; init; }

    public required long Bad { get; init; }

    public required bool Stored { get; init; }

    public required int SkippedLines { get; init; }

    public required long RepeatedTimes { get; init; }

    public required long TakenForSame { get; init; }

    public required IReadOnlyList<DecidedColumn> Decided { get; init; }

    public required IReadOnlyList<string> IgnoredColumns { get; init; }

    public required IReadOnlyList<string> OtherSheets { get; init; }

    public required IReadOnlyList<string> CreatedOutlets { get; init; }

    /// <summary>The first of the rejected rows.</summary>
    public required IReadOnlyList<RejectedRow> Rejects { get; init; }

    /// <summary>Where all of them are for an hour; none when there is none.</summary>
    public string? RejectsFile { get; init; }

    public static ImportReportBody Of(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new()
        {
            Read = report.Read,
            Inserted = report.Inserted,
            Updated = report.Updated,
            Unchanged = report.Unchanged,
            Rejected = report.Rejected,
            Bad = report.Bad,
            Stored = report.Stored,
            SkippedLines = report.SkippedLines,
            RepeatedTimes = report.RepeatedTimes,
            TakenForSame = report.TakenForSame,
            Decided = [.. report.Decided.Select(d => new DecidedColumn(d.Column, d.What.Text))],
            IgnoredColumns = report.IgnoredColumns,
            OtherSheets = report.OtherSheets,
            CreatedOutlets = report.CreatedOutlets,
            Rejects = report.FirstRejects,
        };
    }
}

/// <summary>What was decided of a column.</summary>
internal sealed record DecidedColumn(string Column, string Decided);

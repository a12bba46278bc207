namespace ServiceKpi.Data.Import.Files;

/// <summary>The records of a file, its header first, whatever the file is written in.</summary>
internal abstract class TableFile : IDisposable
{
    /// <summary>The lines above the header that are titles or blank.</summary>
    public abstract int SkippedLines { get; }

    /// <summary>What else the file holds that is not read: sheets of a workbook.</summary>
    public virtual IReadOnlyList<string> OtherSheets => [];

    /// <summary>Opens a file of text or a workbook.</summary>
    /// <exception cref="CsvException">It is neither.</exception>
    public static async Task<TableFile> OpenAsync(MeteredStream input, TableForm form, CancellationToken cancellationToken)
    {
        var kind = FileKind.Text;
        var start = await input.PeekAsync(
            FileKinds.Length, bytes => (kind = FileKinds.Of(bytes)) == FileKind.Text ? CsvEncoding.Detect(bytes).Mark : 0, cancellationToken);
        return kind switch
        {
            FileKind.Text when form.Sheet is not null => throw new CsvException(FileFault.SheetOfText),
            FileKind.Text => await CsvRecords.OpenAsync(input, start, form, cancellationToken),
            FileKind.Workbook or FileKind.Archive => SheetRecords.Open(input, kind, form, cancellationToken),
            _ => throw new CsvException(FileFault.Other(kind)),
        };
    }

    /// <summary>The next record, or null at the end. Empty lines and records of blank fields only are none.</summary>
    public abstract ValueTask<CsvRecord?> ReadAsync();

    public void Dispose()
    {
        Dispose(isCalled: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isCalled)
    {
    }
}

/// <summary>What is expected of a file.</summary>
/// <param name="LongestRecord">The most characters of a record of text.</param>
/// <param name="Sheet">Which sheet of a workbook; the first that is not hidden when nobody says so.</param>
/// <param name="Likeness">How much of a header some fields are: 1 for a whole one, 0 for none.</param>
internal sealed record TableForm(int LongestRecord, string? Sheet, Func<string[], double> Likeness);

/// <summary>
/// One record, with the line it begins on; if its quoting is broken, where; and in a workbook, what its fields are that are no text.
/// </summary>
internal readonly record struct CsvRecord(int Line, string[] Fields, BrokenQuote? Broken = null, CellSort[]? Sorts = null)
{
    /// <summary>Which of the equal records of the file it is, where nothing else tells them apart and that is known.</summary>
    public int? Occurrence { get; init; }

    /// <summary>True when the field is a number of a workbook: those are written as <c>1234.56</c> in every language.</summary>
    public bool IsNumber(int field) => SortOf(field) is CellSort.Number or CellSort.NumberFrom1904;

    /// <summary>True when a formula of a workbook stands in the place of the field, and no value.</summary>
    public bool HasNoValue(int field) => SortOf(field) is CellSort.Error or CellSort.NoResult;

    /// <summary>What the field is.</summary>
    public CellSort SortOf(int field) => Sorts is { } sorts && field >= 0 && field < sorts.Length ? sorts[field] : CellSort.Text;
}

/// <summary>What a field is.</summary>
internal enum CellSort : byte
{
    /// <summary>Text, as all of a CSV file is.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number of a workbook that counts days from 1904: were it a day, it would be another one than everywhere else.</summary>
    NumberFrom1904,

    /// <summary>A number that its format shows as a day, written as ISO 8601 does.</summary>
    Day,

    /// <summary>What stands where a formula failed, such as #N/A.</summary>
    Error,

    /// <summary>A formula that nobody has computed.</summary>
    NoResult,
}

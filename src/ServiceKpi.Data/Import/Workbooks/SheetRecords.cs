using System.IO.Compression;
using System.Xml;

namespace ServiceKpi.Data.Import.Workbooks;

/// <summary>
/// The rows of one sheet of a workbook (ECMA-376, SpreadsheetML), one after the other: numbers exactly as they are kept, days and times
/// as ISO 8601 writes them, what a formula gave when the workbook was saved. The parts are read by a plain XML reader under limits, because
/// a small file may unfold into one that no memory holds.
/// </summary>
internal sealed class SheetRecords : TableFile
{
    private readonly ZipArchive archive;
    private readonly MeteredStream input;
    private readonly SheetCells cells;
    private readonly Stream part;
    private readonly Queue<SheetRow> head = new();
    private int width;

    private SheetRecords(ZipArchive archive, MeteredStream input, Stream part, SheetCells cells, IReadOnlyList<string> others)
    {
        OtherSheets = others;
        this.archive = archive;
        this.input = input;
        this.part = part;
        this.cells = cells;
    }

    public override int SkippedLines => skipped;

    public override IReadOnlyList<string> OtherSheets { get; }

    private int skipped;

    /// <summary>Opens a sheet at its header.</summary>
    /// <exception cref="CsvException">It is no workbook, or a damaged or huge one, or has no such sheet.</exception>
    public static SheetRecords Open(MeteredStream input, FileKind kind, TableForm form, CancellationToken cancellationToken)
    {
        ZipArchive? archive = null;
        SheetCells? cells = null;
        try
        {
            archive = new ZipArchive(input.Whole(), ZipArchiveMode.Read, leaveOpen: true);
            var book = WorkbookParts.Of(archive, cancellationToken) ?? throw new CsvException(kind == FileKind.Archive ? FileFault.Other(kind) : FileFault.BrokenWorkbook);
            var part = book.Open(book.Sheet(form.Sheet), input.Limit);
            cells = new SheetCells(part, book);
            var records = new SheetRecords(archive, input, part, cells, book.OtherSheets(form.Sheet));
            records.FindHeader(form.Likeness);
            return records;
        }
        catch (Exception broken) when (IsOfWorkbook(broken))
        {
            archive?.Dispose();
            throw FaultOf(broken, cells?.Line);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    public override ValueTask<CsvRecord?> ReadAsync()
    {
        try
        {
            while ((head.TryDequeue(out var row) ? row : cells.ReadRow()) is { } next)
            {
                input.AdvanceTo(part.Position, part.Length);
                width = width == 0 ? next.Width : width;
                var fields = next.Width > 0 ? next.Fields(width) : [];
                if (!Array.TrueForAll(fields, string.IsNullOrWhiteSpace))
                {
                    // What stands beside the table, under no heading, is none of it.
                    return ValueTask.FromResult<CsvRecord?>(new CsvRecord(next.Line, fields, Sorts: next.Sorts(width)));
                }
            }

            return ValueTask.FromResult<CsvRecord?>(null);
        }
        catch (Exception broken) when (IsOfWorkbook(broken))
        {
            throw FaultOf(broken, cells.Line);
        }
    }

    protected override void Dispose(bool isCalled)
    {
        cells.Dispose();
        part.Dispose();
        archive.Dispose();
        base.Dispose(isCalled);
    }

    private static bool IsOfWorkbook(Exception failure) =>
        failure is InvalidDataException or XmlException or EndOfStreamException or OverflowException or ArgumentOutOfRangeException;

    /// <summary>A value that nothing can be reckoned with is in a row; what else is wrong is wrong with the whole.</summary>
    private static CsvException FaultOf(Exception failure, int? line) => new(
        failure is OverflowException or ArgumentOutOfRangeException && line is { } row ? FileFault.BrokenRow(row) : FileFault.BrokenWorkbook, failure);

    /// <summary>The first row with every column that there must be, or the one most like it, as in a file of text.</summary>
    private void FindHeader(Func<string[], double> likeness)
    {
        var (mostAlike, best) = (-1.0, 0);
        while (mostAlike < 1 && cells.ReadRow() is { Line: var line } row)
        {
            if (line > HeaderPlace.MostLines && head.Count > 0)
            {
                head.Enqueue(row);
                break;
            }

            var alike = row.Width == 0 ? -1 : likeness(row.Fields(row.Width));
            head.Enqueue(row);
            if (alike > mostAlike)
            {
                (mostAlike, best) = (alike, line);
            }
        }

        while (head.TryPeek(out var row) && row.Line < best)
        {
            head.Dequeue();
        }

        skipped = Math.Max(0, best - 1);
    }
}

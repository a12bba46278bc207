using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>
/// Writes rows as a workbook: a sheet of the rows under a frozen heading, and one that says what they are. Row after row
/// goes into the file, so that a long list takes no more memory than a short one.
/// </summary>
/// <remarks>System.IO.Packaging keeps a part in memory until the package closes; hence the archive is written here.</remarks>
internal sealed class RowXlsx(string rowsName, string aboutName, bool wholeMoney)
{
    /// <summary>The rows that a sheet holds, less the line of what it is and the headings.</summary>
    public const int MostRows = 1_048_576 - 2;

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint HeadingRow = 2;

    public async Task WriteAsync(
        Stream stream,
        string line,
        IReadOnlyList<(string Name, object Value)> header,
        IReadOnlyList<RowColumn> columns,
        IAsyncEnumerable<JudgedRow> rows,
        CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in XlsxParts.Fixed)
        {
            await using var part = archive.CreateEntry(name).Open();
            await part.WriteAsync(text, cancellationToken);
        }

        Save(archive, "xl/workbook.xml", XlsxParts.Workbook(SafeText.ForSheet(rowsName), SafeText.ForSheet(aboutName)));
        Save(archive, "xl/styles.xml", XlsxParts.Styles(wholeMoney));
        await using (var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open())
        {
            using var writer = OpenXmlWriter.Create(sheet);
            await WriteRowsAsync(writer, line, columns, rows, cancellationToken);
        }

        await using (var sheet = archive.CreateEntry("xl/worksheets/sheet2.xml").Open())
        {
            using var writer = OpenXmlWriter.Create(sheet);
            WriteAbout(writer, header);
        }
    }

    private static void Save(ZipArchive archive, string name, OpenXmlPartRootElement root)
    {
        using var part = archive.CreateEntry(name).Open();
        root.Save(part);
    }

    private static async Task WriteRowsAsync(
        OpenXmlWriter writer, string line, IReadOnlyList<RowColumn> columns, IAsyncEnumerable<JudgedRow> rows, CancellationToken cancellationToken)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(XlsxParts.FrozenAbove(HeadingRow + 1));
        writer.WriteElement(new Columns(columns.Select((c, i) => XlsxParts.Column((uint)i + 1, c.Kind))));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [XlsxCell.Of(line, CellKind.Text, XlsxStyle.Bold)]);
        WriteRow(writer, columns.Select(c => XlsxCell.Of(c.Title, CellKind.Text, XlsxStyle.Bold)));
        var written = HeadingRow;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            WriteRow(writer, columns.Select(c => XlsxCell.Of(c.ValueOf(row), c.Kind)));
            written++;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A{HeadingRow}:{XlsxCell.Letters(columns.Count)}{written}" });
        writer.WriteEndElement();
    }

    private static void WriteAbout(OpenXmlWriter writer, IReadOnlyList<(string Name, object Value)> header)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(XlsxParts.Column(1, CellKind.Words), XlsxParts.Column(2, CellKind.Words)));
        writer.WriteStartElement(new SheetData());
        foreach (var (name, value) in header)
        {
            WriteRow(writer, [XlsxCell.Of(name, CellKind.Text, XlsxStyle.Bold), XlsxCell.Of(value, value is DateOnly ? CellKind.Day : CellKind.Words)]);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }
}

/// <summary>Makes cells: numbers and days are numbers with a format, and texts are texts, never formulas.</summary>
internal static class XlsxCell
{
    private const double SecondsOfDay = 24 * 60 * 60;

    public static Cell Of(object? value, CellKind kind, XlsxStyle? style = null) => value switch
    {
        null => new Cell(),
        string text => new Cell
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(SafeText.ForXml(text)) { Space = SpaceProcessingModeValues.Preserve }),
            StyleIndex = (uint)(style ?? (kind == CellKind.Words ? XlsxStyle.Wrapped : XlsxStyle.Plain)),
        },
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxStyle.Day),
        DateTime time => Number(time.ToOADate(), XlsxStyle.Time),
        IConvertible number => kind switch
        {
            CellKind.Seconds => Number(Double(number) / SecondsOfDay, XlsxStyle.Duration),
            CellKind.Money => Number(Double(number), XlsxStyle.Money),
            CellKind.Number => Number(Double(number), XlsxStyle.Number),
            _ => Number(Double(number), XlsxStyle.Plain),
        },
        _ => Of(value.ToString(), kind, style),
    };

    /// <summary>The letters of a column, counted from 1.</summary>
    public static string Letters(int column)
    {
        const int Alphabet = 26;
        var letters = string.Empty;
        for (; column > 0; column = (column - 1) / Alphabet)
        {
            letters = (char)('A' + ((column - 1) % Alphabet)) + letters;
        }

        return letters;
    }

    private static double Double(IConvertible number) => number.ToDouble(CultureInfo.InvariantCulture);

    private static Cell Number(double number, XlsxStyle style) => new()
    {
        CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)),
        StyleIndex = (uint)style,
    };
}

/// <summary>The formats of cells, in the order of the style sheet.</summary>
internal enum XlsxStyle
{
    Plain,
    Bold,
    Day,
    Time,
    Number,
    Money,
    Duration,
    Wrapped,
}

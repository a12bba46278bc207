using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ServiceKpi.Web.Features.Downloads;

/// <summary>A workbook of one table: figures are numbers and texts are texts, never formulas.</summary>
internal static class SheetFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file. It is as large as a page at most, so it is made in memory.</summary>
    public static byte[] Write(string name, IReadOnlyList<IReadOnlyList<object>> lines)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(lines.Select(line => new Row(line.Select(Of)))));
            workbook.Workbook = new Workbook(new Sheets(
                new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = SafeText.ForSheet(name) }));
        }

        return stream.ToArray();
    }

    private static Cell Of(object cell) => cell is double number
        ? new Cell { CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)) }
        : new Cell
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(SafeText.ForXml((string)cell)) { Space = SpaceProcessingModeValues.Preserve }),
        };
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace ServiceKpi.Web.Tests.Evidence;

public sealed class RowXlsxTests : IAsyncLifetime, IDisposable
{
    private readonly MemoryStream stream = new();
    private SpreadsheetDocument file = null!;

    public async Task InitializeAsync()
    {
        Languages.Speak(Languages.Indonesian);
        await new RowXlsx("Rows: of [CSAT]/all * and a name that is far too long", "About", wholeMoney: true)
            .WriteAsync(stream, "=what it is", NastyRows.Header, NastyRows.Columns, NastyRows.All(), CancellationToken.None);
        stream.Position = 0;
        file = SpreadsheetDocument.Open(stream, isEditable: false);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        file.Dispose();
        stream.Dispose();
    }

    [Fact]
    public void The_workbook_is_valid() => new OpenXmlValidator().Validate(file).Select(e => e.Description).Should().BeEmpty();

    [Fact]
    public void Texts_are_texts_and_no_cell_is_a_formula()
    {
        Sheet(0).Descendants<CellFormula>().Concat(Sheet(1).Descendants<CellFormula>()).Should().BeEmpty();
        Rows(0).Skip(2).Select(r => Text(r, 0)!.ReplaceLineEndings()).Should().Equal(
            NastyRows.Comments.Select(c => c.Replace('\u0007', '?').ReplaceLineEndings()), "XML knows one end of lines");
        Text(Rows(0)[0], 0).Should().Be("=what it is");
    }

    [Fact]
    public void Numbers_days_and_times_are_numbers_with_a_format()
    {
        var row = Rows(0)[^1];

        Number(row, 1).Should().Be((-1.0, "#,##0"));
        Number(row, 2).Should().Be((-1234.5, "#,##0"));
        Number(row, 3).Should().Be((new DateTime(2026, 3, 10).ToOADate(), "yyyy-mm-dd"));
        Number(row, 4).Should().Be((new DateTime(2026, 3, 10, 14, 5, 30).ToOADate(), "yyyy-mm-dd hh:mm:ss"));
        Number(row, 5).Should().Be((26 / 24.0, "[h]:mm:ss"), "93,600 seconds are 26 hours");
        row.Elements<Cell>().ElementAt(6).CellValue.Should().BeNull();
    }

    [Fact]
    public void What_the_file_is_and_the_headings_stay_while_rows_scroll()
    {
        var pane = Sheet(0).Descendants<Pane>().Single();

        pane.State!.Value.Should().Be(PaneStateValues.Frozen);
        pane.VerticalSplit!.Value.Should().Be(2);
        Rows(0)[1].Elements<Cell>().Select(c => c.InnerText).Should().Equal(NastyRows.Columns.Select(c => c.Title));
        Sheet(0).Descendants<AutoFilter>().Single().Reference!.Value.Should().Be($"A2:G{NastyRows.Comments.Length + 2}");
    }

    [Fact]
    public void The_second_sheet_says_what_the_file_is()
    {
        Rows(1).Select(r => Text(r, 0)).Should().Equal("Product", "From", "Value", "=Evil");
        Number(Rows(1)[1], 1).Should().Be((new DateTime(2026, 3, 1).ToOADate(), "yyyy-mm-dd"));
        Number(Rows(1)[2], 1).Value.Should().Be(412.5);
    }

    [Fact]
    public void Sheets_have_names_that_are_allowed() =>
        file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value)
            .Should().Equal("Rows of CSATall  and a name tha", "About");

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    public void Columns_are_counted_in_letters(int column, string letters) => XlsxCell.Letters(column).Should().Be(letters);

    [Fact]
    public void A_text_is_no_longer_than_a_cell_and_half_a_sign_is_mended()
    {
        SafeText.ForXml(new string('x', 40_000)).Length.Should().BeLessThanOrEqualTo(SafeText.LongestCell);
        SafeText.ForXml("half \ud83d").Should().Be("half ?");
    }

    private Worksheet Sheet(int index)
    {
        var id = file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(index).Id!.Value!;
        return ((WorksheetPart)file.WorkbookPart.GetPartById(id)).Worksheet;
    }

    private List<Row> Rows(int sheet) => [.. Sheet(sheet).Descendants<Row>()];

    private static string Text(Row row, int column)
    {
        var cell = row.Elements<Cell>().ElementAt(column);
        cell.DataType!.Value.Should().Be(CellValues.InlineString);
        return cell.InlineString!.Text!.Text.ReplaceLineEndings("\r\n");
    }

    private (double Value, string Format) Number(Row row, int column)
    {
        var cell = row.Elements<Cell>().ElementAt(column);
        cell.DataType.Should().BeNull("a cell without a type is a number");
        var styles = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        var code = styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(f => f.NumberFormatId!.Value == format)?.FormatCode?.Value;
        return (double.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture), code ?? string.Empty);
    }
}

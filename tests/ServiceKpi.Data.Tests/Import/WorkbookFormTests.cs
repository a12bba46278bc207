using System.IO.Pipelines;
using System.Text;

namespace ServiceKpi.Data.Tests.Import;

/// <summary>What is written in a file is read as what it stands for, and what is made to do harm is refused.</summary>
public sealed class WorkbookFormTests
{
    private const string Damaged = "The workbook is damaged or not an .xlsx file; save it again, or as CSV (UTF-8).";
    private const string Huge = "The workbook is too large to be read; save its table as CSV (UTF-8) and import that.";

    private static readonly string Day = Workbooks.Text("JKT01") + Workbooks.Number("46086", 1) + Workbooks.Number("1") + Workbooks.Number("1000");

    [Theory]
    [InlineData("baris_x000D_\n_x0009_dua", "baris\r\n\tdua")]
    [InlineData("_x005F_x000D_", "_x000D_")]
    [InlineData("a_x00e9_", "a\u00e9")]
    [InlineData("no_x12", "no_x12")]
    [InlineData("_xD83D_", "_xD83D_")]
    [InlineData("_x_x0041_", "_xA")]
    public async Task Characters_that_XML_has_not_are_read(string text, string note)
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, Workbooks.Of(Workbooks.Header + Workbooks.Row(Day, Workbooks.Text(text))));

        run.Facts<DailyEntry>().Single().Note.Should().Be(note);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<row><c><f>")]
    [InlineData("<row><c><is><t>")]
    [InlineData("<row><c><is><rPh>")]
    public async Task A_part_that_is_nested_without_end_is_refused(string before) =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, Workbooks.Of(Workbooks.Header + before + string.Concat(Enumerable.Repeat("<a>", 100_000))))).Should().Be(Damaged);

    [Fact]
    public async Task A_text_of_many_pieces_is_as_long_as_all_of_them() =>
        (await ImportRun.FailureOfAsync(
            ImportKind.Daily, Workbooks.Of(Workbooks.Header + "<row><c t=\"inlineStr\"><is>" + string.Concat(Enumerable.Repeat("<r><t>" + new string('x', 1000) + "</t></r>", 1100)) + "</is></c></row>")))
            .Should().Be(Huge);

    [Fact]
    public async Task A_row_with_something_beside_the_table_only_is_none_and_other_sheets_are_named()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, Workbooks.Of(Workbooks.Header + Workbooks.Row(Day) + "<row r=\"9\"><c r=\"H9\"><v>5</v></c></row>", Workbooks.Header));

        run.Report.Should().BeEquivalentTo(new { Read = 1, Inserted = 1 });
        run.Report.OtherSheets.Should().Equal("April");
    }

    [Fact]
    public async Task A_page_that_is_called_a_workbook_is_named() =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, "\r\n<!DOCTYPE HTML><table><tr><td>outlet"u8.ToArray()))
            .Should().Be("The file is an HTML page, whatever its name says; save its table as CSV (UTF-8) and import that.");

    [Fact]
    public async Task Cells_of_another_encoding_say_so_whatever_they_are()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, Encoding.Latin1.GetBytes("outlet;date;visits;revenue\nJKT01;2026-03-01;1;Rp\u00a01.500\nJKT01;2\u00a0Maret\u00a02026;1;1\n"));

        run.Report.FirstRejects.Select(r => r.Reason).Should().Equal(
            "revenue contains bytes that are not of the file's encoding; save the file as UTF-8",
            "date contains bytes that are not of the file's encoding; save the file as UTF-8");
    }

    [Fact]
    public async Task What_comes_from_a_pipe_is_looked_at_before_it_is_copied()
    {
        // It never ends: whoever copied it first would wait.
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.ASCII.GetBytes("%PDF-1.7" + new string('x', 5000)));

        (await ImportRun.FailureOfAsync(ImportKind.Daily, [], r => r with { Input = pipe.Reader.AsStream() })).Should().StartWith("The file is a PDF");
    }

    [Fact]
    public async Task The_copy_of_a_pipe_has_no_name()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("outlet,date\n"u8.ToArray());
        await pipe.Writer.CompleteAsync();

        await using var copy = await SeekableInput.OpenAsync(pipe.Reader.AsStream(), 1000, CancellationToken.None);

        copy.Stream.Length.Should().Be(12);
        (OperatingSystem.IsWindows() || !File.Exists(((FileStream)copy.Stream).Name)).Should().BeTrue();
    }
}

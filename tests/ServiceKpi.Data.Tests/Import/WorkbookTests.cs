namespace ServiceKpi.Data.Tests.Import;

/// <summary>Workbooks as Excel and others save them.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public async Task The_rows_of_the_first_sheet_are_read_with_their_numbers_exact_and_their_days_as_days()
    {
        var run = await ReadAsync(Workbooks.Header
            + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>46086</v></c><c r=\"C2\"><v>1250</v></c><c r=\"D2\" s=\"4\"><v>1234567.1000000001</v></c><c r=\"E2\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>6 Maret 2026</t></is></c><c r=\"D4\" t=\"str\"><f>1+1</f><v>Rp 1.250.000</v></c></row>"
            + "<row><c t=\"s\"><v>0</v></c><c s=\"2\"><v>46088.385416666664</v></c><c><v>7.0</v></c><c><v>1.5E+3</v></c></row>");

        run.Report.FirstRejects.Should().BeEmpty();
        run.Facts<DailyEntry>().Select(e => ($"{e.Day:yyyy-MM-dd}", e.Visits, e.RevenueMinor, e.Note)).Should().Equal(
            ("2026-03-05", 1250, 123_456_710, "ramai sekali"), ("2026-03-06", null, 125_000_000, null), ("2026-03-07", 7, 150_000, null));
    }

    [Fact]
    public async Task Titles_sums_errors_and_rows_of_other_kinds_are_dealt_with_as_in_a_file_of_text()
    {
        var run = await ReadAsync(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>LAPORAN HARIAN</t></is></c></row><row r=\"2\"/>" + Workbooks.Header.Replace("1\"", "3\"", StringComparison.Ordinal)
            + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\" s=\"1\"><v>46086</v></c><c r=\"C4\"><v>1.5</v></c></row>"
            + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c><c r=\"B5\" s=\"1\"><v>46087</v></c><c r=\"C5\"><v>1</v></c><c r=\"E5\" t=\"e\"><v>#N/A</v></c></row>"
            + "<row r=\"6\"><c r=\"A6\" t=\"inlineStr\"><is><t>TOTAL</t></is></c><c r=\"D6\"><v>5</v></c></row>"
            + "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>0</v></c><c r=\"B7\" s=\"1\"><v>46088</v></c><c r=\"C7\"><v>2</v></c><c r=\"H7\"><v>99</v></c></row>");

        run.Report.Should().BeEquivalentTo(new { Read = 4, Inserted = 1, SkippedLines = 2 });
        run.Report.FirstRejects.Should().Equal(
            new RejectedRow(4, "visits", "1.5", "visits must be a whole number of 0 or more"),
            new RejectedRow(5, "note", "#N/A", "note holds an error of the workbook instead of a value"),
            new RejectedRow(6, "outlet", "TOTAL", "a sum, not a record"));
        run.Rejects.Should().Contain("4,visits,1.5,visits must be a whole number of 0 or more,JKT01,2026-03-05,1.5,,");
    }

    [Fact]
    public async Task Numbers_of_cells_are_no_text_that_could_be_read_in_two_ways()
    {
        var run = await ReadAsync(
            Workbooks.Header + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>46086</v></c><c r=\"C2\"><v>1</v></c><c r=\"D2\"><v>18.5</v></c></row>",
            r => r with { NumberFormat = NumberFormat.Id });

        run.Facts<DailyEntry>().Single().RevenueMinor.Should().Be(1850);
    }

    [Fact]
    public async Task What_is_text_in_a_workbook_is_read_as_its_whole_column_shows()
    {
        var rows = string.Concat(Enumerable.Range(1, 3000).Select(n =>
            $"<row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>{new DateOnly(2015, 1, 1).AddDays(n):dd.MM.yyyy}</v></c><c><v>{n}</v></c><c t=\"str\"><v>1.{n % 1000:000}</v></c></row>"));

        var run = await ReadAsync(Workbooks.Header + rows);

        run.Report.FirstRejects.Should().BeEmpty();
        run.Facts<DailyEntry>().Should().OnlyContain(e => e.Day == new DateOnly(2015, 1, 1).AddDays((int)e.Visits!) && e.RevenueMinor == (1000 + (e.Visits % 1000)) * 100);
    }

    [Fact]
    public async Task Shares_and_times_are_what_a_person_sees()
    {
        const string Targets = "<row><c t=\"inlineStr\"><is><t>kpi</t></is></c><c t=\"inlineStr\"><is><t>month</t></is></c><c t=\"inlineStr\"><is><t>target</t></is></c></row>"
            + "<row><c t=\"inlineStr\"><is><t>CSAT</t></is></c><c s=\"1\"><v>46082</v></c><c s=\"3\"><v>0.875</v></c></row>"
            + "<row><c t=\"inlineStr\"><is><t>first-response-time</t></is></c><c s=\"1\"><v>46082</v></c><c s=\"5\"><v>0.10416666666666667</v></c></row>";

        var run = await ImportRun.OfAsync(ImportKind.Targets, Workbooks.Of(Targets), r => r);

        run.Report.FirstRejects.Should().BeEmpty();
        run.Facts<Target>().Select(t => (t.KpiId, t.ValueHundredths)).Should().Equal(("csat", 8750), ("first-response-time", 900_000));
    }

    [Fact]
    public async Task A_sheet_can_be_named_and_one_that_there_is_not_is_told_with_those_there_are()
    {
        var second = Workbooks.Header + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>46086</v></c><c r=\"C2\"><v>9</v></c></row>";

        var run = await ImportRun.OfAsync(ImportKind.Daily, Workbooks.Of(Workbooks.Header, second), r => r with { Sheet = "april" });
        var missing = await ImportRun.FailureOfAsync(ImportKind.Daily, Workbooks.Of(Workbooks.Header, second), r => r with { Sheet = "Mei" });

        run.Facts<DailyEntry>().Single().Visits.Should().Be(9);
        missing.Should().Be("The workbook has no sheet Mei. It has: Maret, April.");
        (await ImportRun.FailureOfAsync(ImportKind.Daily, "outlet,date,visits,revenue\n"u8.ToArray(), r => r with { Sheet = "Mei" }))
            .Should().Be("Only a workbook has sheets, and the file is text.");
    }

    [Fact]
    public async Task Days_counted_from_1904_are_the_same_days()
    {
        var row = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>44624</v></c><c r=\"C2\"><v>9</v></c></row>";

        var run = await ImportRun.OfAsync(ImportKind.Daily, Workbooks.Of([Workbooks.Header + row], "<workbookPr date1904=\"1\"/>"), r => r);

        run.Facts<DailyEntry>().Single().Day.Should().Be(TestTime.Day("2026-03-05"));
    }

    [Fact]
    public async Task An_archive_without_a_workbook_is_an_archive() =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, Workbooks.Zipped(("a.csv", "outlet"))))
            .Should().Be("The file is a ZIP archive; save its table as CSV (UTF-8) and import that.");

    [Theory]
    [InlineData("<row><c t=\"inlineStr\"><is><t>", "</t></is></c></row>")]
    [InlineData("<row><c t=\"", "\"/></row>")]
    public async Task A_workbook_that_unfolds_into_what_no_cell_is_is_refused_before_it_fills_the_memory(string before, string after) =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, Workbooks.Of(Workbooks.Header + before + new string('x', 20_000_000) + after)))
            .Should().Be("The workbook is too large to be read; save its table as CSV (UTF-8) and import that.");

    [Fact]
    public async Task A_sheet_beyond_the_limit_of_files_is_refused() =>
        (await ImportRun.FailureOfAsync(
            ImportKind.Daily, Workbooks.Of(Workbooks.Header + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 10_000))), r => r, new ImportLimits { Bytes = 100_000 }))
            .Should().StartWith("The workbook is too large to be read");

    [Theory]
    [InlineData("<row><c t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row><c t=\"s\"")]
    public async Task A_damaged_sheet_is_told(string rows) =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, Workbooks.Of(Workbooks.Header + rows)))
            .Should().Be("The workbook is damaged or not an .xlsx file; save it again, or as CSV (UTF-8).");

    private static Task<ImportRun> ReadAsync(string rows, Func<ImportRequest, ImportRequest>? how = null) =>
        ImportRun.OfAsync(ImportKind.Daily, Workbooks.Of(rows), how ?? (r => r));
}

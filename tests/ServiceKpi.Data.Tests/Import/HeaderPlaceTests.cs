namespace ServiceKpi.Data.Tests.Import;

/// <summary>What spreadsheets put above and below a table.</summary>
public sealed class HeaderPlaceTests
{
    [Fact]
    public async Task Titles_and_blank_lines_above_the_header_are_skipped_and_counted_and_lines_keep_their_numbers()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily,
            "LAPORAN HARIAN, GERAI; JAKARTA\nPeriode: 1; 2; 3 Maret\n;;;\noutlet;date;visits;revenue\nJKT01;2026-03-01;90;900000\nTOTAL;;185;1850000\n");

        run.Report.Should().BeEquivalentTo(new { Read = 2, Inserted = 1, Rejected = 1, SkippedLines = 3 });
        run.Report.FirstRejects.Should().Equal(new RejectedRow(6, "outlet", "TOTAL", "a sum, not a record"));
        run.Facts<DailyEntry>().Single().RevenueMinor.Should().Be(90_000_000);
    }

    [Theory]
    [InlineData("sep=;\r\noutlet;date;visits;revenue\r\nJKT01;2026-03-01;90;900000\r\n")]
    [InlineData("\uFEFFSEP=|\noutlet|date|visits|revenue\nJKT01|2026-03-01|90|900000\n")]
    [InlineData("sep=,\noutlet,date,visits,revenue\nJKT01,2026-03-01,90,900000\n")]
    public async Task The_line_that_tells_Excel_the_separator_is_understood(string csv)
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, csv);

        run.Report.Should().BeEquivalentTo(new { Read = 1, Inserted = 1, SkippedLines = 0 });
    }

    [Fact]
    public async Task Records_of_blank_cells_are_none()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, "outlet;date;visits;revenue\nJKT01;2026-03-01;1;1\n;;;\n\n ; ;;\n");

        run.Report.Should().BeEquivalentTo(new { Read = 1, Inserted = 1, Rejected = 0 });
    }

    [Fact]
    public async Task A_title_that_is_no_header_gives_way_to_the_line_that_is_most_like_one()
    {
        var failure = await ImportRun.FailureOfAsync(ImportKind.Daily, "LAPORAN\n\noutlet,date,visits\nJKT01,2026-03-01,1\n");

        failure.Should().Be("The file lacks the column revenue. Its header needs: outlet, date, visits, revenue.");
    }

    [Fact]
    public async Task Of_two_different_rows_with_one_key_the_later_is_rejected_with_the_line_of_the_first()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-03-02,1,1\nJKT01,2026-03-01,1,1\nJKT01,2026-03-01,2,2\n");

        run.Report.FirstRejects.Should().Equal(new RejectedRow(
            4, "outlet+date", "JKT01+2026-03-01", "an earlier row of this file has the same key and other values: line 3"));
    }
}

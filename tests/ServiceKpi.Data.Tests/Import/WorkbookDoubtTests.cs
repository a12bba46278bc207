namespace ServiceKpi.Data.Tests.Import;

/// <summary>What a workbook does not tell for sure is not taken for sure.</summary>
public sealed class WorkbookDoubtTests
{
    private const string NoResult = " holds a formula without a result; open the workbook in Excel and save it";
    private const string Swapped = "date has days kept as dates, none above the 12th, beside days written as text: Excel may have swapped day and month; write all of them in one way";

    private static readonly string Outlet = Workbooks.Text("JKT01");

    [Theory]
    [InlineData(3, "revenue", "<c><f>SUM(C2:C9)</f></c>")]
    [InlineData(3, "revenue", "<c><f>SUM(C2:C9)</f><v></v></c>")]
    [InlineData(3, "revenue", "<c t=\"str\"><f>SUM(C2:C9)</f></c>")]
    [InlineData(2, "visits", "<c><f t=\"shared\" si=\"0\"/><v/></c>")]
    [InlineData(1, "date", "<c s=\"1\"><f>TODAY()</f></c>")]
    [InlineData(0, "outlet", "<c><f>A1</f></c>")]
    [InlineData(4, "note", "<c><f>A1</f></c>")]
    public async Task A_formula_that_nobody_computed_is_no_blank_cell(int place, string column, string cell)
    {
        string[] cells = [Outlet, Workbooks.Number("46086", 1), Workbooks.Number("5"), Workbooks.Number("1000"), Workbooks.Text("x")];
        cells[place] = cell;

        var run = await ReadAsync(Workbooks.Row(cells));

        run.Report.FirstRejects.Should().Equal(new RejectedRow(2, column, "#FORMULA", column + NoResult));
    }

    [Fact]
    public async Task A_formula_that_gives_an_empty_text_is_a_blank_cell()
    {
        var run = await ReadAsync(Workbooks.Row(Outlet, Workbooks.Number("46086", 1), Workbooks.Number("5"), "<c t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>"));

        run.Facts<DailyEntry>().Single().RevenueMinor.Should().BeNull();
    }

    /// <summary>46027 is 5 January 2026: 05/01/2026 read with the month first is 1 May, which is 46143.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(DayOrder.Dmy)]
    public async Task Days_of_which_a_spreadsheet_took_a_part_for_other_days_are_not_believed(DayOrder? said)
    {
        var run = await ReadAsync(
            Workbooks.Row(Outlet, Workbooks.Number("46024", 1), Workbooks.Number("1"))
            + Workbooks.Row(Outlet, Workbooks.Text("13/01/2026"), Workbooks.Number("2"))
            + Workbooks.Row(Outlet, Workbooks.Text("14 Januari 2026"), Workbooks.Number("3")),
            r => r with { DateFormat = said });

        run.Report.FirstRejects.Should().Equal(
            new RejectedRow(2, "date", "2026-01-02", Swapped), new RejectedRow(3, "date", "13/01/2026", Swapped));
        run.Facts<DailyEntry>().Single().Visits.Should().Be(3);
        run.Report.Decided.Should().BeEmpty();

        var again = await ImportRun.OfAsync(ImportKind.Daily, run.Rejects, r => r with { DateFormat = said });
        again.Facts<DailyEntry>().Select(e => e.Visits).Should().Equal(2);
    }

    [Fact]
    public async Task Days_of_which_one_is_above_the_twelfth_were_not_swapped()
    {
        var run = await ReadAsync(
            Workbooks.Row(Outlet, Workbooks.Number("46024", 1), Workbooks.Number("1"))
            + Workbooks.Row(Outlet, Workbooks.Text("25/01/2026"), Workbooks.Number("2"))
            + Workbooks.Row(Outlet, Workbooks.Number("46035", 1), Workbooks.Number("3")));

        run.Facts<DailyEntry>().Select(e => $"{e.Day:yyyy-MM-dd}").Should().Equal("2026-01-02", "2026-01-25", "2026-01-13");
    }

    /// <summary>44624 is 5 March 2026 where days are counted from 1904, and 4 March 2022 elsewhere.</summary>
    [Fact]
    public async Task Numbers_of_a_workbook_that_counts_from_1904_are_no_days_unless_they_are_shown_as_such()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily,
            Workbooks.Of([Workbooks.Header + Workbooks.Row(Outlet, Workbooks.Number("44624"), Workbooks.Number("9"))], "<workbookPr date1904=\"1\"/>"));

        run.Report.FirstRejects.Should().Equal(
            new RejectedRow(2, "date", "44624", "date is a number in a workbook that counts days from 1904; format the column as date"));
        (await ImportRun.OfAsync(ImportKind.Daily, run.Rejects, r => r)).Facts<DailyEntry>().Should().BeEmpty();
    }

    [Theory]
    [InlineData("2958465.9999999999", 1)]
    [InlineData("2957004", 1)]
    [InlineData("7E28", 3)]
    [InlineData("7E28", 5)]
    [InlineData("-7E28", 3)]
    public async Task A_number_beyond_what_can_be_reckoned_with_is_only_a_bad_cell(string number, int style)
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily,
            Workbooks.Of(
                [Workbooks.Header + Workbooks.Row(Outlet, Workbooks.Number("46086", 1), Workbooks.Number("9"), Workbooks.Number(number, style))],
                "<workbookPr date1904=\"1\"/>"));

        run.Report.Should().BeEquivalentTo(new { Read = 1, Rejected = 1 });
    }

    /// <summary>As text, 125.375 could be a hundred thousand and more.</summary>
    [Fact]
    public async Task A_number_with_three_decimals_is_written_down_so_that_it_stays_that_number()
    {
        var run = await ReadAsync(
            Workbooks.Row(Outlet, Workbooks.Number("46086", 1), Workbooks.Number("1"), Workbooks.Number("125.375"))
            + Workbooks.Row(Workbooks.Text("X"), Workbooks.Number("46087", 1), Workbooks.Number("1"), Workbooks.Number("99.5")));

        run.Report.FirstRejects[0].Should().Be(new RejectedRow(2, "revenue", "125.375", "revenue must have at most 2 decimals"));
        run.Rejects.Should().Contain("JKT01,2026-03-05,1,125.3750,");
        var again = await ImportRun.OfAsync(ImportKind.Daily, run.Rejects.Replace(",X,", ",JKT01,", StringComparison.Ordinal), r => r);
        again.Facts<DailyEntry>().Single().RevenueMinor.Should().Be(9950);
    }

    [Fact]
    public async Task A_target_that_is_a_number_has_no_thousands_in_disguise()
    {
        var header = Workbooks.Row(Workbooks.Text("kpi"), Workbooks.Text("month"), Workbooks.Text("target"));

        var run = await ImportRun.OfAsync(
            ImportKind.Targets, Workbooks.Of(header + Workbooks.Row(Workbooks.Text("revenue"), Workbooks.Number("46082", 1), Workbooks.Number("125.375"))));

        run.Report.FirstRejects.Single().Reason.Should().Be("target must have at most 2 decimals");
    }

    private static Task<ImportRun> ReadAsync(string rows, Func<ImportRequest, ImportRequest>? how = null) =>
        ImportRun.OfAsync(ImportKind.Daily, Workbooks.Of(Workbooks.Header + rows), how ?? (r => r));
}

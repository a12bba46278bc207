namespace ServiceKpi.Data.Tests.Import;

public sealed class ImportReportTests
{
    private const string Header = "outlet,date,visits,revenue";
    private const string OneBadRow = $"{Header}\nJKT01,2026-03-01,1,\nJKT01,2026-03-02,x,\nJKT01,2026-03-03,3,\n";

    [Fact]
    public async Task A_strict_import_stores_nothing_when_a_row_is_bad_and_counts_every_row_as_rejected()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, OneBadRow, r => r with { Strict = true });

        run.Report.Should().BeEquivalentTo(new { Read = 3, Inserted = 0, Rejected = 3, Bad = 1, Stored = false });
        run.Store.IsCommitted.Should().BeFalse();
        run.Rejects.Should().Contain("JKT01,2026-03-02,x,");
    }

    [Fact]
    public async Task A_strict_import_of_good_rows_is_stored()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, $"{Header}\nJKT01,2026-03-01,1,\n", r => r with { Strict = true });

        run.Report.Stored.Should().BeTrue();
        run.Store.IsCommitted.Should().BeTrue();
    }

    [Fact]
    public async Task Rejected_records_are_written_whole_after_where_and_why()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily,
            "outlet;date;visits;revenue;note\nJKT01;2026-03-01;1;;\nJKT01;2026-03-02;-1;1,5;\"two\nlines; \"\"x\"\"\"\nJKT01;2026-03-03\n",
            NumberFormat.Id);

        run.Rejects.Should().Be(""""
            line,column,value,reason,outlet,date,visits,revenue,note
            3,visits,-1,visits must be a whole number of 0 or more,JKT01,2026-03-02,-1,"1,5","two
            lines; ""x"""
            5,,,"the row must have 5 fields, like the header, not 2",JKT01,2026-03-03,,,

            """".ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_mended_rejects_file_can_be_imported_as_it_is()
    {
        var first = await ImportRun.OfAsync(ImportKind.Daily, OneBadRow);

        var second = await ImportRun.OfAsync(ImportKind.Daily, first.Rejects.Replace("2026-03-02,x,", "2026-03-02,2,"));

        second.Facts<DailyEntry>().Should().ContainSingle().Which.Visits.Should().Be(2);
        second.Report.IgnoredColumns.Should().Equal("line", "column", "value", "reason");
    }

    [Fact]
    public async Task A_rejects_file_without_rejects_has_its_header()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, $"{Header}\n");

        run.Rejects.Should().Be($"line,column,value,reason,{Header}\n");
    }

    [Fact]
    public async Task Two_rows_of_one_key_are_told_apart_by_the_store_and_the_second_is_rejected()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, $"{Header}\nJKT01,2026-03-01,1,\nJKT01,bad,1,\nJKT01,2026-03-01,2,\n");

        run.Report.FirstRejects.Skip(1).Should().Equal(new RejectedRow(
            4, "outlet+date", "JKT01+2026-03-01", "an earlier row of this file has the same key and other values: line 2"));
        run.Rejects.Should().Contain("\n4,outlet+date,JKT01+2026-03-01,");
        run.Report.Should().BeEquivalentTo(new { Read = 3, Inserted = 1, Rejected = 2 });
    }

    [Fact]
    public async Task Only_the_first_rejects_are_kept_and_all_are_counted()
    {
        var rows = string.Concat(Enumerable.Repeat("JKT01,bad,1,\n", ImportReport.RejectsKept + 5000));

        var run = await ImportRun.OfAsync(ImportKind.Daily, $"{Header}\n{rows}");

        run.Report.FirstRejects.Should().HaveCount(ImportReport.RejectsKept);
        run.Report.Rejected.Should().Be(ImportReport.RejectsKept + 5000);
        run.Rejects.Split('\n').Should().HaveCount(ImportReport.RejectsKept + 5000 + 2);
    }

    [Fact]
    public async Task Progress_ends_at_the_last_byte_and_row()
    {
        var told = new List<ImportProgress>();

        await ImportRun.OfAsync(ImportKind.Daily, OneBadRow, r => r with { Progress = new Told(told) });

        told[^1].Should().BeEquivalentTo(
            new { Bytes = OneBadRow.Length, TotalBytes = OneBadRow.Length, Rows = 3, Remaining = TimeSpan.Zero });
    }

    [Fact]
    public async Task An_unknown_outlet_is_created_once_when_asked_for()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Tickets,
            "ticket,outlet,opened_at\nT-1,SBY01,2026-03-01T00:00\nT-2, SBY01 ,2026-03-01T00:00\nT-3,MKS01,2026-03-01\n",
            r => r with { CreateOutlets = true, Zone = "Asia/Makassar" });

        run.Report.CreatedOutlets.Should().Equal("SBY01", "MKS01");
        run.Facts<Outlet>()[0].Should().BeEquivalentTo(new { Code = "SBY01", Name = "SBY01", TimeZone = "Asia/Makassar" });
        run.Facts<Ticket>().Select(t => t.OutletId).Should().Equal(4, 4, 5);
        run.Facts<Ticket>()[0].OpenedAt.Should().Be(TestTime.Utc("2026-02-28 16:00"));
    }

    [Fact]
    public async Task A_bad_row_creates_no_outlet()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Surveys,
            "outlet,kind,score,answered_on\nSBY01,nps,11,2026-03-01\n,nps,1,2026-03-01\n",
            r => r with { CreateOutlets = true });

        run.Report.CreatedOutlets.Should().BeEmpty();
        run.Facts<Outlet>().Should().BeEmpty();
        run.Report.Rejected.Should().Be(2);
    }

    private sealed class Told(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}

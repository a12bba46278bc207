using System.Text;

namespace ServiceKpi.Data.Tests.Import;

public sealed class RehearsalTests
{
    private const string Daily = "outlet,date,visits,revenue\nJKT01,2026-03-01,10,100\nJKT01,2026-03-02,20,200\nBDG01,2026-03-01,3,0\n";

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_rehearsal_says_what_the_import_would_do_and_leaves_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, ImportRun.Clock);
        await database.SaveAsync(new Outlet("JKT01", "Jakarta", "Asia/Jakarta"));
        await ImportAsync(database, "outlet,date,visits,revenue\nJKT01,2026-03-01,10,100\nJKT01,2026-03-02,21,200\n", r => r);

        var rehearsed = await ImportAsync(database, Daily, r => r with { Rehearse = true, CreateOutlets = true });

        rehearsed.Should().BeEquivalentTo(new { Read = 3, Inserted = 1, Updated = 1, Unchanged = 1, Rejected = 0, Stored = true });
        rehearsed.CreatedOutlets.Should().Equal("BDG01");
        (await database.AllAsync<Outlet>()).Should().ContainSingle();
        (await database.AllAsync<DailyEntry>()).Select(d => d.Visits).Should().BeEquivalentTo([10, 21]);
        (await database.AllAsync<AuditEntry>()).Count(e => e.Action == AuditAction.Imported).Should().Be(1);
        (await database.Get<RollupVerifier>().VerifyAsync(CancellationToken.None).ToListAsync()).Should().BeEmpty();

        var real = await ImportAsync(database, Daily, r => r with { CreateOutlets = true });

        real.Should().BeEquivalentTo(rehearsed, "a rehearsal is the import without its end");
    }

    [Fact]
    public async Task Rejected_rows_are_gathered_by_reason_and_column_with_all_of_them_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 150).Select(i => $"JKT01,2026-03-01,x{i},1\n"));

        var run = await ImportRun.OfAsync(ImportKind.Daily, $"outlet,date,visits,revenue\n{rows}SBY09,2026-03-01,1,1\n");

        run.Report.RejectGroups.Select(g => (g.Column, g.Count, Name: g.Examples[0].Reason.Name)).Should()
            .Equal(("visits", 150, "WholeNumber"), ("outlet", 1, "UnknownOutlet"));
        run.Report.RejectGroups[0].Examples.Select(e => (e.Row.Line, e.Row.Value)).Should().Equal((2, "x0"), (3, "x1"), (4, "x2"));
        run.Report.RejectGroups[1].Examples.Single().Reason.Values.Should().Equal("outlet");
    }

    [Fact]
    public async Task A_heading_that_somebody_says_is_a_column_is_that_column()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, "Laporan\nCabang;Tanggal;Kunjungan;Omzet;visits\nJKT01;2026-03-01;7;5;x\n", r => r with
            {
                Map = new Dictionary<string, string>
                {
                    ["cabang "] = "outlet",
                    ["Tanggal"] = "date",
                    ["Kunjungan"] = "visits",
                    ["Omzet"] = "revenue",
                    ["visits"] = "",
                },
            });

        run.Facts<DailyEntry>().Should().ContainSingle().Which.Visits.Should().Be(7);
        run.Report.SkippedLines.Should().Be(1);
        run.Report.IgnoredColumns.Should().Equal("visits");
    }

    [Fact]
    public async Task A_rejected_cell_is_named_by_the_heading_of_the_file()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, "outlet,date,Kunjungan,revenue\nJKT01,2026-03-01,x,5\n", r => r with
        {
            Map = new Dictionary<string, string> { ["Kunjungan"] = "visits" },
        });

        run.Report.FirstRejects.Should().Equal(new RejectedRow(2, "Kunjungan", "x", "Kunjungan must be a whole number of 0 or more"));
    }

    [Theory]
    [InlineData("outlet,name,city\n", ImportKind.Outlets)]
    [InlineData("outlet,date,visits,revenue\n", ImportKind.Daily)]
    [InlineData("Ticket;Outlet;Opened_At;note\n", ImportKind.Tickets)]
    [InlineData("Title\n\noutlet\tkind\tscore\tdate\n", ImportKind.Surveys)]
    [InlineData("customer,outlet,joined_on\n", ImportKind.Memberships)]
    [InlineData("name,starts_on,ends_on,outlet\n", ImportKind.Events)]
    [InlineData("kpi,month,target\n", ImportKind.Targets)]
    [InlineData("outlet,visits,revenue,Tanggal\n", ImportKind.Daily)]
    [InlineData("outlet,Warna\n", null)]
    [InlineData("Cabang;Tanggal\n", null)]
    public async Task What_the_rows_are_is_guessed_from_the_headings(string csv, ImportKind? kind) =>
        (await SampleAsync(csv)).Kind.Should().Be(kind);

    [Fact]
    public async Task The_beginning_of_a_file_shows_its_headings_and_first_rows()
    {
        var sample = await SampleAsync("Laporan harian\nCabang;date;visits;revenue\nJKT01;1;2;3\n\nJKT02;4;5;6\nJKT03;7;8;9\n");

        sample.Headings.Should().Equal("Cabang", "date", "visits", "revenue");
        sample.Rows.Select(r => string.Join('|', r)).Should().Equal("JKT01|1|2|3", "JKT02|4|5|6");
        sample.SkippedLines.Should().Be(1);
    }

    [Fact]
    public async Task Headings_of_ones_own_are_found_below_titles()
    {
        var sample = await SampleAsync("Laporan harian, November;;;\n\nCabang;Tanggal;Kunjungan;Omzet\nJKT01;2026-11-01;85;12.500.000,00\n");

        sample.Headings.Should().Equal("Cabang", "Tanggal", "Kunjungan", "Omzet");
        sample.SkippedLines.Should().Be(2);
    }

    [Fact]
    public async Task A_workbook_that_cannot_be_read_is_named_as_such()
    {
        var failure = await Assert.ThrowsAsync<ImportException>(() => SampleAsync("PK\u0003\u0004 xl/workbook.xml"));

        failure.Said.Name.Should().Be("BrokenWorkbook");
    }

    [Fact]
    public void Headings_are_matched_to_columns_and_what_is_missing_or_there_twice_is_named()
    {
        var map = new Dictionary<string, string> { ["Kunjungan"] = "visits", ["Pengunjung"] = "visits", ["note"] = "" };

        var match = HeadingMatch.Of(["OUTLET", "Kunjungan", "Pengunjung", "revenue", "note", "?"], ImportKind.Daily, map);

        match.Columns.Should().Equal("outlet", "visits", "visits", "revenue", null, null);
        match.Missing.Should().Equal("date");
        match.Twice.Should().Equal("visits");
        match.IsComplete.Should().BeFalse();
        HeadingMatch.Of(["id", "outlet", "opened_at", "category"], ImportKind.Tickets, new Dictionary<string, string>())
            .Columns.Should().Equal("ticket", "outlet", "opened_at", "topic");
    }

    private static async Task<ImportSample> SampleAsync(string csv)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await new CsvImporter(new MemoryStore(), ImportRun.Clock, new ImportLimits()).SampleAsync(input, rows: 2, sheet: null, CancellationToken.None);
    }

    private static async Task<ImportReport> ImportAsync(TestDatabase database, string csv, Func<ImportRequest, ImportRequest> how)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await new CsvImporter(database.Get<IFactStoreFactory>(), ImportRun.Clock, new ImportLimits()).ImportAsync(
            how(new ImportRequest { Kind = ImportKind.Daily, Input = input }), TestActors.Budi, CancellationToken.None);
    }
}

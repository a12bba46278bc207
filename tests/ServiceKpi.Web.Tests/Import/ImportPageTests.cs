using Bunit;

namespace ServiceKpi.Web.Tests.Import;

public sealed class ImportPageTests
{
    private const string Daily = "outlet,date,visits,revenue\nJKT01,2026-03-01,10,100\nJKT01,2026-03-02,x,200\nSBY09,2026-03-02,5,200\n";

    [Fact]
    public async Task A_file_is_checked_then_imported_and_its_rejected_rows_can_be_had()
    {
        await using var screen = await ImportScreen.OpenAsync();
        await screen.DropAsync(Daily);

        await screen.PressAsync("Check first");

        screen.Counts().Should().Contain(new KeyValuePair<string, string>("New", "1")).And.Contain(new KeyValuePair<string, string>("Rejected", "2"));
        screen.Page.FindAll(".import-rejects tbody tr").Select(r => r.TextContent).Should().SatisfyRespectively(
            r => r.Should().Contain("visits must be a whole number").And.Contain("line 3").And.Contain("“x”"),
            r => r.Should().Contain("known outlet").And.Contain("SBY09"));
        (await screen.Database.AllAsync<DailyEntry>()).Should().BeEmpty("nothing is stored before somebody says so");

        await screen.PressAsync("Import now");

        screen.Page.Find("[role=status]").TextContent.Should().Contain("file.csv imported: 1 new, 0 changed");
        screen.Page.FindAll("a.button").Select(a => a.GetAttribute("href")).Should().Contain("/completeness");
        (await screen.Database.AllAsync<DailyEntry>()).Should().ContainSingle().Which.Visits.Should().Be(10);
        (await screen.Database.AllAsync<AuditEntry>()).Should().Contain(e => e.Action == AuditAction.Imported && e.Who == "Budi");
        var address = screen.Page.Find("a[download]").GetAttribute("href")!;
        var upload = screen.Uploads.Find(Path.GetFileNameWithoutExtension(address), ImportScreen.AdminId)!;
        (await File.ReadAllLinesAsync(upload.Rejects)).Should().Equal(
            "line,column,value,reason,outlet,date,visits,revenue",
            "3,visits,x,visits must be a whole number of 0 or more,JKT01,2026-03-02,x,200",
            "4,outlet,SBY09,outlet must be the code of a known outlet,SBY09,2026-03-02,5,200");
    }

    [Fact]
    public async Task Headings_of_ones_own_are_matched_by_hand_and_what_is_missing_is_named()
    {
        await using var screen = await ImportScreen.OpenAsync("id-ID");
        await screen.DropAsync("Tempat;Kapan;Orang;Uang;Kasir\nJKT01;05/03/2026;7;1.500,50;Sari\n");
        screen.Page.Find("select").Change(nameof(ImportKind.Daily));

        screen.Page.Find(".notice.bad").TextContent.Should().Contain("Kolom wajib belum ada").And.Contain("Kunjungan (visits)");
        screen.Page.FindAll("button").Single(b => b.TextContent == "Periksa dulu").HasAttribute("disabled").Should().BeTrue();

        screen.Say("Tempat", "outlet");
        screen.Say("Kapan", "date");
        screen.Say("Orang", "visits");
        screen.Say("Uang", "revenue");
        screen.Page.FindAll(".import-options select")[0].Change(nameof(NumberFormat.Id));
        screen.Page.FindAll(".import-options select")[1].Change(nameof(DayOrder.Dmy));
        screen.Page.FindAll(".notice.bad").Should().BeEmpty();
        await screen.PressAsync("Periksa dulu");
        screen.Page.Markup.Should().Contain("Kolom yang tidak dipakai: Kasir");
        await screen.PressAsync("Impor sekarang");

        (await screen.Database.AllAsync<DailyEntry>()).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Day = new DateOnly(2026, 3, 5), RevenueMinor = 150050 });
    }

    [Fact]
    public async Task The_next_file_of_the_same_headings_is_read_like_the_last_one_unless_somebody_wants_otherwise()
    {
        await using var screen = await ImportScreen.OpenAsync("id-ID");
        await screen.DropAsync("Tempat;Kapan;Orang;Uang\nJKT01;05/03/2026;7;1.500,50\n");
        screen.Page.Find("select").Change(nameof(ImportKind.Daily));
        screen.Say("Tempat", "outlet");
        screen.Say("Kapan", "date");
        screen.Say("Orang", "visits");
        screen.Say("Uang", "revenue");
        screen.Page.FindAll(".import-options select")[1].Change(nameof(DayOrder.Dmy));
        await screen.PressAsync("Periksa dulu");
        screen.Page.FindAll(".import-recalled").Should().BeEmpty();
        await screen.PressAsync("Impor sekarang");
        await screen.PressAsync("Pilih berkas lain");

        await screen.DropAsync("Orang;Tempat;Kapan;Uang\n9;JKT01;06/03/2026;2.000\n", "berikut.csv");

        screen.Page.Find(".import-recalled").TextContent.Should().Contain("Dibaca seperti berkas serupa pada 10 Mar 2026").And.Contain("Budi");
        await screen.PressAsync("Periksa dulu");
        await screen.PressAsync("Impor sekarang");
        (await screen.Database.AllAsync<DailyEntry>()).Select(d => (d.Day, d.Visits)).Should().BeEquivalentTo([(new DateOnly(2026, 3, 5), (long?)7), (new DateOnly(2026, 3, 6), 9)]);
        await screen.PressAsync("Pilih berkas lain");

        await screen.DropAsync("Orang;Tempat;Kapan;Uang\n9;JKT01;07/03/2026;2.000\n", "lagi.csv");
        await screen.PressAsync("Baca dari awal");
        screen.Page.FindAll(".import-recalled").Should().BeEmpty();
        screen.Page.FindAll("button").Single(b => b.TextContent == "Periksa dulu").HasAttribute("disabled").Should().BeTrue();
    }

    [Fact]
    public async Task A_program_that_the_file_is_from_says_what_its_headings_are()
    {
        await using var screen = await ImportScreen.OpenAsync("id-ID");
        await screen.DropAsync("Business Date,Outlet Name,Net Sales,Pax\n2026-03-05,JKT01,1500,7\n");

        screen.Page.FindAll(".import-kind select")[^1].Change("pos");
        screen.Page.Find("select").Change(nameof(ImportKind.Daily));
        screen.Page.FindAll(".notice.bad").Should().BeEmpty();
        await screen.PressAsync("Periksa dulu");
        await screen.PressAsync("Impor sekarang");

        (await screen.Database.AllAsync<DailyEntry>()).Should().ContainSingle().Which.Visits.Should().Be(7);
    }

    [Fact]
    public async Task What_the_columns_show_is_said_in_the_language_of_the_page()
    {
        await using var screen = await ImportScreen.OpenAsync("id-ID");
        await screen.DropAsync("Gerai;Tanggal;Pengunjung;Omzet\nJKT01;05/03/2026;7;Rp 18.500\nJKT01;25/02/2026;8;\n");

        await screen.PressAsync("Periksa dulu");

        screen.Page.Markup.Should().Contain("Tanggal: tanggal ditulis dulu, terlihat dari 25/02/2026")
            .And.Contain("Omzet: angka ditulis 1.234,56, terlihat dari Rp 18.500");
    }

    [Theory]
    [InlineData("PK\u0003\u0004 xl/workbook.xml", "Buku kerja ini rusak")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("", "Berkas kosong")]
    public async Task Another_kind_of_file_is_named_and_what_to_do_said(string content, string said)
    {
        await using var screen = await ImportScreen.OpenAsync("id-ID");

        await screen.DropAsync(content, "laporan.xlsx");

        screen.Alert().Should().Contain(said);
        screen.Page.FindAll("input[type=file]").Should().ContainSingle("one can choose another file at once");
    }

    [Fact]
    public async Task A_strict_import_with_a_bad_row_cannot_be_begun_and_says_why()
    {
        await using var screen = await ImportScreen.OpenAsync();
        await screen.DropAsync(Daily);
        screen.Page.FindAll(".import-options input[type=checkbox]")[1].Change(true);

        await screen.PressAsync("Check first");

        screen.Counts()["New"].Should().Be("1", "what is good in the file is to be seen all the same");
        screen.Page.FindAll("button").Single(b => b.TextContent == "Import now").HasAttribute("disabled").Should().BeTrue();
        screen.Page.Markup.Should().Contain("nothing would be stored");
    }

    [Fact]
    public async Task An_import_is_taken_back_after_a_second_look_and_what_stays_is_named()
    {
        await using var screen = await ImportScreen.OpenAsync();
        await screen.DropAsync("outlet,date,visits,revenue\nJKT01,2026-03-01,10,100\nJKT01,2026-03-02,20,200\n", "maret.csv");
        await screen.PressAsync("Check first");
        await screen.PressAsync("Import now");
        await screen.ChangeAsync("2026-03-02", visits: 99);

        await screen.PressAsync("Take back");
        (await screen.Database.AllAsync<DailyEntry>()).Should().HaveCount(2, "it asks before");
        await screen.PressAsync("Yes, take it back");

        screen.Page.WaitForElement(".import-list tbody").TextContent.Should().Contain("maret.csv").And.Contain("Taken back").And.Contain("1 stayed");
        screen.Page.Markup.Should().Contain("1 removed, 0 given back").And.Contain("Among them: JKT01 2026-03-02.");
        (await screen.Database.AllAsync<DailyEntry>()).Should().ContainSingle().Which.Visits.Should().Be(99);
        screen.Page.FindAll("button").Should().NotContain(b => b.TextContent.StartsWith("Take back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_later_import_has_changed_is_said_with_what_to_do()
    {
        await using var screen = await ImportScreen.OpenAsync();
        foreach (var visits in new[] { 10, 20 })
        {
            await screen.DropAsync($"outlet,date,visits,revenue\nJKT01,2026-03-01,{visits},100\n");
            await screen.PressAsync("Check first");
            await screen.PressAsync("Import now");
            await screen.PressAsync("Choose another file");
        }

        screen.Page.WaitForElements(".import-list button")[1].Click();
        await screen.PressAsync("Yes, take it back");

        screen.Page.Markup.Should().Contain("1 stay, because a later import has changed them: take that one back first");
        screen.Page.WaitForElements(".import-list button").Should().HaveCount(2, "both can still be taken back");
    }

    [Fact]
    public async Task Outlets_that_are_not_known_are_created_when_somebody_says_so()
    {
        await using var screen = await ImportScreen.OpenAsync();
        await screen.DropAsync(Daily);
        screen.Page.FindAll(".import-options input[type=checkbox]")[0].Change(true);

        await screen.PressAsync("Check first");
        screen.Page.Markup.Should().Contain("New outlets: SBY09");
        (await screen.Database.AllAsync<Outlet>()).Should().ContainSingle();
        await screen.PressAsync("Import now");

        (await screen.Database.AllAsync<Outlet>()).Should().HaveCount(2);
    }

    [Fact]
    public async Task Whoever_may_not_administer_any_more_is_refused_at_the_act()
    {
        await using var screen = await ImportScreen.OpenAsync(role: Role.Manager);

        await screen.DropAsync(Daily);

        screen.Alert().Should().Contain("Only admins");
        screen.Page.FindAll("input[type=file]").Should().ContainSingle();
    }

    [Fact]
    public async Task The_file_is_gone_when_its_page_is_left()
    {
        await using var screen = await ImportScreen.OpenAsync();
        await screen.DropAsync(Daily);
        await screen.PressAsync("Check first");
        var id = Path.GetFileNameWithoutExtension(screen.Page.Find("a[download]").GetAttribute("href")!);
        var folder = screen.Uploads.Find(id, ImportScreen.AdminId)!.Folder;
        Directory.Exists(folder).Should().BeTrue();

        await screen.LeaveAsync();

        Directory.Exists(folder).Should().BeFalse();
        screen.Uploads.Find(id, ImportScreen.AdminId).Should().BeNull();
    }

    [Fact]
    public async Task A_file_that_lay_there_too_long_is_said_to_be_gone()
    {
        await using var screen = await ImportScreen.OpenAsync();
        await screen.DropAsync(Daily);
        screen.Uploads.Dispose();

        await screen.PressAsync("Check first");

        screen.Alert().Should().Contain("lay there too long");
        screen.Page.FindAll("input[type=file]").Should().ContainSingle();
    }
}

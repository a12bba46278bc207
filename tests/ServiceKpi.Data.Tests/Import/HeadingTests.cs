namespace ServiceKpi.Data.Tests.Import;

/// <summary>Headings as people and programs write them.</summary>
public sealed class HeadingTests
{
    private static readonly Dictionary<string, string> NoMap = [];

    [Theory]
    [InlineData("gerai;tanggal;pengunjung;omzet\nJKT01;2026-03-01;1;1\n")]
    [InlineData("Kode Outlet;TGL;Jumlah_Kunjungan;Total Penjualan\nJKT01;2026-03-01;1;1\n")]
    [InlineData("Cabang;Tanggal;Visits;Pendapatan;Suhu\nJKT01;2026-03-01;1;1;30\n")]
    [InlineData(" OUTLET ;da-te;VISITS;re venue\nJKT01;2026-03-01;1;1\n")]
    [InlineData("Toko;Tanggal;Pengunjung;Omzet (Rp)\nJKT01;2026-03-01;1;1\n")]
    public async Task They_are_known_in_both_languages_whatever_their_case_blanks_and_marks(string csv)
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, csv, r => r);

        run.Facts<DailyEntry>().Single().Should().BeEquivalentTo(new { Visits = 1, RevenueMinor = 100 });
        run.Report.IgnoredColumns.Should().BeEquivalentTo(csv.Contains("Suhu") ? ["Suhu"] : Array.Empty<string>());
    }

    [Fact]
    public async Task The_name_of_a_column_goes_before_its_other_names()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, "outlet,toko,date,visits,revenue,omzet\nJKT01,x,2026-03-01,1,2,3\n", r => r);

        run.Facts<DailyEntry>().Single().RevenueMinor.Should().Be(200);
        run.Report.IgnoredColumns.Should().Equal("toko", "omzet");
    }

    [Fact]
    public async Task Two_other_names_of_one_column_need_to_be_told_apart()
    {
        const string File = "outlet,date,visits,omzet,pendapatan\nJKT01,2026-03-01,1,2,3\n";

        (await ImportRun.FailureOfAsync(ImportKind.Daily, File)).Should()
            .Be("Several headings mean the column revenue: omzet, pendapatan. Say which is meant: --map \"HEADING=revenue\".");
        var told = await ImportRun.OfAsync(ImportKind.Daily, File, r => r with { Map = Map("pendapatan", "revenue") });
        told.Facts<DailyEntry>().Single().RevenueMinor.Should().Be(300);
        HeadingMatch.Of(["outlet", "date", "visits", "omzet", "pendapatan"], ImportKind.Daily, NoMap).Twice.Should().Equal("revenue");
    }

    [Fact]
    public async Task What_a_file_has_beside_its_columns_is_not_taken_for_one()
    {
        var days = await ImportRun.OfAsync(ImportKind.Daily, "No;Hari;Tanggal;Gerai;Pengunjung;Omzet;Unit\n1;Senin;2026-03-02;JKT01;1;1;9\n", r => r);
        var tickets = await ImportRun.OfAsync(
            ImportKind.Tickets, "No,Ticket ID,Outlet,Tanggal,Created at,Subject,Category\n1,T1,JKT01,x,2026-03-01 08:00,Halo,Kartu\n", r => r);

        days.Report.IgnoredColumns.Should().Equal("No", "Hari", "Unit");
        tickets.Facts<Ticket>().Single().Should().BeEquivalentTo(new { Number = "T1", Topic = "Kartu" });
        tickets.Report.IgnoredColumns.Should().Equal("No", "Tanggal", "Subject");
    }

    [Fact]
    public async Task A_slip_in_what_is_said_of_headings_is_told()
    {
        const string File = "outlet,date,visits,revenue\nJKT01,2026-03-01,1,2\n";

        (await FailureAsync(File, Map("Vists", "visits"))).Should().Be("The file has no heading Vists. It has: outlet, date, visits, revenue.");
        (await FailureAsync(File, Map("visits", "vists"))).Should()
            .Be("There is no column vists. There are: outlet, date, visits, revenue, transactions, note, closed.");
    }

    [Fact]
    public void No_name_means_two_columns_of_a_kind()
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var names = KindColumns.Of(kind).SelectMany(c => c.OtherNames.SelectMany(n => n).Append(Header.Plain(c.Name)).Distinct()).ToList();

            names.Should().OnlyHaveUniqueItems($"of {kind}");
            names.Should().NotContain("");
        }
    }

    [Fact]
    public void What_a_preset_names_is_a_column()
    {
        foreach (var preset in ImportPreset.ByName.Values)
        {
            foreach (var kind in Enum.GetValues<ImportKind>())
            {
                preset.HeadingsOf(kind).Values.Should().BeSubsetOf(KindColumns.Of(kind).Select(c => c.Name), $"{preset.Name} says so of {kind}");
            }
        }
    }

    [Fact]
    public async Task Tickets_of_Zendesk_come_as_it_exports_them()
    {
        const string File = """
            "Id","Subject","Status","Group","Created at","Solved at","Satisfaction Score","Reopens","First reply time in minutes","Full resolution time in minutes"
            9001,"Tagihan dobel","Closed","JKT01","2026-03-02 09:00","2026-03-02 15:00","Good",0,30,360
            9002,"Tagihan dobel","Closed","JKT01","2026-03-02 09:00","2026-03-02 15:00","Offered",2,30,360
            """;

        var tickets = await ImportRun.OfAsync(ImportKind.Tickets, File, r => r with { Preset = ImportPreset.ByName["zendesk"] });
        var answers = await ImportRun.OfAsync(ImportKind.Surveys, File, r => r with { Preset = ImportPreset.ByName["Zendesk"] });

        tickets.Facts<Ticket>().Select(t => (t.Number, t.Topic, t.ResolvedAt, t.Reopened)).Should().Equal(
            ("9001", "Tagihan dobel", TestTime.Utc("2026-03-02 08:00"), 0), ("9002", "Tagihan dobel", TestTime.Utc("2026-03-02 08:00"), 2));
        answers.Facts<SurveyAnswer>().Select(a => (a.Ticket, a.Kind, a.Score)).Should().Equal(("9001", SurveyKind.Csat, 5), ("9002", SurveyKind.Csat, null));
        answers.Report.Decided.Select(d => $"{d.Column}: {d.What}").Should().Equal("kind: csat in every row, as the preset zendesk says");
    }

    [Fact]
    public async Task Tickets_of_Freshdesk_come_as_it_exports_them()
    {
        const string File = """
            Ticket ID,Subject,Status,Priority,Source,Group,Created time,Due by Time,Resolved time,Initial response time,First response time (in hrs)
            7001,"Kartu hilang, minta cetak",Resolved,High,Phone,JKT01,2026-03-02 09:00:00,2026-03-02 17:00:00,2026-03-02 15:00:00,2026-03-02 09:30:00,00:30:00
            """;

        var run = await ImportRun.OfAsync(ImportKind.Tickets, File, r => r with { Preset = ImportPreset.ByName["freshdesk"] });

        run.Facts<Ticket>().Single().Should().BeEquivalentTo(new
        {
            Number = "7001",
            Channel = "Phone",
            Priority = "High",
            FirstRespondedAt = TestTime.Utc("2026-03-02 02:30"),
        });
        run.Report.IgnoredColumns.Should().Equal("Status", "Due by Time", "First response time (in hrs)");
    }

    [Fact]
    public async Task Answers_in_words_of_their_scale_are_scores_and_others_are_not()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Surveys,
            "outlet,kind,score,answered_on\nJKT01,CSAT,Sangat Puas,2026-03-02\nJKT01,CSAT,4 - Puas,2026-03-02\nJKT01,CES,very easy,2026-03-02\nJKT01,CSAT,5.0,2026-03-02 21:10\nJKT01,CSAT,Good,2026-03-02\nJKT01,NPS,Puas,2026-03-02\n",
            r => r);

        run.Facts<SurveyAnswer>().Select(a => a.Score).Should().Equal(5, 4, 1, 5);
        run.Report.FirstRejects.Select(r => (r.Line, r.Value)).Should().Equal((6, "Good"), (7, "Puas"));
    }

    [Fact]
    public async Task Yes_and_no_are_read_in_both_languages()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Tickets,
            "ticket,outlet,opened_at,reopened\nT1,JKT01,2026-03-01 10:00,Yes\nT2,JKT01,2026-03-01 10:00,Ya\nT3,JKT01,2026-03-01 10:00,Tidak\nT4,JKT01,2026-03-01 10:00,1.0\nT5,JKT01,2026-03-01 10:00,TRUE\n",
            r => r);

        run.Facts<Ticket>().Select(t => t.Reopened).Should().Equal(1, 1, 0, 1, 1);
    }

    [Fact]
    public async Task A_day_can_be_said_to_be_closed_and_has_no_figures_then()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, "outlet,date,visits,revenue,tutup\nJKT01,2026-03-01,,,ya\nJKT01,2026-03-02,1,2,tidak\nJKT01,2026-03-03,1,2,ya\nJKT01,2026-03-04,1,2,mungkin\n", r => r);

        run.Facts<DailyEntry>().Select(e => (e.Visits, e.IsClosed)).Should().Equal((null, true), (1, false));
        run.Report.FirstRejects.Select(r => r.Reason).Should().Equal("tutup says that the outlet was closed, and the row has figures", "tutup must be yes or no");
    }

    private static Task<string> FailureAsync(string csv, Dictionary<string, string> map) =>
        ImportRun.FailureOfAsync(ImportKind.Daily, System.Text.Encoding.UTF8.GetBytes(csv), r => r with { Map = map });

    private static Dictionary<string, string> Map(string heading, string column) => new() { [heading] = column };
}

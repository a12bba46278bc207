namespace ServiceKpi.Data.Tests.Import;

public sealed class OtherImportTests
{
    [Fact]
    public async Task Outlets_are_read_and_get_the_given_zone_when_they_name_none()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Outlets,
            "outlet,name,region,city,time_zone,opened_on,closed_on\nMKS01,Makassar,East,Makassar,Asia/Makassar,2020-01-01,2027-01-01\nBDG01,Bandung,,,,,\n",
            r => r with { Zone = "Asia/Jayapura" });

        run.Facts<Outlet>()[0].Should().BeEquivalentTo(new
        {
            Code = "MKS01",
            Name = "Makassar",
            Region = "East",
            City = "Makassar",
            TimeZone = "Asia/Makassar",
            OpenedOn = TestTime.Day("2020-01-01"),
            ClosedOn = TestTime.Day("2027-01-01"),
        });
        run.Facts<Outlet>()[1].TimeZone.Should().Be("Asia/Jayapura");
    }

    // Six days a week: of the seven days of a week six are expected. The same file again changes nothing, another week holds from today on.
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Opening_hours_come_with_a_file_and_what_has_passed_stays(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, ImportRun.Clock);
        const string Six = "kode,nama,jam buka,zona waktu\nSBY01,Gubeng,Sen-Jum 08.00-17.00; Sab 08.00-12.00,WITA\nSBY02,Rungkut,,WIB\n";
        (await ImportAsync(Six)).Inserted.Should().Be(2);
        (await ImportAsync(Six)).Unchanged.Should().Be(2);
        (await HoursAsync()).Should().Equal("0001-01-01 Mon-Fri 08:00-17:00; Sat 08:00-12:00");

        (await ImportAsync("kode,nama,jam buka\nSBY01,Gubeng,Setiap hari 09.00-21.00\nSBY02,Rungkut,Tiap hari\n")).Should().BeEquivalentTo(new { Updated = 1, Rejected = 1 });
        (await ImportAsync("kode,nama,jam buka\nSBY01,Gubeng,\n")).Unchanged.Should().Be(1, "a blank cell says nothing of hours");

        (await HoursAsync()).Should().Equal("0001-01-01 Mon-Fri 08:00-17:00; Sat 08:00-12:00", "2026-03-10 Mon-Sun 09:00-21:00");
        var outlet = (await database.AllAsync<Outlet>()).Single(o => o.Code == "SBY01");
        outlet.TimeZone.Should().Be("Asia/Makassar");
        outlet.TradingDays(new Period(TestTime.Day("2026-03-02"), TestTime.Day("2026-03-08"))).Should().Be(6);

        async Task<ImportReport> ImportAsync(string csv)
        {
            using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
            return await new CsvImporter(database.Get<IFactStoreFactory>(), ImportRun.Clock, new ImportLimits()).ImportAsync(new ImportRequest { Kind = ImportKind.Outlets, Input = input }, TestActors.Budi, default);
        }

        async Task<IEnumerable<string>> HoursAsync() => (await database.AllAsync<Outlet>()).SelectMany(o => o.Hours.Weeks).Select(w => $"{w.ValidFrom:yyyy-MM-dd} {WeekText.Of(w)}");
    }

    [Fact]
    public async Task A_known_outlet_keeps_its_zone_when_the_cell_is_blank()
    {
        var run = await ImportRun.OfAsync(ImportKind.Outlets, "outlet,name,time_zone\nNYC01,Manhattan,\n");

        run.Facts<Outlet>().Should().ContainSingle().Which.TimeZone.Should().Be("America/New_York");
    }

    [Fact]
    public async Task Memberships_last_until_a_day_of_leaving_is_given()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Memberships, "customer,outlet,joined_on,left_on\nC-1,JKT01,2026-01-01,\nC-2,JKT01,2026-03-10,2026-03-10\n");

        run.Facts<Membership>().Select(m => m.LeftOn).Should().Equal(null, TestTime.Day("2026-03-10"));
    }

    [Fact]
    public async Task Events_may_be_planned_and_without_an_outlet_are_everywhere()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Events, "name,date,ends_on,outlet,cost\nFair,2027-01-01,2027-01-02,,\"1,000.5\"\nSale,2026-01-01,2026-01-01,NYC01,\n");

        run.Facts<PromotionEvent>().Select(e => (e.OutletId, e.StartsOn, e.CostMinor)).Should().Equal(
            (null, TestTime.Day("2027-01-01"), 100050), (2, TestTime.Day("2026-01-01"), null));
    }

    [Fact]
    public async Task Today_is_the_day_at_the_outlet()
    {
        // At noon in Jakarta it is still the evening before in Honolulu.
        var run = await ImportRun.OfAsync(
            ImportKind.Daily,
            "outlet,date,visits,revenue\nJKT01,2026-03-10,1,1\nHNL01,2026-03-09,1,1\nHNL01,2026-03-10,1,1\n",
            r => r with { CreateOutlets = true, Zone = "Pacific/Honolulu" });

        run.Report.FirstRejects.Should().Equal(
            new RejectedRow(4, "date", "2026-03-10", "date must not lie in the future"));
        run.Report.Inserted.Should().Be(2);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 700)]
    [InlineData("1234567", 123456700)]
    [InlineData("1,234,567.8", 123456780)]
    [InlineData("0.05", 5)]
    [InlineData("10,000,000,000,000.00", 1_000_000_000_000_000)]
    [InlineData(" 5 ", 500)]
    public async Task Amounts_are_read_to_the_hundredth(string written, long minor)
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, $"outlet,date,visits,revenue\nJKT01,2026-03-01,,\"{written}\"\n");

        run.Facts<DailyEntry>().Should().ContainSingle().Which.RevenueMinor.Should().Be(minor);
    }

    [Theory]
    [InlineData("1234.56", "revenue must be an amount, written as 1234,56 or 1.234,56; or is it written as with --number-format en?")]
    [InlineData("1,234.56", "revenue must be an amount, written as 1234,56 or 1.234,56; or is it written as with --number-format en?")]
    [InlineData("1,234", "revenue must have at most 2 decimals; or is it written as with --number-format en?")]
    public async Task English_amounts_are_not_taken_for_indonesian_ones(string written, string reason)
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, $"outlet;date;visits;revenue\nJKT01;2026-03-01;;{written}\n", NumberFormat.Id);

        run.Report.FirstRejects.Should().ContainSingle().Which.Reason.Should().Be(reason);
    }
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Import;

/// <summary>What is written as files comes back from them as it was.</summary>
public sealed class RoundTripTests
{
    private const string Hostile = "=1+1 \"quoted\"; 'single', tab\tand\r\nline · é 日本 \u2028 -T2 @x";

    public static TheoryData<ImportKind> Kinds => [.. Enum.GetValues<ImportKind>()];

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Everything_imported_again_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await FilledAsync(provider);

        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var (report, rows) = await ImportAsync(database, kind, await FileAsync(database, kind));

            rows.Should().BePositive("there is something of {0}", kind);
            report.Should().BeEquivalentTo(new { Read = rows, Unchanged = rows, IgnoredColumns = Array.Empty<string>() }, "nothing of {0} changes", kind);
        }
    }

    [Fact]
    public async Task An_empty_database_gets_everything_from_the_files()
    {
        await using var database = await FilledAsync();
        await using var empty = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, ImportRun.Clock);

        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var (report, rows) = await ImportAsync(empty, kind, await FileAsync(database, kind));
            report.Should().BeEquivalentTo(new { Inserted = rows, Rejected = 0 }, "{0}", kind);
        }

        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            (await FileAsync(empty, kind)).Split("\r\n").Should().BeEquivalentTo((await FileAsync(database, kind)).Split("\r\n"), "outlets may have other numbers");
        }

        await using var context = empty.Open();
        (await context.Tickets.SingleAsync(t => t.Number == "-T2")).Topic.Should().Be(Hostile);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_file_has_the_columns_that_the_import_reads(ImportKind kind)
    {
        await using var database = await TestDatabase.CreateAsync();

        var file = await FileAsync(database, kind);

        file.Should().Be(string.Join(',', HeadingMatch.ColumnsOf(kind).Select(c => c.Name)) + "\r\n");
    }

    [Fact]
    public async Task Only_what_belongs_to_the_outlets_is_written()
    {
        await using var database = await FilledAsync();
        var jakarta = (await database.AllAsync<Outlet>()).Where(o => o.Code == "JKT01").ToList();

        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var file = new StringWriter();
            await database.Get<KindFiles>().WriteAsync(kind, jakarta, file, default);
            file.ToString().Should().NotContain("BDG01", "{0}", kind);
        }
    }

    private static async Task<TestDatabase> FilledAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider, ImportRun.Clock);
        var jakarta = new Outlet("JKT01", "Jakarta, \"Pusat\"", "Asia/Jakarta", "West", "Jakarta", TestTime.Day("2020-01-01"));
        var bandung = new Outlet("BDG01", "Bandung", "Asia/Makassar", hours: HoursBuilder.Daily("08:00-12:00", "13:00-17:00").Build());
        await database.SaveAsync(jakarta, bandung);
        await database.SaveAsync(
            new DailyEntry(jakarta.Id, TestTime.Day("2026-01-01"), 0, -150_50, null, Hostile),
            new DailyEntry(jakarta.Id, TestTime.Day("2026-01-02"), null, DailyEntry.MostRevenueMinor, 3),
            new DailyEntry(bandung.Id, TestTime.Day("2026-01-01"), 7, 0),
            new DailyEntry(bandung.Id, TestTime.Day("2026-01-02"), null, null, null, "Flood", isClosed: true),
            new Ticket(jakarta, "-T2", TestTime.Utc("2026-01-01 02:00").AddTicks(1234567), new TicketDetails
            {
                Customer = "+6281200000001",
                Channel = "Walk-in",
                Topic = Hostile,
                Kind = TicketKind.Question,
                Priority = "high",
                FirstRespondedAt = TestTime.Utc("2026-01-01 02:30"),
                ResolvedAt = TestTime.Utc("2026-01-03 02:30").AddMilliseconds(5),
                Contacts = 2,
                Reopened = 1,
                PromisedOn = TestTime.Day("2026-01-05"),
                Exclusion = TicketExclusion.Merged,
                CustomerKind = CustomerKind.Institution,
                Segment = "Emas, lama",
                Intermediary = Hostile,
                InitiatedBy = Initiator.Company,
                Risk = 4,
            }),
            new Customer("C|1", new CustomerDetails { Name = Hostile, Phone = "+6281234567890", Mail = "a@b.id", Kind = CustomerKind.Institution, MayBeAsked = false, Contacts = [new("Rini", null, "+62215551234")] }),
            new Customer("C2", new CustomerDetails { Phone = "+6281234567891", Language = "en", Segment = "Emas" }),
            new Ticket(bandung, "T1", TestTime.Utc("2026-01-01 02:00"), new TicketDetails()),
            new Membership("C|1", jakarta.Id, TestTime.Day("2026-01-01"), TestTime.Day("2030-01-01")),
            new Membership("C2", bandung.Id, TestTime.Day("2026-01-01"), null),
            new PromotionEvent("Fair, \"big\"", TestTime.Day("2026-01-01"), TestTime.Day("2026-01-02"), null, 100_05),
            new PromotionEvent("Fair", TestTime.Day("2026-01-01"), TestTime.Day("2026-01-02"), bandung.Id),
            new Target("csat", TestTime.Day("2026-01-01"), null, null, 90_00, 85_25),
            new Target("csat", TestTime.Day("2026-02-01"), null, "West", 91_00),
            new Target("revenue", TestTime.Day("2026-01-01"), bandung.Id, null, null));
        await ImportAsync(
            database,
            ImportKind.Surveys,
            "outlet,kind,score,answered_on,ticket,customer,comment,answer\n"
            + "JKT01,csat,5,2026-01-01,,,,\nJKT01,csat,5,2026-01-01,,,,\nJKT01,csat,,2026-01-01,T|1,C\\1,\"a,\"\"b\nc\",\nBDG01,nps,0,2026-01-02,T1,,,\nBDG01,nps,10,2026-01-02,T1,,,\nBDG01,ces,1,2026-01-02,T1,C,x,id:7\n");
        await ImportAsync(database, ImportKind.Surveys, "outlet,kind,score,answered_on,asked_on,ticket\nBDG01,csat,4,2026-01-03,2026-01-01,T1\nBDG01,csat,,,2026-01-01,T2\n");
        return database;
    }

    private static async Task<string> FileAsync(TestDatabase database, ImportKind kind)
    {
        var file = new StringWriter();
        await database.Get<KindFiles>().WriteAsync(kind, await database.AllAsync<Outlet>(), file, default);
        return file.ToString();
    }

    private static async Task<(ImportReport Report, long Rows)> ImportAsync(TestDatabase database, ImportKind kind, string csv)
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        var report = await new CsvImporter(database.Get<IFactStoreFactory>(), ImportRun.Clock, new ImportLimits()).ImportAsync(new ImportRequest { Kind = kind, Input = input }, TestActors.BudiBecause("import"), default);
        return (report, report.Read);
    }
}

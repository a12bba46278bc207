using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Closing;

/// <summary>It is 20 November 2026 and October is locked.</summary>
public sealed class LockedImportTests
{
    private static readonly TimeProvider Clock = new FixedClock(TestTime.Utc("2026-11-20 05:00"));

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Rows_of_a_locked_month_are_rejected_with_the_reason_and_the_others_stored(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);
        await database.SaveAsync(new DailyEntry(1, TestTime.Day("2026-10-30"), 5, null));
        await LockAsync(database);

        var (report, rejects) = await ImportAsync(database, ImportKind.Daily, """
            outlet,date,visits,revenue
            JKT01,2026-10-30,5,
            JKT01,2026-10-31,10,100
            JKT01,2026-11-01,11,100
            """);

        report.Should().BeEquivalentTo(new { Read = 3, Inserted = 1, Unchanged = 1, Rejected = 1 });
        rejects.Should().Contain("3,outlet+date,JKT01+2026-10-31,it would change a month that is locked; an admin can unlock it");
        (await database.AllAsync<DailyEntry>()).Select(e => e.Day).Should()
            .BeEquivalentTo([TestTime.Day("2026-10-30"), TestTime.Day("2026-11-01")]);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_ticket_of_a_locked_month_can_be_resolved_now_but_not_then(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);
        await ImportAsync(database, ImportKind.Tickets, """
            ticket,outlet,opened_at
            T1,JKT01,2026-10-30 08:00
            T2,JKT01,2026-10-30 09:00
            """);
        await LockAsync(database);

        var (report, rejects) = await ImportAsync(database, ImportKind.Tickets, """
            ticket,outlet,opened_at,resolved_at
            T1,JKT01,2026-10-30 08:00,2026-11-02 08:00
            T2,JKT01,2026-10-30 09:00,2026-10-31 08:00
            T3,JKT01,2026-10-30 09:00,2026-11-02 08:00
            """);

        report.Should().BeEquivalentTo(new { Updated = 1, Rejected = 2 });
        rejects.Should().Contain("3,ticket,T2,it would change").And.Contain("4,ticket,T3,it would change");
        (await database.AllAsync<Ticket>()).Should().ContainSingle(t => t.ResolvedAt != null);
        (await database.AllAsync<Ticket>()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_ticket_moved_to_an_outlet_whose_zone_puts_it_into_a_locked_month_is_rejected()
    {
        await using var database = await DatabaseAsync(DatabaseProvider.Sqlite);
        await database.SaveAsync(new Outlet("JAP01", "Jayapura", "Asia/Jayapura", openedOn: TestTime.Day("2026-01-01")));

        // 23:30 of 30 September in Jakarta is 01:30 of 1 October in Jayapura; the resolution is stated by this file alone.
        await ImportAsync(database, ImportKind.Tickets, """
            ticket,outlet,opened_at,resolved_at
            T1,JKT01,2026-09-30T22:00:00+07:00,2026-09-30T23:30:00+07:00
            """);
        await LockAsync(database);

        var (report, _) = await ImportAsync(database, ImportKind.Tickets, """
            ticket,outlet,opened_at
            T1,JAP01,2026-09-30T21:00:00+07:00
            """);

        report.Rejected.Should().Be(1);
        (await database.AllAsync<Ticket>()).Should().ContainSingle().Which.ResolvedDay.Should().Be(TestTime.Day("2026-09-30"));
    }

    [Fact]
    public async Task An_outlet_first_named_by_a_row_is_missing_no_days_in_locked_months()
    {
        await using var database = await DatabaseAsync(DatabaseProvider.Sqlite);
        await LockAsync(database);

        var (report, _) = await ImportAsync(database, ImportKind.Daily, "outlet,date,visits,revenue\nSBY09,2026-11-02,3,\n", create: true);

        report.Inserted.Should().Be(1);
        (await database.AllAsync<Outlet>()).Single(o => o.Code == "SBY09").OpenedOn.Should().Be(TestTime.Day("2026-11-01"));
    }

    [Fact]
    public async Task An_import_is_written_down_once_with_each_new_day_and_each_replaced_fact()
    {
        await using var database = await DatabaseAsync(DatabaseProvider.Sqlite);
        await ImportAsync(database, ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-11-01,3,\nJKT01,2026-11-02,4,\n");
        await ImportAsync(database, ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-11-01,3,\nJKT01,2026-11-02,5,\n");

        await using var context = database.Open();
        var entries = await context.AuditEntries.Where(e => e.What != "outlet").OrderBy(e => e.Id).ToListAsync();
        entries.Select(e => $"{e.What} {e.Key} {e.Action} {e.Before} {e.After}").Should().Equal(
            """day 2026-11-01 Created  {"Visits":3}""",
            """day 2026-11-02 Created  {"Visits":4}""",
            """import daily Imported  {"Read":2,"Inserted":2,"Updated":0,"Unchanged":0,"Rejected":0,"CreatedOutlets":[]}""",
            """day 2026-11-02 Changed {"Visits":4} {"Visits":5}""",
            """import daily Imported  {"Read":2,"Inserted":0,"Updated":1,"Unchanged":1,"Rejected":0,"CreatedOutlets":[]}""");
    }

    [Fact]
    public async Task An_empty_row_leaves_a_day_marked_closed_and_figures_open_it()
    {
        await using var database = await DatabaseAsync(DatabaseProvider.Sqlite);
        await database.SaveAsync(
            new DailyEntry(1, TestTime.Day("2026-11-01"), null, null, isClosed: true),
            new DailyEntry(1, TestTime.Day("2026-11-02"), null, null, isClosed: true));

        await ImportAsync(database, ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-11-01,,\nJKT01,2026-11-02,5,\n");

        (await database.AllAsync<DailyEntry>()).Select(e => (e.Day.Day, e.IsClosed, e.Visits)).Should()
            .BeEquivalentTo([(1, true, (long?)null), (2, false, (long?)5)]);
    }

    private static async Task<TestDatabase> DatabaseAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, Clock);
        await database.SaveAsync(new Outlet("JKT01", "Jakarta", "Asia/Jakarta", openedOn: TestTime.Day("2026-01-01")));
        return database;
    }

    private static Task LockAsync(TestDatabase database) =>
        database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-10-15"), TestActors.Budi, default);

    private static async Task<(ImportReport Report, string Rejects)> ImportAsync(
        TestDatabase database, ImportKind kind, string csv, bool create = false)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        await using var rejects = new StringWriter();
        var report = await new CsvImporter(database.Get<IFactStoreFactory>(), Clock, new ImportLimits()).ImportAsync(
            new ImportRequest { Kind = kind, Input = input, Rejects = rejects, CreateOutlets = create, Zone = "Asia/Jakarta" },
            TestActors.Budi,
            CancellationToken.None);
        return (report, rejects.ToString());
    }
}

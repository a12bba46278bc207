using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Import;

public sealed class ImportUndoTests
{
    private const string First = "outlet,date,visits,revenue,note\nJKT01,2026-03-01,10,100,calm\nJKT01,2026-03-02,20,200,\n";
    private const string Second = "outlet,date,visits,revenue,note\nJKT01,2026-03-02,25,200.50,busy\nJKT01,2026-03-03,30,300,\n";

    public static TheoryData<ImportKind, string, string> Kinds => new()
    {
        { ImportKind.Daily, First, Second },
        {
            ImportKind.Tickets, "ticket,outlet,opened_at,topic,contacts\nT1,JKT01,2026-03-01T08:00,Product,1\n",
            "ticket,outlet,opened_at,resolved_at,kind,topic,excluded\nT1,BDG01,2026-03-02T08:00,2026-03-04T09:30:15.25,question,,spam\nT2,JKT01,2026-03-02T08:00,,,,\n"
        },
        {
            ImportKind.Surveys, "outlet,kind,score,answered_on,ticket,answer\nJKT01,csat,2,2026-03-01,T1,A1\n",
            "outlet,kind,score,answered_on,ticket,answer\nJKT01,csat,5,2026-03-02,T1,A2\nJKT01,csat,1,2026-03-01,T1,A1\nJKT01,nps,9,2026-03-03,,\n"
        },
        { ImportKind.Memberships, "customer,outlet,joined_on,left_on\nC1,JKT01,2026-01-05,\n", "customer,outlet,joined_on,left_on\nC1,JKT01,2026-01-05,2026-02-01\nC2,JKT01,2026-02-01,\n" },
        { ImportKind.Customers, "customer,name,phone\nC1,Budi,0812-3456-7890\n", "customer,name,contact_name\nC1,Budi Santoso,Rini\nC2,Dewi,\n" },
        { ImportKind.Events, "name,starts_on,ends_on,outlet,cost\nFair,2026-03-01,2026-03-02,,5\n", "name,starts_on,ends_on,outlet,cost\nFair,2026-03-01,2026-03-05,,7.25\nFair,2026-04-01,2026-04-02,JKT01,\n" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_an_import_brought_goes_and_what_it_changed_is_again_as_it_was(ImportKind kind, string first, string second)
    {
        await using var database = await OpenAsync();
        await ImportAsync(database, kind, first);
        var before = await FactsAsync(database);
        var report = await ImportAsync(database, kind, second);
        report.Updated.Should().Be(1);
        (await FactsAsync(database)).Should().NotEqual(before);

        var undone = await UndoAsync(database, 2);

        undone.Should().BeEquivalentTo(new { IsDone = true, Removed = report.Inserted, Restored = 1, Changed = 0, Locked = 0 });
        (await FactsAsync(database)).Should().Equal(before);
        await VerifyAsync(database);

        (await UndoAsync(database, 1)).Should().BeEquivalentTo(new { IsDone = true, Removed = 1L + (kind == ImportKind.Daily ? 1 : 0), Changed = 0 });
        (await FactsAsync(database)).Should().BeEmpty("who takes back the newest first gets back to the beginning");
        await VerifyAsync(database);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Programs_are_told_nothing_of_a_file_neither_when_it_comes_nor_when_it_is_taken_back(ImportKind kind, string first, string second)
    {
        await using var database = await OpenAsync();
        await database.Get<IWebhooks>().AddAsync(new Webhook("https://example.com/hook", "sealed", Enum.GetValues<WebhookEvent>()), TestActors.Budi, default);
        await ImportAsync(database, kind, first);
        await ImportAsync(database, kind, second);

        (await UndoAsync(database, 2)).Restored.Should().Be(1);

        (await database.AllAsync<Notice>()).Should().BeEmpty();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Facts_that_somebody_has_changed_since_stay_and_are_named(DatabaseProvider provider)
    {
        await using var database = await OpenAsync(provider);
        await ImportAsync(database, ImportKind.Daily, First);
        await ImportAsync(database, ImportKind.Daily, Second);
        await ChangeAsync(database, "2026-03-02", 99);

        var undone = await UndoAsync(database, 2);

        undone.Should().BeEquivalentTo(new { IsDone = true, Removed = 1, Restored = 0, Changed = 1 });
        undone.ChangedNames.Should().Equal("JKT01 2026-03-02");
        (await database.AllAsync<DailyEntry>()).Select(d => d.Visits).Should().BeEquivalentTo([10, 99]);
        (await database.Get<PastImports>().ListAsync(10, default)).Select(i => (i.Id, IsUndone: i.UndoneAt is not null, i.Kept, i.CanUndo, i.FileName)).Should()
            .Equal((2, true, 1, false, "data.csv"), (1, false, 0, true, "data.csv"));
        await VerifyAsync(database);
    }

    [Fact]
    public async Task What_a_later_import_has_changed_can_be_taken_back_once_that_import_is()
    {
        await using var database = await OpenAsync();
        await ImportAsync(database, ImportKind.Daily, First);
        await ImportAsync(database, ImportKind.Daily, Second);

        (await UndoAsync(database, 1)).Should().BeEquivalentTo(new { Removed = 1, Restored = 0, Changed = 0, Later = 1 });

        (await database.AllAsync<DailyEntry>()).Select(d => d.Visits).Should().BeEquivalentTo([25, 30]);
        (await UndoAsync(database, 2)).Should().BeEquivalentTo(new { Removed = 1, Restored = 1, Changed = 0, Later = 0 });
        (await database.AllAsync<DailyEntry>()).Should().ContainSingle().Which.Visits.Should().Be(20);
        (await UndoAsync(database, 1)).Should().BeEquivalentTo(new { Removed = 1, Changed = 0, Later = 0 });
        (await database.AllAsync<DailyEntry>()).Should().BeEmpty();
        (await database.AllAsync<ImportChange>()).Should().BeEmpty("nothing is left that could be given back");
        await VerifyAsync(database);
    }

    [Fact]
    public async Task A_fact_whose_former_outlet_is_gone_stays_where_it_is()
    {
        await using var database = await OpenAsync();
        await ImportAsync(database, ImportKind.Tickets, "ticket,outlet,opened_at\nT1,JKT01,2026-03-01T08:00\n");
        await ImportAsync(database, ImportKind.Tickets, "ticket,outlet,opened_at\nT1,BDG01,2026-03-01T08:00\nT2,BDG01,2026-03-01T08:00\n");
        var outlets = database.Get<IOutletBook>();
        var (_, seen) = (await outlets.FindAsync("JKT01", default))!.Value;
        (await outlets.RemoveAsync("JKT01", seen, TestActors.BudiBecause("moved"), default)).Should().Be(Outcome.Stored);

        (await UndoAsync(database, 2)).Should().BeEquivalentTo(new { IsDone = true, Removed = 1, Restored = 0, Changed = 1 });

        (await database.AllAsync<Ticket>()).Should().ContainSingle().Which.Number.Should().Be("T1");
        await VerifyAsync(database);
    }

    [Fact]
    public async Task A_fact_that_was_changed_by_hand_and_then_by_an_import_gets_back_what_the_hand_wrote()
    {
        await using var database = await OpenAsync();
        await ImportAsync(database, ImportKind.Daily, First);
        await ChangeAsync(database, "2026-03-02", 99);
        await ImportAsync(database, ImportKind.Daily, Second);

        (await UndoAsync(database, 2)).Should().BeEquivalentTo(new { Restored = 1, Changed = 0 });
        (await UndoAsync(database, 1)).Should().BeEquivalentTo(new { Removed = 1, Changed = 1 });

        (await database.AllAsync<DailyEntry>()).Should().ContainSingle().Which.Visits.Should().Be(99);
    }

    [Fact]
    public async Task A_locked_month_keeps_its_facts_and_the_rest_can_be_taken_back_once_it_is_open()
    {
        await using var database = await OpenAsync();
        await ImportAsync(database, ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-02-01,1,1\nJKT01,2026-02-02,2,2\nJKT01,2026-03-01,3,3\n");
        var locks = database.Get<IMonthLockBook>();
        await locks.LockAsync(TestTime.Day("2026-02-01"), TestActors.Budi, default);

        (await UndoAsync(database, 1)).Should().BeEquivalentTo(new { IsDone = true, Removed = 1, Locked = 2, Changed = 0 });
        (await database.AllAsync<DailyEntry>()).Should().HaveCount(2);
        await locks.UnlockAsync(TestTime.Day("2026-02-01"), TestActors.BudiBecause("wrong file"), default);

        (await UndoAsync(database, 1)).Should().BeEquivalentTo(new { IsDone = true, Removed = 2, Changed = 0, Locked = 0 });
        (await database.AllAsync<DailyEntry>()).Should().BeEmpty();
        await VerifyAsync(database);
    }

    [Fact]
    public async Task Taking_back_is_written_down_fact_by_fact_and_as_a_whole()
    {
        await using var database = await OpenAsync();
        await ImportAsync(database, ImportKind.Daily, First);

        await UndoAsync(database, 1);

        var trail = await database.AllAsync<AuditEntry>();
        trail.Where(e => e.What == "day" && e.Action == AuditAction.Deleted).Select(e => (e.Key, e.Who)).Should().BeEquivalentTo([("2026-03-01", "Budi"), ("2026-03-02", "Budi")]);
        trail.Should().ContainSingle(e => e.What == "import" && e.Action == AuditAction.Deleted).Which.After.Should().Contain("\"Removed\":2");
    }

    [Fact]
    public async Task An_import_of_many_facts_is_taken_back_batch_by_batch()
    {
        await using var database = await OpenAsync();
        var rows = string.Concat(Enumerable.Range(0, 1201).Select(i => $"T{i},JKT01,2026-03-0{1 + (i % 9)}T08:00\n"));
        await ImportAsync(database, ImportKind.Tickets, $"ticket,outlet,opened_at\n{rows}");

        (await UndoAsync(database, 1)).Removed.Should().Be(1201);

        (await database.AllAsync<Ticket>()).Should().BeEmpty();
        await VerifyAsync(database);
    }

    [Fact]
    public async Task What_cannot_be_taken_back_is_refused()
    {
        await using var database = await OpenAsync();
        await ImportAsync(database, ImportKind.Outlets, "outlet,name\nSBY01,Surabaya\n");
        await ImportAsync(database, ImportKind.Daily, First);
        await UndoAsync(database, 2);

        (await UndoAsync(database, 1)).IsDone.Should().BeFalse("facts of others may hang on an outlet");
        (await UndoAsync(database, 2)).IsDone.Should().BeFalse("it is taken back already");
        (await UndoAsync(database, 3)).IsDone.Should().BeFalse("there is none");
        (await database.Get<PastImports>().ListAsync(10, default)).Should().OnlyContain(i => !i.CanUndo);
    }

    private static async Task<TestDatabase> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider, ImportRun.Clock);
        await database.SaveAsync(new Outlet("JKT01", "Jakarta", "Asia/Jakarta"), new Outlet("BDG01", "Bandung", "Asia/Jakarta"));
        return database;
    }

    private static async Task<ImportReport> ImportAsync(TestDatabase database, ImportKind kind, string csv)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var report = await new CsvImporter(database.Get<IFactStoreFactory>(), ImportRun.Clock, new ImportLimits()).ImportAsync(
            new ImportRequest { Kind = kind, Input = input, FileName = "data.csv" }, TestActors.Budi, default);
        report.Rejected.Should().Be(0);
        return report;
    }

    private static Task<UndoReport> UndoAsync(TestDatabase database, int id) =>
        database.Get<PastImports>().UndoAsync(id, TestActors.Budi, progress: null, default);

    private static async Task ChangeAsync(TestDatabase database, string day, long visits)
    {
        await using var context = database.Open();
        var date = TestTime.Day(day);
        var entry = context.Entry(await context.DailyEntries.SingleAsync(d => d.Day == date));
        entry.Property(d => d.Visits).CurrentValue = visits;
        await context.StoreAsync(TestActors.Budi, default);
    }

    private static async Task VerifyAsync(TestDatabase database) =>
        (await database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();

    /// <summary>Every fact with every column but those of the machinery.</summary>
    private static async Task<IReadOnlyList<string>> FactsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        object[] facts =
        [
            .. await context.DailyEntries.ToListAsync(), .. await context.Tickets.ToListAsync(), .. await context.SurveyAnswers.ToListAsync(),
            .. await context.Memberships.ToListAsync(), .. await context.PromotionEvents.ToListAsync(), .. await context.Set<Customer>().ToListAsync(), .. await context.Set<CustomerKey>().ToListAsync(),
        ];
        return [.. facts.Select(f => string.Join(' ', context.Entry(f).Properties
            .Where(p => p.Metadata.Name is not (KpiDbContext.VersionColumn or ImportColumns.Import or ImportColumns.Version))
            .Select(p => $"{p.Metadata.Name}={JsonSerializer.Serialize(p.CurrentValue)}"))).Order(StringComparer.Ordinal)];
    }
}

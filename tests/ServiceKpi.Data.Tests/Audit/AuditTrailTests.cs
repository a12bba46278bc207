using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Audit;

public sealed class AuditTrailTests
{
    private static readonly TimeProvider Clock = new FixedClock(TestTime.Utc("2026-11-20 05:00"));

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_change_is_written_down_with_who_when_from_where_before_and_after(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Clock);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(new DailyEntry(outlet.Id, Facts.Day, 10, 500_00, note: "Ramai"));

        await using var context = database.Open();
        context.Become(await context.DailyEntries.SingleAsync(), new DailyEntry(outlet.Id, Facts.Day, 12, 500_00, note: "Ramai"));
        await context.StoreAsync(TestActors.BudiBecause("typed twice"), default);

        var (made, changed) = (await EntriesAsync(database, "day")) is [var a, var b] ? (a, b) : throw new InvalidOperationException();
        made.Should().BeEquivalentTo(new
        {
            AccountId = 7,
            Who = "Budi",
            Origin = "10.0.0.7",
            At = TestTime.Utc("2026-11-20 05:00"),
            Key = "2026-03-02",
            OutletId = outlet.Id,
            Facts.Day,
            Action = AuditAction.Created,
            Before = (string?)null,
            After = """{"Note":"Ramai","RevenueMinor":50000,"Visits":10}""",
            Reason = (string?)null,
        });
        changed.Should().BeEquivalentTo(new
        {
            Action = AuditAction.Changed,
            Before = """{"Visits":10}""",
            After = """{"Visits":12}""",
            Reason = "typed twice",
        });
    }

    [Fact]
    public async Task A_save_that_fails_writes_nothing_down()
    {
        await using var database = await TestDatabase.CreateAsync();
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await using var context = database.Open();
        context.Add(Facts.Outlet());

        await context.Invoking(c => c.StoreAsync(TestActors.Budi, default)).Should().ThrowAsync<DbUpdateException>();

        (await EntriesAsync(database, "outlet")).Should().ContainSingle();
        context.ChangeTracker.Entries<AuditEntry>().Should().BeEmpty("whoever goes on with the context did not make the change");
    }

    [Fact]
    public async Task No_password_and_no_stamp_is_ever_written_down_but_that_they_changed_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(new Account
        {
            UserName = "budi",
            NormalizedUserName = "BUDI",
            DisplayName = "Budi",
            PasswordHash = "hash-1",
            SecurityStamp = "stamp-1",
        });

        await using var context = database.Open();
        var account = await context.Accounts.SingleAsync();
        account.PasswordHash = "hash-2";
        account.AccessFailedCount = 3;
        await context.StoreAsync(TestActors.Budi, default);
        account.AccessFailedCount = 4;
        await context.StoreAsync(TestActors.Budi, default);

        var entries = await EntriesAsync(database, "account");
        entries.Should().HaveCount(2, "a wrong password is no change of an account");
        entries[1].Should().BeEquivalentTo(new { Before = """{"PasswordHash":"***"}""", After = """{"PasswordHash":"***"}""" });
        entries.Select(e => e.Before + e.After).Should().NotContain(t => t.Contains("hash-") || t.Contains("stamp-"));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Nothing_that_the_application_can_say_changes_or_removes_an_entry(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Facts.Outlet());
        await using var context = database.Open();

        await context.Invoking(c => c.AuditEntries.ExecuteDeleteAsync()).Should().ThrowAsync<Exception>();
        await context.Invoking(c => c.AuditEntries.ExecuteUpdateAsync(s => s.SetProperty(e => e.Who, "nobody"))).Should().ThrowAsync<Exception>();
        await context.Invoking(c => c.Database.ExecuteSqlRawAsync("UPDATE AuditEntries SET Who = 'nobody'")).Should().ThrowAsync<Exception>();
        await context.Invoking(c => c.Database.ExecuteSqlRawAsync("DELETE FROM AuditEntries")).Should().ThrowAsync<Exception>();
        context.Remove(await context.AuditEntries.SingleAsync());
        await context.Invoking(c => c.StoreAsync(TestActors.Budi, default)).Should().ThrowAsync<InvalidOperationException>();

        (await EntriesAsync(database, "outlet")).Should().ContainSingle().Which.Who.Should().Be("Budi");
    }

    [Fact]
    public async Task Replacing_an_entry_by_its_number_is_refused_too()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Facts.Outlet());
        await using var context = database.Open();

        await context.Invoking(c => c.Database.ExecuteSqlRawAsync(
                "INSERT OR REPLACE INTO AuditEntries (Id, At, Who, Origin, What, Key, Action) SELECT Id, At, 'nobody', Origin, What, Key, Action FROM AuditEntries"))
            .Should().ThrowAsync<Exception>();
    }

    [Fact]
    public async Task Every_table_is_audited_or_says_why_not()
    {
        string[] not =
        [
            "AuditEntry", "DayComment", "ProtectionKey", "ReceivedWrite", "OutletDay", "OutletDayDurations", "OutletDayTopic",
            "CountedMonth", "IdentityPasskeyData", "SavedView", "Session", "StoredImport", "ImportChange",
            "StoredTicketEvent", "StoredAttachment", "DeskTicket", "DeskNumber", "CustomerKey", "GuidanceVote", "SurveyRequest", "TopicMark", "SignAnswer", "StoredImportChoices", "Notice", "Alert", "AlertCourse",
        ];
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();

        var audited = context.Model.GetEntityTypes().Select(t => t.ClrType.Name.Split('`')[0]).Except(not);

        audited.Should().BeEquivalentTo(
            "DailyEntry", "Ticket", "SurveyAnswer", "Membership", "PromotionEvent", "Outlet", "Account", "IdentityUserPasskey",
            "ScoreDefinition", "Target",
            "LockedMonth", "StoredSetting", "HolidayOccurrence", "Dismissal", "Customer", "Segment", "Standard", "GuidanceCard", "ContingencyPlan", "AskPlan", "Callback", "CommentTopic", "Improvement", "Mailbox", "Webhook");
    }

    private static async Task<List<AuditEntry>> EntriesAsync(TestDatabase database, string what)
    {
        await using var context = database.Open();
        return await context.AuditEntries.AsNoTracking().Where(e => e.What == what).OrderBy(e => e.Id).ToListAsync();
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ServiceKpi.Data.Tests.Desk;
using ServiceKpi.Data.Tests.Import;

namespace ServiceKpi.Data.Tests.Customers;

/// <summary>A customer whose every word is a marker is erased, and every column of text or bytes of every table is searched for it.</summary>
public sealed class ErasureTests
{
    private const string Marker = "Zeberdast";
    private const string Phone = "+6281298765432";

    /// <summary>Columns of text or bytes in which nobody writes who a customer is, or that show no value of such a column. A new column has to be judged.</summary>
    private static readonly string[] NotOfCustomers =
    [
        "Accounts.*", "AccountPasskeys.*", "Passkeys.*", "Sessions.*", "ProtectionKeys.*", "Settings.*", "SavedViews.*", "ReceivedWrites.*", "CountedMonths.*", "ScoreDefinitions.*", "Holidays.*",
        "HolidayOccurrences.*", "Targets.*", "Outlets.*", "LockedMonths.*", "PromotionEvents.*", "Segments.*", "Standards.*", "GuidanceCards.*", "GuidanceVotes.*", "ContingencyPlans.*", "AskPlans.*", "CommentTopics.*", "TopicMarks.*", "SignAnswers.*", "Improvements.*", "SurveyRequests.*", "Callbacks.AnswerKey", "Callbacks.Ticket", "Callbacks.Customer", "Callbacks.Owner", "DeskTickets.TrackingCode", "OutletDays.*", "OutletDayDurations.*", "OutletDayTopics.*", "Mailboxes.*", "Webhooks.*", "Alerts.*", "Notices.Uid", "Notices.Key", "Notices.About", "Notices.Customer",
        "DailyEntries.*", "DayComments.*", "Dismissals.*", "Imports.*", "AuditEntries.*",
        "HolidayOccurrences.*", "Targets.*", "Outlets.*", "LockedMonths.*", "PromotionEvents.*", "Segments.*", "Standards.*", "GuidanceCards.*", "GuidanceVotes.*", "ContingencyPlans.*", "AskPlans.*", "Improvements.*", "SurveyRequests.*", "Callbacks.AnswerKey", "Callbacks.Ticket", "Callbacks.Customer", "Callbacks.Owner", "DeskTickets.TrackingCode", "OutletDays.*", "OutletDayDurations.*", "OutletDayTopics.*",
        "ImportChoices.*", "DailyEntries.*", "DayComments.*", "Dismissals.*", "Imports.*", "AuditEntries.*",
        "Customers.Code", "Customers.MergedInto", "Customers.Segment", "Customers.CareNoteBy", "Memberships.Customer",
        "Tickets.Number", "Tickets.Customer", "Tickets.Channel", "Tickets.Topic", "Tickets.Priority", "Tickets.Segment", "Tickets.Intermediary",
        "SurveyAnswers.Key", "SurveyAnswers.Ticket", "SurveyAnswers.Customer", "ImportChanges.FactKey", "TicketEvents.Who", "TicketEvents.Key", "DeskTickets.Assignee", "Attachments.Id",
    ];

    [Fact]
    public async Task Every_column_of_text_or_bytes_says_whether_it_tells_of_customers()
    {
        await using var desk = await OneDesk.OpenAsync();
        await using var context = desk.Database.Open();

        var unjudged = ReadableColumns(context.Model).Where(c => !c.IsPersonal()).Select(NameOf).Where(name => !NotOfCustomers.Contains(name) && !NotOfCustomers.Contains(name.Split('.')[0] + ".*"));

        unjudged.Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_that_says_who_a_customer_was_is_left_in_any_column_and_everything_stays_counted()
    {
        await using var desk = await OneDesk.OpenAsync();
        await FillAsync(desk);
        (await FoundAsync(desk)).Should().Contain(["Customers.Name", "Customers.Contacts", "TicketEvents.What", "DeskTickets.Summary", "SurveyAnswers.Comment", "Callbacks.Note", "ImportChanges.Before", "CustomerKeys.Text", "Attachments.Content", "Notices.Fault"]);
        var before = await SumsAsync(desk);

        (await desk.Database.Get<ICustomers>().EraseAsync("C-2", TestActors.Budi, default)).Should().Be(Outcome.Stored);

        (await FoundAsync(desk)).Should().BeEmpty();
        (await SumsAsync(desk)).Should().Be(before);
        await desk.ShouldReplayAsync();
        await using var context = desk.Database.Open();
        (await context.SurveyAnswers.Select(a => a.Comment).ToListAsync()).Should().BeEquivalentTo([null, null, "Bagus"], "another customer's comment stays");
        (await context.Set<TopicMark>().Select(m => m.AnswerKey).ToListAsync()).Should().Equal(await context.SurveyAnswers.Where(a => a.Comment != null).Select(a => a.Key).ToListAsync());
        var entry = await context.AuditEntries.OrderBy(e => e.Id).LastAsync();
        (entry.What, entry.Who).Should().Be(("customer", "Budi"));
        entry.After.Should().Contain("ErasedAt");
    }

    [Fact]
    public async Task No_file_brings_an_erased_customer_back()
    {
        await using var desk = await OneDesk.OpenAsync();
        await FillAsync(desk);
        await desk.Database.Get<ICustomers>().EraseAsync("C-1", TestActors.Budi, default);

        var cards = await ImportAsync(desk, ImportKind.Customers, $"customer,name,phone\nC-1,{Marker},{Phone}\nC-3,Tono,\n");
        await ImportAsync(desk, ImportKind.Surveys, $"outlet,kind,score,answered_on,answer,ticket,customer,comment\n{desk.Outlet.Code},csat,2,2026-03-01,A-1,,C-1,{Marker}\n{desk.Outlet.Code},csat,2,2026-03-01,A-2,JKT01-0001,,{Marker}\n");

        (cards.Inserted, cards.Rejected).Should().Be((1, 1));
        cards.FirstRejects.Should().ContainSingle().Which.Reason.Should().Contain("erased");
        (await FoundAsync(desk)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_said_while_a_ticket_was_taken_for_theirs_goes_too()
    {
        await using var desk = await OneDesk.OpenAsync();
        await desk.Database.Get<ICustomers>().AddAsync("C-1", new CustomerDetails { Name = "Erna" }, TestActors.Budi, default);
        var matter = new TicketMatter { Kind = TicketKind.Request, Summary = $"Servis {Marker}", Customer = "C-1" };
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(matter), new TicketAct.Answered(Marker))).Number;
        await desk.AddAsync(number, "d", new TicketAct.Described(matter with { Customer = "C-9", Summary = "Servis" }));
        await desk.AddAsync(number, "n", new TicketAct.Noted("Milik orang lain"));

        await desk.Database.Get<ICustomers>().EraseAsync("C-1", TestActors.Budi, default);

        (await FoundAsync(desk)).Should().BeEmpty();
        (await desk.FindAsync(number)).Events[^1].What.Should().Be(new TicketAct.Noted("Milik orang lain"));
    }

    [Fact]
    public async Task A_ticket_that_comes_later_takes_the_comments_of_its_answers_along()
    {
        await using var desk = await OneDesk.OpenAsync();
        await ImportAsync(desk, ImportKind.Surveys, $"outlet,kind,score,answered_on,answer,ticket,comment\n{desk.Outlet.Code},csat,2,2026-03-01,A-1,LATE-1,{Marker}\n");
        await desk.Database.Get<ICustomers>().AddAsync("C-1", new CustomerDetails { Name = "Erna" }, TestActors.Budi, default);
        await desk.Database.Get<ICustomers>().EraseAsync("C-1", TestActors.Budi, default);

        await ImportAsync(desk, ImportKind.Tickets, $"ticket,outlet,opened_at,customer\nLATE-1,{desk.Outlet.Code},2026-02-01 09:00,C-1\n");

        (await FoundAsync(desk)).Should().BeEmpty();
    }

    [Fact]
    public async Task Taking_an_import_back_brings_nobody_back()
    {
        await using var desk = await OneDesk.OpenAsync();
        await FillAsync(desk);
        await desk.Database.Get<ICustomers>().EraseAsync("C-1", TestActors.Budi, default);

        foreach (var import in await desk.Database.Get<PastImports>().ListAsync(10, default))
        {
            await desk.Database.Get<PastImports>().UndoAsync(import.Id, TestActors.Budi, null, default);
        }

        (await FoundAsync(desk)).Should().BeEmpty();
    }

    [Fact]
    public async Task Somebody_of_whom_facts_alone_know_can_be_erased_too()
    {
        await using var desk = await OneDesk.OpenAsync();
        await desk.Database.SaveAsync(new SurveyAnswer("A", desk.Outlet.Id, SurveyKind.Csat, 2, Facts.Day, customer: "C-7", comment: Marker));

        (await desk.Database.Get<ICustomers>().EraseAsync("C-7", TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await desk.Database.Get<ICustomers>().EraseAsync("C-404", TestActors.Budi, default)).Should().Be(Outcome.Missing);

        (await FoundAsync(desk)).Should().BeEmpty();
        (await desk.Database.Get<ICustomers>().FindAsync("C-7", default))!.Customer.Name.Should().BeNull();
    }

    [Fact]
    public async Task Everything_that_is_held_can_be_taken_out_in_one_file()
    {
        await using var desk = await OneDesk.OpenAsync();
        await FillAsync(desk);
        using var held = new MemoryStream();

        (await desk.Database.Get<ICustomers>().WriteAllAsync("C-1", held, default)).Should().BeTrue();
        (await desk.Database.Get<ICustomers>().WriteAllAsync("C-404", Stream.Null, default)).Should().BeFalse();

        var json = Encoding.UTF8.GetString(held.ToArray());
        json.Should().Contain($"Nama {Marker}").And.Contain(Phone).And.Contain($"Jawaban {Marker}").And.Contain($"Komentar {Marker}").And.Contain("\"JoinedOn\"").And.Contain("\"IsAbout\"").And.Contain($"PIC {Marker}").And.NotContain("Bagus");
    }

    private static async Task FillAsync(OneDesk desk)
    {
        await ImportAsync(desk, ImportKind.Customers, $"customer,name,phone,mail,care_note,contact_name\nC-1,Lama {Marker},{Phone},x{Marker}@contoh.id,Catatan {Marker},PIC {Marker}\nC-2,Dobel {Marker},,,,\n");
        await ImportAsync(desk, ImportKind.Customers, $"customer,name\nC-1,Nama {Marker}\n");
        await desk.Database.Get<ICustomers>().MergeAsync("C-2", "C-1", TestActors.Budi, default);
        var ticket = await desk.OpenAsync(
            "k",
            new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = $"Servis {Marker}", Customer = "C-2", Person = Marker }), new TicketAct.Answered($"Jawaban {Marker}"), new TicketAct.Noted(Marker),
            new TicketAct.Contacted("wa", true, Marker), new TicketAct.Resolved(Marker, false));
        ticket.Number.Should().Be("JKT01-0001");
        await ImportAsync(desk, ImportKind.Surveys, $"outlet,kind,score,answered_on,answer,ticket,customer,comment\n{desk.Outlet.Code},csat,2,2026-03-01,A-1,,C-1,Komentar {Marker}\n{desk.Outlet.Code},csat,2,2026-03-01,A-2,JKT01-0001,,Lama {Marker}\n{desk.Outlet.Code},csat,5,2026-03-01,A-3,,C-8,Bagus\n");
        await ImportAsync(desk, ImportKind.Surveys, $"outlet,kind,score,answered_on,answer,ticket,customer,comment\n{desk.Outlet.Code},csat,1,2026-03-01,A-2,JKT01-0001,,Baru {Marker}\n");
        await desk.Database.SaveAsync(new Membership("C-1", desk.Outlet.Id, TestTime.Day("2026-01-15")));
        await desk.Database.Get<IDesk>().AttachAsync(ticket.Number, AttachedFile.New($"{Marker}.pdf", Encoding.UTF8.GetBytes($"%PDF-{Marker}")), "file", TestActors.Budi, default);
        var callback = new Callback { AnswerKey = "A-1", OutletId = desk.Outlet.Id, Ticket = "JKT01-0001", Customer = "C-1", Kind = SurveyKind.Csat, Score = 1, DueOn = Facts.Day };
        callback.Finish("Budi", $"Menelepon {Marker}", TestTime.Utc("2026-03-02 08:00"));
        await desk.Database.SaveAsync(callback);
        await desk.Database.Get<ICommentTopics>().SaveAsync(null, "Harga", "harga*", null, TestActors.Budi, default);
        var (topic, answers) = ((await desk.Database.AllAsync<CommentTopic>())[0].Id, await desk.Database.AllAsync<SurveyAnswer>());
        foreach (var answer in answers)
        {
            await desk.Database.Get<IVoices>().MarkAsync(answer.Id, topic, true, [desk.Outlet.Id], TestActors.Budi, default);
        }
        var outbox = desk.Database.Get<IOutbox>();
        await outbox.PutAsync(new Notice(NoticeKind.Question, "question", "token", desk.Clock.GetUtcNow().UtcDateTime) { Customer = "C-1" }, default);
        await outbox.FailAsync((await outbox.ClaimAsync([NoticeKind.Question], default))!, $"550 no such user x{Marker}@contoh.id", isFinal: false, default);
    }

    private static Task<ImportReport> ImportAsync(OneDesk desk, ImportKind kind, string csv) => new CsvImporter(desk.Database.Get<IFactStoreFactory>(), desk.Clock, new ImportLimits()).ImportAsync(
        new ImportRequest { Kind = kind, Input = new MemoryStream(Encoding.UTF8.GetBytes(csv)) }, TestActors.Budi, default);

    private static async Task<string> SumsAsync(OneDesk desk)
    {
        await using var context = desk.Database.Open();
        var days = await context.OutletDays.AsNoTracking().OrderBy(d => d.Day).ToListAsync();
        return string.Join('\n', days.Select(d => System.Text.Json.JsonSerializer.Serialize(d)));
    }

    /// <summary>The columns that hold the marker, or the digits of the telephone number.</summary>
    private static async Task<IReadOnlyList<string>> FoundAsync(OneDesk desk)
    {
        await using var context = desk.Database.Open();
        await context.Database.OpenConnectionAsync();
        var found = new List<string>();
        foreach (var column in ReadableColumns(context.Model))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM \"{column.DeclaringType.GetTableName()}\" WHERE CAST(\"{column.GetColumnName()}\" AS TEXT) LIKE '%{Marker}%' OR CAST(\"{column.GetColumnName()}\" AS TEXT) LIKE '%{Phone[3..]}%'";
            if ((long)(await command.ExecuteScalarAsync())! > 0)
            {
                found.Add(NameOf(column));
            }
        }

        return found;
    }

    private static IEnumerable<IProperty> ReadableColumns(IModel model) => model.GetEntityTypes().Where(t => !t.IsMappedToJson()).SelectMany(t => t.GetProperties()).Where(p => (p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) is var stored && (stored == typeof(string) || stored == typeof(byte[])));

    private static string NameOf(IProperty column) => $"{column.DeclaringType.GetTableName()}.{column.GetColumnName()}";
}

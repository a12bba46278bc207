using System.Data;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Archive;

public sealed class ArchiveRoundTripTests
{
    public static TheoryData<DatabaseProvider[]> Ways =>
    [
        [DatabaseProvider.Sqlite, DatabaseProvider.Sqlite],
        [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer, DatabaseProvider.Sqlite],
        [DatabaseProvider.SqlServer, DatabaseProvider.Sqlite, DatabaseProvider.SqlServer],
    ];

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public async Task What_is_restored_and_archived_again_is_the_same_byte_for_byte(DatabaseProvider[] way)
    {
        await using var database = await FullDatabase.CreateAsync(way[0]);
        var file = await database.ArchiveAsync();
        var tables = Archives.Tables(file);
        tables.Values.Should().NotContain("", "a table without rows proves nothing");

        foreach (var provider in way[1..])
        {
            await using var next = await TestDatabase.CreateAsync(provider);
            await next.RestoreAsync(file);

            (await next.Get<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();
            file = await next.ArchiveAsync();
            Archives.Tables(file).Should().Equal(tables);
        }
    }

    [Fact]
    public async Task What_sql_server_would_be_given_and_give_back_is_what_was_archived()
    {
        await using var database = await FullDatabase.CreateAsync();
        var archived = Archives.Tables(await database.ArchiveAsync());
        await using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);

        foreach (var table in ArchivedTable.All(context))
        {
            var lines = archived[$"{table.Name}.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries);

            lines.Select(line => ThroughMemory(line, table)).Should().Equal(lines);
        }
    }

    [Fact]
    public async Task Every_row_of_every_table_lies_in_the_restored_file_as_it_lay_in_the_first()
    {
        await using var database = await FullDatabase.CreateAsync();
        await using var restored = await TestDatabase.CreateAsync();

        await restored.RestoreAsync(await database.ArchiveAsync());

        var (before, after) = (await RowsAsync(database), await RowsAsync(restored));
        after.Should().Equal(before);
        before.Should().HaveCountGreaterThan(200);
    }

    [Fact]
    public async Task People_read_what_was_written_and_entities_are_what_they_were()
    {
        await using var database = await FullDatabase.CreateAsync();
        await using var restored = await TestDatabase.CreateAsync();

        await restored.RestoreAsync(await database.ArchiveAsync());

        (await restored.AllAsync<SurveyAnswer>()).Should().ContainSingle(a => a.IsReplaced).Which.Comment.Should().Be(FullDatabase.Hostile);
        (await restored.AllAsync<Outlet>()).Should().BeEquivalentTo(await database.AllAsync<Outlet>());
        (await restored.AllAsync<AuditEntry>()).Should().BeEquivalentTo(await database.AllAsync<AuditEntry>(), trail => trail.WithStrictOrdering());
        await using var one = database.Open();
        await using var other = restored.Open();
        (await other.Passkeys.SingleAsync()).Should().BeEquivalentTo(await one.Passkeys.SingleAsync());
    }

    [Fact]
    public async Task An_archive_is_of_one_moment_whatever_is_stored_meanwhile()
    {
        await using var database = await FullDatabase.CreateAsync();
        var before = Archives.Tables(await database.ArchiveAsync());

        var during = await database.ArchiveAsync(new Archives.After("Accounts", () =>
            database.SaveAsync(New("BDG01"), new Membership("C-9", 1, Facts.Day)).GetAwaiter().GetResult()));

        Archives.Tables(during).Should().Equal(before);
        (await database.AllAsync<Outlet>()).Should().HaveCount(3);
    }

    // What was sent is not sent once more, what waits is sent by where it waits, and programs are told nothing by a copy.
    [Fact]
    public async Task A_restored_database_sends_nothing_that_was_to_be_sent_or_was_sent()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Get<IWebhooks>().AddAsync(new Webhook("https://example.com/hook", "sealed", [WebhookEvent.DayEntered]), TestActors.Budi, default);
        var (outbox, now) = (database.Get<IOutbox>(), DateTime.UtcNow.AddMinutes(-1));
        await outbox.PutAsync(new Notice(NoticeKind.Digest, "sent", "", now), default);
        await outbox.EndAsync((await outbox.ClaimAsync([NoticeKind.Digest], default))!, NoticeState.Sent, default);
        await outbox.PutAsync(new Notice(NoticeKind.Digest, "waits", "", now), default);

        await using var restored = await TestDatabase.CreateAsync();
        await restored.RestoreAsync(await database.ArchiveAsync());

        (await restored.AllAsync<Notice>()).Select(n => (n.Key, n.State)).Should().BeEquivalentTo([("sent", NoticeState.Sent), ("waits", NoticeState.Withdrawn)]);
        (await restored.Get<IOutbox>().ClaimAsync([NoticeKind.Digest], default)).Should().BeNull();
        (await restored.Get<IOutbox>().PutAsync(new Notice(NoticeKind.Digest, "sent", "", now), default)).Should().BeFalse();
        (await restored.AllAsync<Webhook>()).Should().ContainSingle().Which.PausedAt.Should().NotBeNull();
    }

    [Fact]
    public async Task The_id_of_what_was_removed_is_given_to_nobody_else()
    {
        await using var database = await FullDatabase.CreateAsync();
        var last = New("BDG01");
        await database.SaveAsync(last);
        await using (var context = database.Open())
        {
            await context.Outlets.Where(o => o.Id == last.Id).ExecuteDeleteAsync();
        }

        await using var restored = await TestDatabase.CreateAsync();
        await restored.RestoreAsync(await database.ArchiveAsync());
        var next = New("MDN01");
        await restored.SaveAsync(next);

        next.Id.Should().BeGreaterThan(last.Id, "the audit trail speaks of that one");
    }

    /// <summary>Reads a line as a database is given it, and writes it as it is read from one.</summary>
    private static string ThroughMemory(string line, ArchivedTable table)
    {
        var values = RowValues.Of(Encoding.UTF8.GetBytes(line), table);
        using var memory = new DataTable();
        foreach (var (column, value) in table.Columns.Zip(values))
        {
            memory.Columns.Add(column.Name, value is DBNull ? typeof(object) : value.GetType());
        }

        memory.Rows.Add(values);
        using var reader = memory.CreateDataReader();
        reader.Read();
        using var written = new MemoryStream();
        using var json = new Utf8JsonWriter(written, RowLines.Form);
        RowLines.WriteRow(json, table, reader);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    /// <summary>An outlet that opens after the locked month.</summary>
    private static Outlet New(string code) => new(code, code, "UTC", openedOn: Facts.Day);

    /// <summary>What lies in the file, column by column, but for what belongs to a running server.</summary>
    private static async Task<List<string>> RowsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        var rows = new List<string>();
        foreach (var table in context.Model.GetRelationalModel().Tables.Where(t => t.Name is not ("Sessions" or "CountedMonths")))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            var columns = table.Columns.Select(c => c.Name).Where(c => c is not (RollupMarks.CountedColumn or RollupMarks.CountedMembersColumn));
            command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"quote(\"{c}\"), typeof(\"{c}\")"))} FROM \"{table.Name}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add($"{table.Name}: {string.Join(' ', values)}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}

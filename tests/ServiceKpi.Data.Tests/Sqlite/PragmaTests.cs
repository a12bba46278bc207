using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Sqlite;

public sealed class PragmaTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("trusted_schema", "0")]
    [InlineData("cell_size_check", "1")]
    [InlineData("journal_size_limit", "67108864")]
    public async Task Every_connection_is_safe(string pragma, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();

        (await PragmaAsync(context, pragma)).Should().Be(expected);
    }

    [Fact]
    public async Task A_connection_that_a_bulk_store_has_used_has_its_usual_cache_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (await database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, default))
        {
        }

        await using var context = database.Open();
        (await PragmaAsync(context, "cache_size")).Should().Be("-16384");
    }

    [Fact]
    public async Task A_context_that_may_only_read_reads_and_cannot_write()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Facts.Outlet());
        using var contexts = DataServices.Contexts(database.Options with { ReadOnly = true }, TimeProvider.System);
        await using var context = contexts.CreateDbContext();

        (await context.Outlets.CountAsync()).Should().Be(1);

        context.Add(Facts.Outlet("SBY01"));
        var save = () => context.StoreAsync(TestActors.Budi, default);
        (await save.Should().ThrowAsync<Exception>()).Which.GetBaseException().Should().BeOfType<SqliteException>()
            .Which.SqliteErrorCode.Should().Be(8, "that is SQLITE_READONLY");
    }

    [Fact]
    public async Task A_fact_of_an_unknown_outlet_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();

        await database.Invoking(d => d.SaveAsync(new DailyEntry(99, Facts.Day, 1, 1))).Should().ThrowAsync<Exception>();

        (await database.AllAsync<DailyEntry>()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_process_that_dies_before_its_commit_leaves_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var dying = new SqliteConnection($"{database.Options.ToConnectionString()};Pooling=False"))
        {
            await dying.OpenAsync();
            await using var command = dying.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE; INSERT INTO Outlets "
                + "(Code, Name, TimeZone, Hours, ResponseClockFollowsHours, Version, Counted, CountedMembers, FormerRegions, FormerZones) "
                + "VALUES ('X', 'X', 'UTC', '{}', 0, 0, 0, 0, '[]', '[]')";
            await command.ExecuteNonQueryAsync();
        }

        (await database.AllAsync<Outlet>()).Should().BeEmpty();
        await database.SaveAsync(Facts.Outlet());
    }

    private static async Task<string?> PragmaAsync(KpiDbContext context, string pragma)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}

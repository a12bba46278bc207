using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Upgrades;

/// <summary>Databases that an older version made, as text: what they held is there afterwards, and they take what is stored now.</summary>
public sealed class UpgradeTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "ServiceKpi.Data.Tests", "Upgrades");

    public static TheoryData<string> Versions => [.. Directory.GetFiles(Folder, "*.sql").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_database_of_an_older_version_is_brought_up_and_keeps_what_it_holds(string version)
    {
        using var contexts = DataServices.Contexts(await MakeAsync(version), TimeProvider.System);

        await new DatabaseMigrator(contexts).MigrateAsync(default);

        (await new DatabaseMigrator(contexts).PendingAsync(default)).Should().BeEmpty();
        await using var context = contexts.CreateDbContext();
        (await context.DailyEntries.SingleAsync()).Visits.Should().Be(100);
        context.Outlets.Add(new Outlet("JKT01", "Jakarta", "Asia/Jakarta"));
        await context.StoreAsync(TestActors.Budi, default);
        (await context.Outlets.CountAsync()).Should().Be(2);
    }

    [Fact]
    public async Task A_database_of_before_the_oldest_migration_is_refused_with_what_to_do()
    {
        var options = await MakeAsync("2026-11-28.sql", "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" > '20261128'");
        using var contexts = DataServices.Contexts(options, TimeProvider.System);

        await new DatabaseMigrator(contexts).Invoking(m => m.MigrateAsync(default))
            .Should().ThrowAsync<NotSupportedException>().WithMessage("*28 November 2026*");
    }

    private static async Task<DatabaseOptions> MakeAsync(string version, string after = "")
    {
        var options = new DatabaseOptions { ConnectionString = TestFolder.File("old.db") };
        await using var connection = new SqliteConnection($"Data Source={options.FilePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = await File.ReadAllTextAsync(Path.Combine(Folder, version)) + after;
        await command.ExecuteNonQueryAsync();
        return options;
    }
}

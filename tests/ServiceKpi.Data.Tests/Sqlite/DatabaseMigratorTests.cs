using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Sqlite;

public sealed class DatabaseMigratorTests
{
    [Fact]
    public async Task A_database_that_is_not_there_is_made_with_its_folder()
    {
        using var contexts = new KpiContexts(
            new DatabaseOptions { ConnectionString = Path.Combine(TestFolder.File("data"), "kpi.db") },
            new SaveSteps(), TimeProvider.System);
        var migrator = new DatabaseMigrator(contexts);

        (await migrator.MigrateAsync(default)).Should().NotBeEmpty();

        (await migrator.PendingAsync(default)).Should().BeEmpty();
        (await migrator.MigrateAsync(default)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_pending_of_a_database_that_is_not_there_is_an_error_and_makes_none()
    {
        var file = TestFolder.File("kpi.db");
        using var contexts = DataServices.Contexts(new DatabaseOptions { ConnectionString = file }, TimeProvider.System);

        await new DatabaseMigrator(contexts).Invoking(m => m.PendingAsync(default)).Should().ThrowAsync<FileNotFoundException>();

        File.Exists(file).Should().BeFalse();
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_hang_the_next()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var context = database.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-03-02 08:00:00')");
        }

        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        (await database.Get<DatabaseMigrator>().MigrateAsync(giveUp.Token)).Should().BeEmpty();
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Sqlite;

public sealed class DatabaseBackupTests
{
    [Fact]
    public async Task A_backup_has_the_same_rows_while_a_writer_is_at_work()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Facts.Outlet());
        var file = TestFolder.File("backup.db");
        await using var writer = database.Open();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        writer.Add(Facts.Outlet("SBY01"));
        await writer.StoreAsync(TestActors.Budi, default);

        await DatabaseBackup.WriteAsync(database.Options, file, default);

        using var contexts = DataServices.Contexts(new DatabaseOptions { ConnectionString = file }, TimeProvider.System);
        await using var copy = contexts.CreateDbContext();
        (await copy.Outlets.Select(o => o.Code).ToListAsync()).Should().Equal("JKT01");
        (await new DatabaseMigrator(contexts).PendingAsync(default)).Should().BeEmpty();
        (await database.AllAsync<Outlet>()).Should().HaveCount(1, "the writer has not committed");
    }

    [Fact]
    public async Task A_backup_that_fails_leaves_nothing_behind()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Facts.Outlet());
        await SpoilAsync(database.Options);
        var file = TestFolder.File("backup.db");

        await FluentActions.Invoking(() => DatabaseBackup.WriteAsync(database.Options, file, default)).Should().ThrowAsync<Exception>();

        Directory.GetFiles(Path.GetDirectoryName(file)!).Should().BeEmpty();
    }

    [Fact]
    public async Task A_backup_leaves_nothing_but_itself_also_where_an_earlier_one_was_killed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var file = TestFolder.File("backup.db");
        await File.WriteAllTextAsync(file + ".unchecked", "half");
        await File.WriteAllTextAsync(file + ".unchecked-journal", "half");

        await DatabaseBackup.WriteAsync(database.Options, file, default);

        Directory.GetFiles(Path.GetDirectoryName(file)!).Should().Equal(file);
    }

    /// <summary>Writes over the pages of the file behind the first ones, as a broken disk does.</summary>
    private static async Task SpoilAsync(DatabaseOptions options)
    {
        await using (var pooled = new SqliteConnection(options.ToConnectionString()))
        {
            SqliteConnection.ClearPool(pooled);
        }

        await using var stream = new FileStream(options.FilePath, FileMode.Open, FileAccess.Write);
        stream.Position = 4096 * 2;
        await stream.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)(stream.Length - stream.Position)).ToArray());
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var file = TestFolder.File("backup.db");
        await File.WriteAllTextAsync(file, "precious");

        await FluentActions.Invoking(() => DatabaseBackup.WriteAsync(database.Options, file, default))
            .Should().ThrowAsync<IOException>().WithMessage("*exists already*");

        (await File.ReadAllTextAsync(file)).Should().Be("precious");
    }

    [Fact]
    public async Task A_backup_of_a_file_that_is_not_there_is_an_error_and_makes_none()
    {
        var missing = TestFolder.File("kpi.db");

        await FluentActions.Invoking(() => DatabaseBackup.WriteAsync(
                new DatabaseOptions { ConnectionString = missing }, TestFolder.File("backup.db"), default))
            .Should().ThrowAsync<SqliteException>();

        File.Exists(missing).Should().BeFalse();
    }

    [Fact]
    public async Task Sql_server_is_told_to_make_its_own_backups() =>
        await FluentActions.Invoking(() => DatabaseBackup.WriteAsync(
                new DatabaseOptions { Provider = DatabaseProvider.SqlServer }, "backup.db", default))
            .Should().ThrowAsync<NotSupportedException>().WithMessage("*BACKUP DATABASE*");
}

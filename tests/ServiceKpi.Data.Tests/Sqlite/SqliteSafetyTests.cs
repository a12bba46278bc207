using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Sqlite;

public sealed class SqliteSafetyTests
{
    [Fact]
    public async Task The_library_that_is_used_and_its_connections_are_safe()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();

        await context.RequireSafeAsync(default);
        await database.Get<DatabaseMigrator>().MigrateAsync(default);
    }

    [Theory]
    [InlineData("3.50.4", false)]
    [InlineData("3.51.2", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.4", true)]
    [InlineData("4.0.0", true)]
    public void A_library_that_can_damage_a_database_is_refused(string version, bool taken)
    {
        var require = () => SqliteSafety.RequireVersion(version);

        if (taken)
        {
            require.Should().NotThrow();
        }
        else
        {
            require.Should().Throw<NotSupportedException>().WithMessage($"*{version}*3.51.3*");
        }
    }

    [Fact]
    public async Task A_connection_that_was_told_nothing_is_refused_with_the_setting()
    {
        await using var context = new SqliteKpiDbContext(
            new DbContextOptionsBuilder<SqliteKpiDbContext>().UseSqlite($"Data Source={TestFolder.File("kpi.db")};Pooling=False").Options,
            new WriterGate(TimeProvider.System),
            new SaveSteps(), TimeProvider.System);

        await context.Invoking(c => c.RequireSafeAsync(default)).Should().ThrowAsync<NotSupportedException>().WithMessage("*journal_mode=WAL*delete*");
    }

    [Fact]
    public async Task Nothing_keeps_the_file_open_once_its_contexts_are_gone()
    {
        var options = new DatabaseOptions { ConnectionString = TestFolder.File("kpi.db") };
        using (var contexts = DataServices.Contexts(options, TimeProvider.System))
        {
            await new DatabaseMigrator(contexts).MigrateAsync(default);
        }

        File.Exists(options.FilePath + "-wal").Should().BeFalse("the last connection has put it into the database");
    }
}

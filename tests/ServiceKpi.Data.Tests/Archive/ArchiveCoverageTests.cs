using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ServiceKpi.Data.Tests.Archive;

/// <summary>Nothing that is stored is forgotten, asked of contexts that never connect.</summary>
public sealed class ArchiveCoverageTests : IDisposable
{
    private readonly Dictionary<DatabaseProvider, KpiDbContext> contexts = new()
    {
        [DatabaseProvider.Sqlite] = new SqliteDesignTimeFactory().CreateDbContext([]),
        [DatabaseProvider.SqlServer] = new SqlServerDesignTimeFactory().CreateDbContext([]),
    };

    public void Dispose()
    {
        foreach (var context in contexts.Values)
        {
            context.Dispose();
        }
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public void Every_table_and_column_is_archived_or_left_out_for_a_reason(DatabaseProvider provider)
    {
        var stored = contexts[provider].Model.GetRelationalModel().Tables.ToList();
        var archived = ArchivedTable.All(contexts[provider]);

        archived.Select(t => t.Name).Concat(NotArchived.Tables.Keys).Should().BeEquivalentTo(stored.Select(t => t.Name));
        archived.SelectMany(t => t.Columns.Select(c => (t.Name, c.Name))).Concat(NotArchived.Columns.Keys)
            .Should().BeEquivalentTo(stored.Where(t => !NotArchived.Tables.ContainsKey(t.Name)).SelectMany(t => t.Columns.Select(c => (t.Name, c.Name))));
        NotArchived.Tables.Values.Concat(NotArchived.Columns.Values).Should().NotContain("");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public void A_table_comes_after_those_that_its_rows_refer_to(DatabaseProvider provider)
    {
        var order = ArchivedTable.All(contexts[provider]).Select(t => t.Name).ToList();

        contexts[provider].Model.GetRelationalModel().Tables.SelectMany(t => t.ForeignKeyConstraints)
            .Where(k => order.Contains(k.Table.Name))
            .Should().NotBeEmpty().And.OnlyContain(k => order.IndexOf(k.PrincipalTable.Name) < order.IndexOf(k.Table.Name));
    }

    [Fact]
    public void Both_databases_have_the_same_archive()
    {
        Of(DatabaseProvider.Sqlite).Should().Equal(Of(DatabaseProvider.SqlServer));
        Migrations(DatabaseProvider.Sqlite).Should().Equal(Migrations(DatabaseProvider.SqlServer), "the last one says which tables an archive has");

        IEnumerable<string> Of(DatabaseProvider provider) =>
            ArchivedTable.All(contexts[provider]).Select(t => $"{t.Name} {t.GivesIds}: {string.Join(' ', t.Columns.Select(c => c.Name))}");

        IEnumerable<string> Migrations(DatabaseProvider provider) => contexts[provider].Database.GetMigrations().Select(ArchiveContents.NameOf);
    }

    [Fact]
    public void The_tables_that_give_ids_are_those_of_which_sql_server_has_to_be_told() =>
        ArchivedTable.All(contexts[DatabaseProvider.SqlServer]).Where(t => t.GivesIds).Select(t => t.Name).Should().BeEquivalentTo(
            contexts[DatabaseProvider.SqlServer].Model.GetEntityTypes()
                .Where(e => !e.IsMappedToJson() && e.GetProperties().Any(p => SqlServerPropertyExtensions.GetValueGenerationStrategy(p) == SqlServerValueGenerationStrategy.IdentityColumn))
                .Select(e => e.GetTableName()).Where(table => !NotArchived.Tables.ContainsKey(table!)));

    [Fact]
    public void Sql_server_is_given_long_texts_and_bytes_whole()
    {
        var context = contexts[DatabaseProvider.SqlServer];
        var table = ArchivedTable.All(context).Single(t => t.Name == "Passkeys");
        using var command = context.Database.GetDbConnection().CreateCommand();

        foreach (var column in table.Columns)
        {
            TableInsert.Parameter(command, column);
        }

        command.CommandText = table.Insert([["@p0", "@p1", "@p2"], ["@p3", "@p4", "@p5"]]);
        command.CommandText.Should().Be("INSERT INTO [Passkeys] ([CredentialId], [Data], [UserId]) VALUES (@p0, @p1, @p2), (@p3, @p4, @p5)");
        command.Parameters.Cast<Microsoft.Data.SqlClient.SqlParameter>().Should().OnlyContain(p => p.Size <= 0, "another size cuts off");
    }
}

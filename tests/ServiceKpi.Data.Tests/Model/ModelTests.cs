using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ServiceKpi.Data.Tests.Model;

/// <summary>What holds for the tables of both databases, asked of contexts that never connect.</summary>
public sealed class ModelTests : IDisposable
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
    public void The_migrations_make_the_model_that_the_code_has(DatabaseProvider provider) =>
        contexts[provider].Database.HasPendingModelChanges().Should().BeFalse();

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public void The_columns_of_the_rollup_are_the_measures(DatabaseProvider provider)
    {
        var columns = Model(provider).FindEntityType(typeof(OutletDay))!.GetProperties().Where(p => p.IsShadowProperty()).ToList();

        columns.Select(p => p.GetColumnName()).Should().BeEquivalentTo(Enum.GetNames<Measure>());
        columns.Should().OnlyContain(p => p.ClrType == typeof(long) && !p.IsNullable);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public void Money_is_whole_minor_units_and_no_column_has_a_type_that_databases_cannot_sum_or_order(DatabaseProvider provider)
    {
        var properties = Properties(provider).ToList();

        properties.Where(p => p.Name.EndsWith("Minor", StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(p => Nullable.GetUnderlyingType(p.ClrType) == typeof(long) || p.ClrType == typeof(long));
        // Identity's own are never summed or ordered.
        properties.Where(p => p.Name is not (nameof(Account.LockoutEnd) or nameof(IdentityPasskeyData.CreatedAt)))
            .Select(p => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).Should()
            .NotContain([typeof(decimal), typeof(DateTimeOffset), typeof(double), typeof(float), typeof(TimeSpan)]);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public void Every_table_that_people_change_has_a_version(DatabaseProvider provider) =>
        Model(provider).GetEntityTypes()
            .Where(e => e.ClrType.Namespace == typeof(DailyEntry).Namespace || e.ClrType == typeof(Outlet) || e.ClrType == typeof(StoredSetting))
            .Should().HaveCount(7).And.OnlyContain(e => e.FindProperty(KpiDbContext.VersionColumn)!.IsConcurrencyToken);

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public void Every_instant_is_read_as_utc(DatabaseProvider provider)
    {
        var instants = Properties(provider).Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTime)).ToList();

        instants.Should().HaveCount(37);
        foreach (var converter in instants.Select(p => p.GetValueConverter() ?? p.GetTypeMapping().Converter))
        {
            var stored = converter!.ConvertToProvider(new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc));
            converter.ConvertFromProvider(stored).Should().BeOfType<DateTime>().Which.Kind.Should().Be(DateTimeKind.Utc);
        }
    }

    [Fact]
    public void Sql_server_compares_every_text_by_its_code_points()
    {
        Properties(DatabaseProvider.SqlServer).Where(p => p.ClrType == typeof(string))
            .Should().NotBeEmpty().And.OnlyContain(p => p.GetCollation() == SqlServerKpiDbContext.BinaryCollation);
        SqlServerKpiDbContext.BinaryCollation.Should().EndWith("_BIN2");
    }

    [Fact]
    public void Keys_and_indexes_of_texts_fit_into_those_of_sql_server()
    {
        const int LargestClustered = 900;
        const int LargestIndex = 1700;
        var types = Model(DatabaseProvider.SqlServer).GetEntityTypes().Where(e => !e.IsMappedToJson()).ToList();

        types.SelectMany(e => e.GetKeys()).Should().OnlyContain(
            k => BytesOf(k.Properties) <= (k.IsPrimaryKey() && k.IsClustered() != false ? LargestClustered : LargestIndex));
        types.SelectMany(e => e.GetIndexes()).Should().OnlyContain(i => BytesOf(i.Properties) <= LargestIndex);
    }

    [Fact]
    public void A_command_to_sql_server_has_no_more_values_and_rows_than_it_takes()
    {
        const int MostParameters = 2100;
        const int OfTheClient = 2;
        const int MostRows = 1000;
        var context = contexts[DatabaseProvider.SqlServer];

        context.ValuesAtOnce.Should().BeLessThanOrEqualTo(MostParameters - OfTheClient);
        new[] { typeof(OutletDay), typeof(OutletDayDurations), typeof(OutletDayTopic), typeof(CountedMonth) }
            .Should().OnlyContain(t => context.ValuesAtOnce / context.Model.FindEntityType(t)!.GetProperties().Count() <= MostRows);
    }

    [Fact]
    public void The_script_for_sql_server_can_be_run_again_and_makes_every_table()
    {
        var context = contexts[DatabaseProvider.SqlServer];

        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        foreach (var table in context.Model.GetEntityTypes().Select(e => e.GetTableName()))
        {
            script.Should().Contain($"CREATE TABLE [{table}]");
        }

        foreach (var migration in context.Database.GetMigrations())
        {
            script.Should().Contain($"WHERE [MigrationId] = N'{migration}'");
        }
    }

    [Fact]
    public void Both_databases_have_the_same_tables_and_columns() =>
        Columns(DatabaseProvider.Sqlite).Should().Equal(Columns(DatabaseProvider.SqlServer));

    [Fact]
    public void A_membership_and_an_event_are_known_by_keys_without_nulls() =>
        new[] { typeof(Membership), typeof(PromotionEvent) }
            .Select(t => Model(DatabaseProvider.SqlServer).FindEntityType(t)!.GetIndexes().Single(i => i.IsUnique))
            .Should().OnlyContain(i => i.Properties.All(p => !p.IsNullable));

    private static int BytesOf(IEnumerable<IReadOnlyProperty> properties) =>
        properties.Sum(p => p.ClrType == typeof(string) ? 2 * LengthOf(p) : p.ClrType == typeof(byte[]) ? LengthOf(p) : 8);

    private static int LengthOf(IReadOnlyProperty property) => property.GetMaxLength() ?? int.MaxValue / 4;

    private IEnumerable<string> Columns(DatabaseProvider provider) =>
        Properties(provider).Select(p => $"{p.DeclaringType.GetTableName()}.{p.GetColumnName()}").Order(StringComparer.Ordinal);

    private IEnumerable<IProperty> Properties(DatabaseProvider provider) =>
        Model(provider).GetEntityTypes().SelectMany(e => e.GetProperties());

    /// <summary>The model as it is designed; the one that queries use has no collations.</summary>
    private IModel Model(DatabaseProvider provider) => contexts[provider].GetService<IDesignTimeModel>().Model;
}

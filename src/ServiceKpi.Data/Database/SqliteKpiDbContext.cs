using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Database;

/// <summary>The database as an embedded file.</summary>
internal sealed class SqliteKpiDbContext(DbContextOptions<SqliteKpiDbContext> options, WriterGate gate, ISaver saver, TimeProvider clock)
    : KpiDbContext(options, gate, saver, clock)
{
    /// <inheritdoc/>
    /// <remarks>One row after the other: there is no network to wait for, and each value of a command is looked for by its name.</remarks>
    public override int ValuesAtOnce => 1;

    /// <summary>Nothing to do: a writing transaction of SQLite has the whole file for itself.</summary>
    public override Task LockOutletsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginAsync(
        WriterGate.Turn turn, IsolationLevel isolation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var connection = (SqliteConnection)Database.GetDbConnection();
        var usual = connection.DefaultTimeout;
        try
        {
            connection.DefaultTimeout = Math.Max(1, (int)turn.Left.TotalSeconds);
            return await base.BeginAsync(turn, isolation, cancellationToken);
        }
        finally
        {
            connection.DefaultTimeout = usual;
        }
    }

    /// <inheritdoc/>
    /// <remarks>One that is not deferred would be a writer's, for which a file that is only read has no place.</remarks>
    public override async Task BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        await Database.UseTransactionAsync(((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<long?> LastIdAsync(string table, CancellationToken cancellationToken) =>
        (await Database.SqlQuery<long?>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}").ToListAsync(cancellationToken))
        .SingleOrDefault();

    /// <inheritdoc/>
    public override async Task GiveIdsAfterAsync(string table, long lastId, CancellationToken cancellationToken)
    {
        await Database.ExecuteSqlAsync($"DELETE FROM sqlite_sequence WHERE name = {table}", cancellationToken);
        await Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence (name, seq) VALUES ({table}, {lastId})", cancellationToken);
    }

    /// <inheritdoc/>
    public override Task RequireSafeAsync(CancellationToken cancellationToken) => SqliteSafety.RequireAsync(Database, cancellationToken);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        MapFunction(modelBuilder, nameof(StoredText.ByCodePoint)).HasTranslation(texts => texts[0]);
        MapFunction(modelBuilder, nameof(StoredText.Holds)).HasTranslation(arguments => new SqlFunctionExpression(
            SqliteConnectionSetup.Holds,
            arguments,
            nullable: true,
            argumentsPropagateNullability: [true, true],
            typeof(bool),
            BoolTypeMapping.Default));
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<TicksConverter>();
    }
}

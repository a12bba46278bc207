using System.Data;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Database;

/// <summary>The database on Microsoft SQL Server.</summary>
internal sealed class SqlServerKpiDbContext(DbContextOptions<SqlServerKpiDbContext> options, WriterGate gate, ISaver saver, TimeProvider clock)
    : KpiDbContext(options, gate, saver, clock)
{
    /// <summary>How columns compare texts: by their code points, as SQLite does, so that both find the same keys equal.</summary>
    public const string BinaryCollation = "Latin1_General_100_BIN2";

    private const string SearchCollation = "Latin1_General_100_CI_AS";

    /// <inheritdoc/>
    /// <remarks>A command takes 2,100 parameters, of which the client needs two for itself.</remarks>
    public override int ValuesAtOnce => 2000;

    /// <inheritdoc/>
    /// <remarks>The lock on the range makes whoever locks a month wait for those who are changing it just now.</remarks>
    public override IQueryable<LockedMonth> HeldLocks =>
        LockedMonths.FromSql($"SELECT * FROM [LockedMonths] WITH (HOLDLOCK)");

    /// <inheritdoc/>
    /// <remarks>The update lock on the range makes the second of two admins wait, and see what the first has stored.</remarks>
    public override IQueryable<ScoreDefinition> HeldScores =>
        ScoreDefinitions.FromSql($"SELECT * FROM [ScoreDefinitions] WITH (UPDLOCK, HOLDLOCK)");

    /// <inheritdoc/>
    /// <remarks>
    /// Two servers that store facts of one outlet-day at the same time would each recompute its rollup without the
    /// other's fact. An update lock on the outlet's row makes the second wait for the first.
    /// </remarks>
    public override async Task LockOutletsAsync(
        IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        foreach (var id in outletIds.Order())
        {
            await Database.ExecuteSqlAsync(
                $"SELECT [Id] FROM [Outlets] WITH (UPDLOCK, ROWLOCK, HOLDLOCK) WHERE [Id] = {id}", cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        if ((await Database.SqlQuery<int>(
                $"SELECT 1 AS [Value] FROM [sys].[databases] WHERE [database_id] = DB_ID() AND [snapshot_isolation_state] = 1")
                .ToListAsync(cancellationToken)).Count == 0)
        {
            throw new NotSupportedException(
                "The database cannot be read as it is at one moment. ALTER DATABASE … SET ALLOW_SNAPSHOT_ISOLATION ON mends it.");
        }

        await Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<long?> LastIdAsync(string table, CancellationToken cancellationToken) =>
        (await Database.SqlQuery<long?>(
            $"SELECT CAST([last_value] AS bigint) AS [Value] FROM [sys].[identity_columns] WHERE [object_id] = OBJECT_ID({table})")
            .ToListAsync(cancellationToken)).SingleOrDefault();

    /// <inheritdoc/>
    public override Task TakeIdsAsync(string table, bool taken, CancellationToken cancellationToken)
    {
        var sql = $"SET IDENTITY_INSERT [{table}] {(taken ? "ON" : "OFF")}";
        return Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A table that never had a row gives the very number it is told, others the next one.</remarks>
    public override async Task GiveIdsAfterAsync(string table, long lastId, CancellationToken cancellationToken)
    {
        var sql = string.Create(CultureInfo.InvariantCulture,
            $"IF EXISTS (SELECT 1 FROM [{table}]) DBCC CHECKIDENT ('{table}', RESEED, {lastId}) ELSE DBCC CHECKIDENT ('{table}', RESEED, {lastId + 1})");
        await Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<bool> ReadersWaitAsync(CancellationToken cancellationToken) =>
        (await Database.SqlQuery<int>(
            $"SELECT 1 AS [Value] FROM [sys].[databases] WHERE [database_id] = DB_ID() AND [is_read_committed_snapshot_on] = 0")
            .ToListAsync(cancellationToken)).Count > 0;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (property.ClrType == typeof(string))
            {
                property.SetCollation(BinaryCollation);
            }
        }

        // A credential's id has up to 1,023 bytes (https://www.w3.org/TR/webauthn-3/#credential-id); a clustered key takes 900,
        // another 1,700.
        modelBuilder.Entity<IdentityUserPasskey<int>>().HasKey(p => p.CredentialId).IsClustered(false);
        MapFunction(modelBuilder, nameof(StoredText.ByCodePoint)).HasTranslation(texts => new CollateExpression(texts[0], BinaryCollation));
        MapFunction(modelBuilder, nameof(StoredText.Holds)).HasTranslation(Holds);
    }

    /// <summary><c>CHARINDEX(words, text COLLATE …) &gt; 0</c>: no sign in the words has a meaning of its own, as it has in a pattern.</summary>
    private static SqlBinaryExpression Holds(IReadOnlyList<SqlExpression> arguments) => new(
        System.Linq.Expressions.ExpressionType.GreaterThan,
        new SqlFunctionExpression(
            "CHARINDEX",
            [arguments[1], new CollateExpression(arguments[0], SearchCollation)],
            nullable: true,
            argumentsPropagateNullability: [true, true],
            typeof(int),
            IntTypeMapping.Default),
        new SqlConstantExpression(0, IntTypeMapping.Default),
        typeof(bool),
        new BoolTypeMapping("bit"));
}

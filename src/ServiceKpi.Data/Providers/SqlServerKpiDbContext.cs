using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Audit;
using ServiceKpi.Data.Locks;
using ServiceKpi.Data.Storage;
using ServiceKpi.Domain.Excellence;

namespace ServiceKpi.Data.Providers;

/// <summary>The database on Microsoft SQL Server.</summary>
public sealed class SqlServerKpiDbContext(DbContextOptions<SqlServerKpiDbContext> options, WriterGate gate, AuditTrail trail)
    : KpiDbContext(options, gate, trail)
{
    private const string BinaryCollation = "Latin1_General_100_BIN2";

    /// <inheritdoc/>
    public override string? TextCollation => BinaryCollation;

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

    /// <summary>Texts compare by their code points, as on SQLite, so that both databases find the same keys equal.</summary>
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
    }
}

using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Audit;
using ServiceKpi.Data.Storage;

namespace ServiceKpi.Data.Providers;

/// <summary>The database as an embedded file.</summary>
public sealed class SqliteKpiDbContext(DbContextOptions<SqliteKpiDbContext> options, WriterGate gate, AuditTrail trail)
    : KpiDbContext(options, gate, trail)
{
    /// <summary>Nothing to do: a writing transaction of SQLite has the whole file for itself.</summary>
    public override Task LockOutletsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<TicksConverter>();
    }
}

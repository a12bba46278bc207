using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Storage;

namespace ServiceKpi.Data.Providers;

/// <summary>The database as an embedded file.</summary>
public sealed class SqliteKpiDbContext(DbContextOptions<SqliteKpiDbContext> options, WriterGate gate)
    : KpiDbContext(options, gate)
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

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceKpi.Data.Maintenance;

/// <summary>Asks whether the database answers a small question, without trying again.</summary>
internal sealed class DatabaseAnswers(KpiContexts contexts) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = contexts.CreateWithoutRetry();
        _ = await database.Outlets.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>Asks whether there is room beside an embedded file for what will be written; the disk of a server is its own matter.</summary>
internal sealed class DiskHasRoom(DatabaseOptions options) : IHealthCheck
{
    private const long Megabyte = 1 << 20;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            options.Provider == DatabaseProvider.SqlServer || FreeBytes() >= options.FreeMegabytes * Megabyte
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy());

    private long FreeBytes() => new DriveInfo(Path.GetDirectoryName(options.FilePath)!).AvailableFreeSpace;
}

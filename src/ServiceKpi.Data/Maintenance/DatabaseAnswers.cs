using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceKpi.Data.Maintenance;

/// <summary>Asks whether the database answers a small question, without trying again.</summary>
public sealed class DatabaseAnswers(KpiContexts contexts) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = contexts.CreateWithoutRetry();
        _ = await database.Outlets.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Database;

/// <summary>Makes contexts of the database: one for each operation.</summary>
public interface IKpiContexts : IDbContextFactory<KpiDbContext>
{
    /// <summary>
    /// A context that gives up at the first lost connection: for a transaction of many steps, which cannot be repeated from its
    /// middle, and for an answer of many rows, which would be gathered in memory to be repeated.
    /// </summary>
    KpiDbContext CreateWithoutRetry();
}

using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Data.Queries;

/// <summary>Reads the outlets.</summary>
public sealed class OutletDirectory(IDbContextFactory<KpiDbContext> contexts) : IOutletDirectory
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Outlet>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Outlets.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancellationToken);
    }
}

using ServiceKpi.Domain.Access;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Web.Security;

/// <summary>
/// The one place that knows whose outlets are whose. Whatever a page or an API can name goes through the directory, so an
/// outlet that the visitor does not see does not exist for them.
/// </summary>
internal sealed class VisibleOutlets(IOutletDirectory all, CurrentAccess current) : IOutletDirectory
{
    public async Task<IReadOnlyList<Outlet>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await all.AllAsync(cancellationToken)).Where(o => current.Value.Sees(o.Id))];
}

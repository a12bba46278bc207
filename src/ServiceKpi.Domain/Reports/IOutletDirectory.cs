using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Domain.Reports;

/// <summary>Knows the outlets.</summary>
public interface IOutletDirectory
{
    /// <summary>Every outlet, by code.</summary>
    Task<IReadOnlyList<Outlet>> AllAsync(CancellationToken cancellationToken);
}

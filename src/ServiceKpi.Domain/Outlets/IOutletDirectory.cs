namespace ServiceKpi.Domain.Outlets;

/// <summary>Knows the outlets.</summary>
public interface IOutletDirectory
{
    /// <summary>Every outlet, by code.</summary>
    Task<IReadOnlyList<Outlet>> AllAsync(CancellationToken cancellationToken);
}

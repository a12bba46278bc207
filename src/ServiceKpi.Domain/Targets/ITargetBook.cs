namespace ServiceKpi.Domain.Targets;

/// <summary>Keeps the targets.</summary>
public interface ITargetBook
{
    /// <summary>The targets as they are now.</summary>
    Task<TargetBook> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Stores changes together, all of them or none, and writes them down.</summary>
    /// <param name="changes">The changes, at most one of a KPI, scope and month.</param>
    /// <param name="why">Who changes them, and the reason, which is needed only where something in force changes.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    Task<TargetSaving> SaveAsync(IReadOnlyList<TargetChange> changes, Because why, CancellationToken cancellationToken);
}

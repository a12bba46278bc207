namespace ServiceKpi.Domain.Outlets;

/// <summary>Keeps the outlets, for those who may change them.</summary>
public interface IOutletBook
{
    /// <summary>An outlet and its version, which grows with each change; null when there is none of the code.</summary>
    Task<(Outlet Outlet, int Version)?> FindAsync(string code, CancellationToken cancellationToken);

    /// <summary>The outlet of a number, for one whose code no address can hold.</summary>
    Task<(Outlet Outlet, int Version)?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Adds an outlet; <see cref="Outcome.Taken"/> when there is one of its code.</summary>
    Task<Outcome> AddAsync(Outlet outlet, Because why, CancellationToken cancellationToken);

    /// <summary>Changes an outlet and counts its days anew where that matters.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="seen">The version that was shown to whoever changes it.</param>
    /// <param name="change">Makes the change.</param>
    /// <param name="why">Who changes it, and the reason, if they gave one.</param>
    /// <param name="cancellationToken">Ends the change early.</param>
    /// <returns><see cref="Outcome.ChangedByOther"/> also when it is gone.</returns>
    /// <exception cref="ArgumentException">The change makes the outlet impossible.</exception>
    Task<Outcome> ChangeAsync(
        string code, int seen, Action<Outlet> change, Because why, CancellationToken cancellationToken);

    /// <summary>Takes away an outlet that never had anything; whoever could see it alone sees it no more.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="seen">The version that was shown to whoever takes it away.</param>
    /// <param name="why">Who takes it away.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>
    /// <see cref="Outcome.ChangedByOther"/> also when it is gone; <see cref="Outcome.Refused"/> when figures, tickets, answers, members,
    /// events, targets or comments belong to it, which would lose their outlet.
    /// </returns>
    Task<Outcome> RemoveAsync(string code, int seen, Because why, CancellationToken cancellationToken);
}

/// <summary>Knows the outlets.</summary>
public interface IOutletDirectory
{
    /// <summary>Every outlet, by code.</summary>
    Task<IReadOnlyList<Outlet>> AllAsync(CancellationToken cancellationToken);
}

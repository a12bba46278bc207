namespace ServiceKpi.Domain.Outlets;

/// <summary>Keeps what the organisation has chosen.</summary>
public interface IOrganisationBook
{
    /// <summary>What holds now.</summary>
    Organisation Current { get; }

    /// <summary>Stores what somebody chose.</summary>
    /// <param name="chosen">What holds from now on.</param>
    /// <param name="asShown">What held when they were shown it.</param>
    /// <param name="why">Who chose.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    /// <returns><see cref="Outcome.ChangedByOther"/> when somebody else has chosen otherwise in between.</returns>
    /// <exception cref="ArgumentException">A choice makes no sense.</exception>
    Task<Outcome> SaveAsync(Organisation chosen, Organisation asShown, Because why, CancellationToken cancellationToken);
}

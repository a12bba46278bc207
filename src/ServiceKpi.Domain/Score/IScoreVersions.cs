namespace ServiceKpi.Domain.Score;

/// <summary>Keeps the versions of the excellence score; one that is stored is never changed.</summary>
public interface IScoreVersions
{
    /// <summary>The versions as they are now.</summary>
    Task<ScoreBook> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Stores another version.</summary>
    /// <param name="version">The version, not stored yet.</param>
    /// <param name="seen">The <see cref="ScoreDefinition.Id"/> of the latest version when this one was composed; 0 when there was none.</param>
    /// <param name="why">Who stores it, and the reason, needed for every version but the first.</param>
    /// <param name="today">Today, which says how early the version may begin.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    /// <returns><see cref="Outcome.Refused"/> when it would begin in a month that is over and has been judged by another.</returns>
    /// <exception cref="ArgumentException">The reason is too long.</exception>
    Task<Outcome> AddAsync(
        ScoreDefinition version, int seen, Because why, DateOnly today, CancellationToken cancellationToken);
}

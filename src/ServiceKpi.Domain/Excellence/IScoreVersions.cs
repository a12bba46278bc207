namespace ServiceKpi.Domain.Excellence;

/// <summary>Keeps the versions of the excellence score; one that is stored is never changed.</summary>
public interface IScoreVersions
{
    /// <summary>The versions as they are now.</summary>
    Task<ScoreBook> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Stores another version.</summary>
    /// <param name="version">The version, not stored yet.</param>
    /// <param name="seen">The <see cref="ScoreDefinition.Id"/> of the latest version when this one was composed; 0 when there was none.</param>
    /// <param name="reason">Why; needed for every version but the first.</param>
    /// <param name="today">Today, which says how early the version may begin.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    /// <exception cref="ArgumentException">A reason is needed and missing, or too long.</exception>
    Task<ScoreOutcome> AddAsync(
        ScoreDefinition version, int seen, string? reason, DateOnly today, CancellationToken cancellationToken);
}

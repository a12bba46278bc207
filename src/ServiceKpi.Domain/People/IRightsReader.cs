namespace ServiceKpi.Domain.People;

/// <summary>Knows what somebody who signed in may see and do at this moment.</summary>
public interface IRightsReader
{
    /// <summary>Reads it anew.</summary>
    /// <param name="sessionId">The sign-in.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>None when the sign-in has ended, or the account is disabled.</returns>
    Task<Rights?> FindAsync(string sessionId, CancellationToken cancellationToken);
}

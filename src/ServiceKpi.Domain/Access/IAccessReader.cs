namespace ServiceKpi.Domain.Access;

/// <summary>Knows what an account may see and do at this moment.</summary>
public interface IAccessReader
{
    /// <summary>Reads it anew.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="stamp">The stamp it had when its owner signed in; a renewed one ends every sign-in before.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>None when the account is unknown or disabled, or its stamp is another.</returns>
    Task<Access?> FindAsync(int accountId, string stamp, CancellationToken cancellationToken);
}

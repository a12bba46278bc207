namespace ServiceKpi.Domain.People;

/// <summary>Keeps the sign-ins that live.</summary>
public interface ISessions
{
    /// <summary>Keeps a new one.</summary>
    Task StartAsync(Session session, CancellationToken cancellationToken);

    /// <summary>One of them; none when it has ended.</summary>
    Task<Session?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those of an account that live, the last used first.</summary>
    Task<IReadOnlyList<Session>> AllAsync(int accountId, CancellationToken cancellationToken);

    /// <summary>Ends one of an account.</summary>
    Task EndAsync(int accountId, string id, CancellationToken cancellationToken);

    /// <summary>Keeps when sessions were last seen, and forgets those that are over.</summary>
    Task TidyAsync(IReadOnlyDictionary<string, DateTime> seen, CancellationToken cancellationToken);
}

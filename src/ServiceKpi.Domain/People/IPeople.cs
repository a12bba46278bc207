namespace ServiceKpi.Domain.People;

/// <summary>Knows who may sign in, and changes it. There is always an admin who can.</summary>
public interface IPeople
{
    /// <summary>Everybody, by sign-in name.</summary>
    Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken);

    /// <summary>One of them; none when there is no such account.</summary>
    Task<Person?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Adds somebody, who chooses a password or a passkey by the invitation.</summary>
    Task<PeopleOutcome> AddAsync(PersonDraft draft, Because why, CancellationToken cancellationToken);

    /// <summary>Changes name, role and outlets; the sign-in name stays.</summary>
    Task<PeopleOutcome> ChangeAsync(int id, PersonDraft draft, Because why, CancellationToken cancellationToken);

    /// <summary>Keeps somebody out from now on, wherever they are signed in.</summary>
    Task<PeopleOutcome> DisableAsync(int id, Because why, CancellationToken cancellationToken);

    /// <summary>Lets somebody in again.</summary>
    Task<PeopleOutcome> EnableAsync(int id, Because why, CancellationToken cancellationToken);

    /// <summary>
    /// Takes password and passkeys away, ends every sign-in and makes a new invitation; earlier ones are dead.
    /// </summary>
    Task<PeopleOutcome> ResetAsync(int id, Because why, CancellationToken cancellationToken);

    /// <summary>
    /// Takes authenticator app and recovery codes away, of an account with a password its passkeys too, and ends every
    /// sign-in.
    /// </summary>
    Task<PeopleOutcome> ResetSecondFactorAsync(int id, Because why, CancellationToken cancellationToken);
}

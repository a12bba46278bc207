namespace ServiceKpi.Domain.People;

/// <summary>Somebody who may sign in, or a program that uses the API, as admins see them.</summary>
/// <param name="Id">Their account.</param>
/// <param name="SignInName">What they sign in with.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Role">What they do for the organisation.</param>
/// <param name="AllOutlets">True when they see every outlet.</param>
/// <param name="OutletIds">The outlets they see otherwise.</param>
/// <param name="IsProgram">True for a program, which has a key and never signs in.</param>
/// <param name="HasSignIn">True once they have chosen a password or a passkey.</param>
/// <param name="Second">What they have beside a password.</param>
/// <param name="DisabledAt">Since when they may not sign in, UTC; none while they may.</param>
/// <param name="LockedUntil">Until when too many wrong passwords keep them out, UTC; none otherwise.</param>
public sealed record Person(
    int Id,
    string SignInName,
    string Name,
    Role Role,
    bool AllOutlets,
    IReadOnlyList<int> OutletIds,
    bool IsProgram,
    bool HasSignIn,
    SecondFactor Second,
    DateTime? DisabledAt,
    DateTime? LockedUntil)
{
    /// <summary>True when they were trained for tickets of a grave risk.</summary>
    public bool IsTrained { get; init; }

    /// <summary>True for somebody who can sign in and work at an outlet.</summary>
    public bool MayWorkAt(int outletId) => !IsProgram && DisabledAt is null && (AllOutlets || OutletIds.Contains(outletId));
}

/// <summary>What an admin states about somebody.</summary>
/// <param name="SignInName">What they sign in with: letters of the Latin alphabet, digits and <c>-._@+</c>.</param>
/// <param name="Name">The name people read, at most 100 characters.</param>
/// <param name="Role">What they do for the organisation.</param>
/// <param name="AllOutlets">True when they see every outlet, later ones too.</param>
/// <param name="OutletIds">The outlets they see otherwise.</param>
public sealed record PersonDraft(
    string SignInName, string Name, Role Role, bool AllOutlets, IReadOnlyList<int> OutletIds)
{
    /// <summary>True when they were trained for tickets of a grave risk.</summary>
    public bool IsTrained { get; init; }
}

/// <summary>A way in for one person, good once and for a day.</summary>
/// <param name="AccountId">Their account.</param>
/// <param name="SignInName">What they sign in with.</param>
/// <param name="Token">The secret of the link.</param>
public sealed record Invitation(int AccountId, string SignInName, string Token)
{
    /// <summary>The path and query of the page that takes it.</summary>
    public string Path => FormattableString.Invariant($"/invitation?id={AccountId}&token={Uri.EscapeDataString(Token)}");
}

/// <summary>Why somebody was not added or changed: which field of the form, or which rule that there must be an admin.</summary>
public enum PeopleFault
{
    /// <summary>There is no such account.</summary>
    Unknown,

    /// <summary>The sign-in name is empty or holds other characters than it may.</summary>
    SignInName,

    /// <summary>Somebody has the sign-in name already.</summary>
    SignInNameTaken,

    /// <summary>The name is empty or too long.</summary>
    Name,

    /// <summary>Neither outlets nor all of them: they would see nothing.</summary>
    NoOutlets,

    /// <summary>No admin who can sign in would be left.</summary>
    LastAdmin,

    /// <summary>Somebody else changed the account in between.</summary>
    ChangedMeanwhile,
}

/// <summary>What became of a change.</summary>
/// <param name="Fault">Why nothing was changed; none when it was.</param>
/// <param name="Invitation">The way in for the one concerned, if the change made one.</param>
/// <param name="Key">The key of a program, if the change made one; it cannot be shown again.</param>
public sealed record PeopleOutcome(PeopleFault? Fault, Invitation? Invitation = null, string? Key = null)
{
    /// <summary>True when the change was made.</summary>
    public bool IsDone => Fault is null;
}

/// <summary>Knows who may sign in, and changes it. There is always an admin who can.</summary>
public interface IPeople
{
    /// <summary>Everybody, by sign-in name.</summary>
    Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken);

    /// <summary>One of them; none when there is no such account.</summary>
    Task<Person?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Adds somebody, who chooses a password or a passkey by the invitation.</summary>
    Task<PeopleOutcome> AddAsync(PersonDraft draft, Because why, CancellationToken cancellationToken);

    /// <summary>Adds a program, which gets a key and no invitation.</summary>
    Task<PeopleOutcome> AddProgramAsync(PersonDraft draft, Because why, CancellationToken cancellationToken);

    /// <summary>Gives a program another key; the one before is dead.</summary>
    Task<PeopleOutcome> RenewKeyAsync(int id, Because why, CancellationToken cancellationToken);

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

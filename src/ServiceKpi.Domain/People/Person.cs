namespace ServiceKpi.Domain.People;

/// <summary>Somebody who may sign in, as admins see them.</summary>
/// <param name="Id">Their account.</param>
/// <param name="SignInName">What they sign in with.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Role">What they do for the organisation.</param>
/// <param name="AllOutlets">True when they see every outlet.</param>
/// <param name="OutletIds">The outlets they see otherwise.</param>
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
    bool HasSignIn,
    SecondFactor Second,
    DateTime? DisabledAt,
    DateTime? LockedUntil);

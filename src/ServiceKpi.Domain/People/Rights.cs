namespace ServiceKpi.Domain.People;

/// <summary>Who somebody is and what they may see and do. An outlet they do not see does not exist for them.</summary>
/// <param name="AccountId">Their account; 0 for the machine itself.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Role">What they do for the organisation.</param>
/// <param name="AllOutlets">True when they see every outlet, later ones too. Admins always do.</param>
/// <param name="OutletIds">The outlets they see otherwise.</param>
public sealed record Rights(int AccountId, string Name, Role Role, bool AllOutlets, IReadOnlySet<int> OutletIds)
{
    /// <summary>Nobody: sees nothing and may do nothing.</summary>
    public static Rights None { get; } = new(0, "", Role.Staff, AllOutlets: false, new HashSet<int>());

    /// <summary>The machine itself, as the command line uses it: sees and may do everything.</summary>
    public static Rights Machine { get; } = new(0, "", Role.Admin, AllOutlets: true, new HashSet<int>());

    /// <summary>What has to be done before anything else. Until then they see nothing and may do nothing.</summary>
    public Awaited Awaits { get; private init; }

    /// <summary>Somebody known, who sees nothing until what is awaited is done.</summary>
    public Rights Until(Awaited awaited) => awaited == Awaited.Nothing ? this : None with { AccountId = AccountId, Name = Name, Awaits = awaited };

    /// <summary>True for those who run the place.</summary>
    public bool IsAdmin => Role == Role.Admin;

    /// <summary>True when the outlet exists for them.</summary>
    public bool Sees(int outletId) => IsAdmin || AllOutlets || OutletIds.Contains(outletId);

    /// <summary>True when they may enter and correct days of the outlet.</summary>
    public bool MayEnter(int outletId) => Role is Role.Staff or Role.Admin && Sees(outletId);

    /// <summary>True when they may comment on the outlet.</summary>
    public bool MayComment(int outletId) => Role is Role.Manager or Role.Admin && Sees(outletId);

    /// <summary>
    /// True when they may plan events of the outlet; with none, of the whole chain, which takes seeing every outlet.
    /// </summary>
    public bool MayPlan(int? outletId) => outletId is { } one
        ? MayComment(one)
        : IsAdmin || (Role == Role.Manager && AllOutlets);

    /// <summary>True when both may see and do the same; the order of outlets says nothing.</summary>
    public bool Equals(Rights? other) =>
        other is not null
        && (AccountId, Name, Role, AllOutlets, Awaits) == (other.AccountId, other.Name, other.Role, other.AllOutlets, other.Awaits)
        && OutletIds.SetEquals(other.OutletIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AccountId, Name, Role, AllOutlets, Awaits);
}

/// <summary>What somebody does for the organisation, and so what they may do here.</summary>
public enum Role
{
    /// <summary>Works at outlets: sees them, enters and corrects their days.</summary>
    Staff,

    /// <summary>Answers for outlets: sees them and comments on them.</summary>
    Manager,

    /// <summary>Runs the place: everything.</summary>
    Admin,
}

/// <summary>Knows what somebody who signed in may see and do at this moment.</summary>
public interface IRightsReader
{
    /// <summary>Reads it anew.</summary>
    /// <param name="sessionId">The sign-in.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>None when the sign-in has ended, or the account is disabled.</returns>
    Task<Rights?> FindAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Reads anew what somebody may see and do of whom something is made while they are not here.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>None when there is no such account, it is a program's, or it is disabled.</returns>
    Task<Rights?> FindByAccountAsync(int accountId, CancellationToken cancellationToken);

    /// <summary>Reads anew what a program may see and do.</summary>
    /// <param name="keyHash">What its key is known by.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>None when there is no such key, or the account is disabled.</returns>
    Task<Rights?> FindByKeyAsync(string keyHash, CancellationToken cancellationToken);
}

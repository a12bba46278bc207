using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Data.Schema;

/// <summary>Somebody who may sign in.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = TextLimits.PersonName;

    /// <summary>The name people read.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What they do for the organisation.</summary>
    public Role Role { get; set; }

    /// <summary>True when they see every outlet, later ones too.</summary>
    public bool AllOutlets { get; set; }

    /// <summary>The outlets they see otherwise.</summary>
    public List<int> OutletIds { get; set; } = [];

    /// <summary>The key of their authenticator app, sealed; none when they have none.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The half minute of the last code that was taken: none is taken twice.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>The hashes of the recovery codes that are left.</summary>
    public List<string> RecoveryCodes { get; set; } = [];

    /// <summary>Since when they may not sign in; none while they may.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>What they have beside a password.</summary>
    public SecondFactor Has(bool passkey) => new(AuthenticatorKey is not null, passkey);

    /// <summary>True when the hash became another and the password did not.</summary>
    public bool KeptPassword { get; private set; }

    /// <summary>Stores the same password by another hash.</summary>
    public void StorePasswordAnew(string hash) => (PasswordHash, KeptPassword) = (hash, true);

    /// <summary>Takes the authenticator app away, and the recovery codes with it.</summary>
    public void TakeApp()
    {
        AuthenticatorKey = null;
        RecoveryCodes = [];
    }

    /// <summary>What they may see and do: nothing once disabled.</summary>
    public Rights ToRights() => DisabledAt is null
        ? new Rights(Id, DisplayName, Role, AllOutlets, OutletIds.ToHashSet())
        : Rights.None;
}

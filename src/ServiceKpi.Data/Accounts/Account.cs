using Microsoft.AspNetCore.Identity;
using ServiceKpi.Domain.Access;

namespace ServiceKpi.Data.Accounts;

/// <summary>Somebody who may sign in.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>The name people read.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What they do for the organisation.</summary>
    public Role Role { get; set; }

    /// <summary>True when they see every outlet, later ones too.</summary>
    public bool AllOutlets { get; set; }

    /// <summary>The outlets they see otherwise.</summary>
    public List<int> OutletIds { get; set; } = [];

    /// <summary>Since when they may not sign in; none while they may.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>What they may see and do: nothing once disabled.</summary>
    public Access ToAccess() => DisabledAt is null
        ? new Access(Id, DisplayName, Role, AllOutlets, OutletIds.ToHashSet())
        : Access.None;
}

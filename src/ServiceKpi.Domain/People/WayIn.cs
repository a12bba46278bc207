namespace ServiceKpi.Domain.People;

/// <summary>How somebody signed in.</summary>
public enum WayIn
{
    /// <summary>With a password.</summary>
    Password,

    /// <summary>With a passkey.</summary>
    Passkey,

    /// <summary>By the link of an invitation or reset.</summary>
    Invitation,

    /// <summary>By the link that makes the first admin.</summary>
    Setup,
}

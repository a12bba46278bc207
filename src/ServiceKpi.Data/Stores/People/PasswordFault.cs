namespace ServiceKpi.Data.Stores.People;

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    /// <summary>Fewer than 12 characters.</summary>
    TooShort,

    /// <summary>More than 256 characters.</summary>
    TooLong,

    /// <summary>Repeated or sequential characters.</summary>
    Pattern,

    /// <summary>The sign-in name or the person's name, with next to nothing around it.</summary>
    ContainsName,

    /// <summary>One of those that are tried first.</summary>
    Common,
}

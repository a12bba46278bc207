namespace ServiceKpi.Domain.People;

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

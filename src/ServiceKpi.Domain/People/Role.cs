namespace ServiceKpi.Domain.People;

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

namespace ServiceKpi.Data.Import;

/// <summary>What became of a row.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Field">The field at fault, where one is.</param>
/// <param name="Reason">Why it was refused, in a sentence.</param>
public sealed record RowReceipt(RowOutcome Outcome, string? Field = null, string? Reason = null);

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    /// <summary>It is stored, and new.</summary>
    Created,

    /// <summary>It is stored in the place of what was there.</summary>
    Changed,

    /// <summary>The very same was stored already.</summary>
    Unchanged,

    /// <summary>Another one of its key is stored, and stays.</summary>
    Taken,

    /// <summary>There is nothing to be changed.</summary>
    Missing,

    /// <summary>There is no such outlet, or not for the sender.</summary>
    UnknownOutlet,

    /// <summary>It is of an outlet whose facts the sender may see, not write.</summary>
    NotYours,

    /// <summary>It would change a month that is locked.</summary>
    Locked,

    /// <summary>The ticket is being worked on at the desk.</summary>
    AtDesk,

    /// <summary>It cannot be taken as it is.</summary>
    Refused,
}

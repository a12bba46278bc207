namespace ServiceKpi.Domain.Access;

/// <summary>What became of a view that was to be kept or renamed.</summary>
public enum SavedViewOutcome
{
    /// <summary>It is kept.</summary>
    Saved,

    /// <summary>Nothing was changed: the account has a view of that name already.</summary>
    NameTaken,

    /// <summary>Nothing was changed: the account keeps as many views as it may.</summary>
    TooMany,

    /// <summary>Nothing was changed: the account has no such view.</summary>
    Gone,
}

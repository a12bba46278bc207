namespace ServiceKpi.Domain.Evidence;

/// <summary>Which rows to list.</summary>
public enum RowShow
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that count.</summary>
    Counted,

    /// <summary>Those that are left out.</summary>
    LeftOut,
}

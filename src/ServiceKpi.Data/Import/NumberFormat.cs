namespace ServiceKpi.Data.Import;

/// <summary>How the file writes numbers.</summary>
public enum NumberFormat
{
    /// <summary>1,234.56</summary>
    En,

    /// <summary>1.234,56</summary>
    Id,
}

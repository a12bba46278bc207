namespace ServiceKpi.Domain.Audit;

/// <summary>What was done.</summary>
public enum AuditAction
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It was there and is another now.</summary>
    Changed,

    /// <summary>It is no longer there.</summary>
    Deleted,

    /// <summary>A file was imported.</summary>
    Imported,
}

namespace ServiceKpi.Domain.Audit;

/// <summary>Reads what was changed by whom.</summary>
public interface IAuditReader
{
    /// <summary>The changes that the filter lets through, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditFilter filter, int count, CancellationToken cancellationToken);

    /// <summary>The changes of a day's figures, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> OfDayAsync(int outletId, DateOnly day, CancellationToken cancellationToken);
}

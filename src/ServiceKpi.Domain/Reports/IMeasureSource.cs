namespace ServiceKpi.Domain.Reports;

/// <summary>Reads what was counted: a whole question at once.</summary>
public interface IMeasureSource
{
    /// <summary>What each outlet has on the days of the periods, which may touch and overlap.</summary>
    Task<MeasureTable> ReadAsync(
        IReadOnlyCollection<int> outletIds,
        IReadOnlyCollection<Period> periods,
        CancellationToken cancellationToken);

    /// <summary>A number for each outlet that grows whenever anything counted there changes.</summary>
    Task<IReadOnlyDictionary<int, long>> StampsAsync(CancellationToken cancellationToken);

    /// <summary>Every membership there is.</summary>
    Task<MembershipLedger> MembersAsync(CancellationToken cancellationToken);
}

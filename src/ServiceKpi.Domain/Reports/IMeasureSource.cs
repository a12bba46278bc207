using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Domain.Reports;

/// <summary>Reads what was counted: a whole question at once.</summary>
public interface IMeasureSource
{
    /// <summary>What each outlet has on the days of the periods, which may touch and overlap.</summary>
    Task<MeasureTable> ReadAsync(
        IReadOnlyCollection<int> outletIds,
        IReadOnlyCollection<Period> periods,
        CancellationToken cancellationToken);

    /// <summary>The memberships at the outlets that held on any day of the period.</summary>
    Task<IReadOnlyList<Membership>> MembershipsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken);
}

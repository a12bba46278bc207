using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Domain.Reports;

/// <summary>Reads what was counted: a whole question at once, with a number of queries that does not depend on it.</summary>
public interface IMeasureSource
{
    /// <summary>The sums of each outlet over each period. The periods may touch and overlap.</summary>
    /// <param name="outletIds">The outlets.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="withDurations">Whether to read the histograms too; without, they are empty.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<MeasureTable> ReadAsync(
        IReadOnlyCollection<int> outletIds,
        IReadOnlyCollection<Period> periods,
        bool withDurations,
        CancellationToken cancellationToken);

    /// <summary>The memberships at the outlets that held on any day of the period.</summary>
    Task<IReadOnlyList<Membership>> MembershipsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken);
}

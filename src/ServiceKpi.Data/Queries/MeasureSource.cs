using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Data.Queries;

/// <summary>Reads measures from the rollups.</summary>
public sealed class MeasureSource(IDbContextFactory<KpiDbContext> contexts) : IMeasureSource
{
    /// <inheritdoc/>
    public async Task<MeasureTable> ReadAsync(
        IReadOnlyCollection<int> outletIds,
        IReadOnlyCollection<Period> periods,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await MeasureReader.ReadAsync(context, outletIds, Period.Around(periods), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Membership>> MembershipsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await MembershipsQuery(context, outletIds, period).ToListAsync(cancellationToken);
    }

    internal static IQueryable<Membership> MembershipsQuery(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return context.Memberships.AsNoTracking().Where(m =>
            EF.Parameter(outletIds).Contains(m.OutletId)
            && m.JoinedOn <= to
            && (m.LeftOn == null || m.LeftOn > from));
    }
}

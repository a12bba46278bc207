using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Domain.Reports;

/// <summary>Everything read for a question, put together into the measurement of any outlets and period of it.</summary>
internal sealed class MeasuredPieces(MeasureTable table, IReadOnlyList<Membership> memberships, DateOnly today)
{
    private readonly ILookup<int, Membership> membershipsByOutlet = memberships.ToLookup(m => m.OutletId);

    public Measurement Of(IReadOnlyList<Outlet> outlets, Period period) => new(
        MeasureSums.Sum(outlets.Select(o => table[o.Id, period])),
        MembershipCounts.Of(outlets.SelectMany(o => membershipsByOutlet[o.Id]), period),
        period.From > today ? 0 : outlets.Sum(o => o.TradingDays(period.ToDate(today))));
}

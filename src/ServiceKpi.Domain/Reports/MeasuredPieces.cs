using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Domain.Reports;

/// <summary>Everything read for a question, put together into the measurement of any outlets and period of it.</summary>
internal sealed class MeasuredPieces(MeasureTable table, IReadOnlyList<Membership> memberships, DateTime now)
{
    private readonly ILookup<int, Membership> membershipsByOutlet = memberships.ToLookup(m => m.OutletId);

    public Measurement Of(IReadOnlyList<Outlet> outlets, Period period) => new(
        MeasureSums.Sum(outlets.Select(o => table[o.Id, period])),
        MembershipCounts.Of(outlets.SelectMany(o => membershipsByOutlet[o.Id]), period),
        outlets.Sum(o => TradingDays(o, period)));

    /// <summary>The days up to today, which begins in the east of a country before it does in the west.</summary>
    private long TradingDays(Outlet outlet, Period period)
    {
        var today = outlet.DayOf(now);
        return period.From > today ? 0 : outlet.TradingDays(period.ToDate(today));
    }
}

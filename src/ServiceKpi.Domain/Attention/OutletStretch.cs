using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Domain.Attention;

/// <summary>The days of an outlet that are looked at, up to the last that is due.</summary>
internal sealed class OutletStretch
{
    private readonly MeasureSums[] days;

    public OutletStretch(Outlet outlet, MeasureTable table, Period days, DateTime now)
    {
        (Outlet, Days) = (outlet, days);
        LastDue = LastDueOf(outlet, now);
        this.days = [.. days.EachDay().Select(day => table[outlet.Id, day])];
    }

    public Outlet Outlet { get; }

    public Period Days { get; }

    /// <summary>The last day whose figures should be there: today once the outlet has closed, else yesterday.</summary>
    public DateOnly LastDue { get; }

    public MeasureSums this[DateOnly day] => days[day.DayNumber - Days.From.DayNumber];

    /// <summary>True when the outlet was open, by its dates and hours and by what staff say.</summary>
    public bool WasOpen(DateOnly day) => Outlet.TradesOn(day) && this[day][Measure.MarkedClosedDays] == 0;

    public double? Visits(DateOnly day) =>
        this[day] is var sums && sums[Measure.VisitDays] > 0 ? sums[Measure.Visits] : null;

    public double? Revenue(DateOnly day) =>
        this[day] is var sums && sums[Measure.RevenueDays] > 0 ? Money.ToMajor(sums[Measure.RevenueMinor]) : null;

    public double? Ratio(DateOnly day) => this[day] is var sums && sums[Measure.PairedVisits] > 0
        ? Money.ToMajor(sums[Measure.PairedRevenueMinor]) / sums[Measure.PairedVisits]
        : null;

    private static DateOnly LastDueOf(Outlet outlet, DateTime now)
    {
        var today = outlet.DayOf(now);
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, outlet.Zone);
        var shifts = outlet.Hours.On(today);
        var hasClosed = shifts.Count > 0 && (60 * local.Hour) + local.Minute >= shifts[^1].Closes;
        return hasClosed ? today : today.AddDays(-1);
    }
}

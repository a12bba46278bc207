namespace ServiceKpi.Domain.Attention;

/// <summary>The days of an outlet that are looked at, up to the last that is due.</summary>
internal sealed class OutletStretch
{
    private static readonly int Width = MeasureSums.All.Count;

    private readonly long[] sums;

    public OutletStretch(Outlet outlet, MeasureTable table, Period days, DateTime now)
    {
        (Outlet, Days) = (outlet, days);
        LastDue = LastDueOf(outlet, now);
        sums = new long[days.Days * Width];
        foreach (var day in days.EachDay())
        {
            table.CopyTo(outlet.Id, day, sums.AsSpan(StartOf(day), Width));
        }
    }

    public Outlet Outlet { get; }

    public Period Days { get; }

    /// <summary>The last day whose figures should be there: today once the outlet has closed, else yesterday.</summary>
    public DateOnly LastDue { get; }

    public long this[DateOnly day, Measure measure] => sums[StartOf(day) + (int)measure];

    /// <summary>True when the outlet was open, by its dates and hours and by what staff say.</summary>
    public bool WasOpen(DateOnly day) => Outlet.TradesOn(day) && this[day, Measure.MarkedClosedDays] == 0;

    public double? Visits(DateOnly day) =>
        this[day, Measure.VisitDays] > 0 ? this[day, Measure.Visits] : null;

    public double? Revenue(DateOnly day) =>
        this[day, Measure.RevenueDays] > 0 ? Money.ToMajor(this[day, Measure.RevenueMinor]) : null;

    public double? Ratio(DateOnly day) => this[day, Measure.PairedVisits] is > 0 and var visits
        ? Money.ToMajor(this[day, Measure.PairedRevenueMinor]) / visits
        : null;

    private int StartOf(DateOnly day) => (day.DayNumber - Days.From.DayNumber) * Width;

    private static DateOnly LastDueOf(Outlet outlet, DateTime now)
    {
        var today = outlet.DayOf(now);
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, outlet.Zone);
        var shifts = outlet.Hours.On(today);
        var hasClosed = shifts.Count > 0 && (60 * local.Hour) + local.Minute >= shifts[^1].Closes;
        return hasClosed ? today : today.AddDays(-1);
    }
}

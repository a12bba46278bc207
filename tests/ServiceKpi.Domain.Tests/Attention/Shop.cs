namespace ServiceKpi.Domain.Tests.Attention;

/// <summary>
/// An outlet on UTC looked at on Friday, 20 November 2026, at 10:00, that has had the same figures on every day since July.
/// </summary>
internal sealed class Shop(OpeningHours? hours = null)
{
    private readonly Dictionary<DateOnly, MeasureSums> days = [];

    public Outlet Outlet { get; } = TestOutlet.In("UTC", hours);

    public string Now { get; init; } = "2026-11-20 10:00";

    private static Period Read { get; } = new(TestTime.Day("2026-07-01"), TestTime.Day("2026-11-20"));

    /// <summary>The same figures on every day up to yesterday.</summary>
    public Shop Always(long? visits, long? revenueMinor)
    {
        foreach (var day in Read.EachDay().Where(d => d < Read.To))
        {
            On(day, visits, revenueMinor);
        }

        return this;
    }

    public Shop On(string day, long? visits, long? revenueMinor) => On(TestTime.Day(day), visits, revenueMinor);

    public Shop Nothing(string day)
    {
        days.Remove(TestTime.Day(day));
        return this;
    }

    public Shop Closed(string day)
    {
        days[TestTime.Day(day)] = MeasureSums.Of(m => m == Measure.MarkedClosedDays ? 1 : 0);
        return this;
    }

    public OutletStretch Stretch() => new(Outlet, new Table(days), Read, TestTime.Utc(Now));

    public Shop On(DateOnly day, long? visits, long? revenueMinor)
    {
        days[day] = TestDay.On(day, Outlet).Entered(visits, revenueMinor).Sums();
        return this;
    }

    private sealed class Table(Dictionary<DateOnly, MeasureSums> days) : MeasureTable
    {
        public override MeasureSums this[int outletId, Period period] => days.GetValueOrDefault(period.From, MeasureSums.Zero);

        public override FactBeginnings BeginningsOf(int outletId) => FactBeginnings.None;
    }
}

namespace ServiceKpi.Domain.Tests.Promotions;

/// <summary>
/// The weeks around an event on Friday 27 and Saturday 28 March 2026, written week by week. Usual are 100 on a Friday and 200
/// on a Saturday; no other day has visits entered.
/// </summary>
internal sealed class EventWeeks : MeasureTable
{
    private readonly Dictionary<DateOnly, MeasureSums> days = [];

    public static DateOnly Friday { get; } = TestTime.Day("2026-03-27");

    public static DateOnly Saturday { get; } = TestTime.Day("2026-03-28");

    public static DateOnly LongAfter { get; } = TestTime.Day("2026-06-01");

    public static PromotionEvent Event { get; } = new("Promo", Friday, Saturday, costMinor: 5_000_000_00);

    public Outlet Outlet { get; init; } = TestOutlet.AlwaysOpen;

    public DateOnly Today { get; init; } = LongAfter;

    public List<PromotionEvent> Others { get; } = [];

    /// <summary>Four usual weeks, and an event with 150 and 250 visits.</summary>
    public static EventWeeks Usual(Outlet? outlet = null, DateOnly? today = null) =>
        new EventWeeks { Outlet = outlet ?? TestOutlet.AlwaysOpen, Today = today ?? LongAfter }
            .Fridays(90, 110, 90, 110, 150)
            .Saturdays(180, 220, 200, 200, 250);

    public override MeasureSums this[int outletId, Period period] =>
        MeasureSums.Sum(period.EachDay().Select(d => days.GetValueOrDefault(d, MeasureSums.Zero)));

    public override FactBeginnings BeginningsOf(int outletId) => FactBeginnings.None;

    public EventWeeks Fridays(params long?[] visits) => Weeks(Friday, visits);

    public EventWeeks Saturdays(params long?[] visits) => Weeks(Saturday, visits);

    public EventWeeks On(string day, long? visits)
    {
        var on = TestTime.Day(day);
        days[on] = TestDay.On(on, Outlet).Entered(visits).Sums();
        return this;
    }

    public EventWeeks Beside(string name, string from, string to)
    {
        Others.Add(new PromotionEvent(name, TestTime.Day(from), TestTime.Day(to)));
        return this;
    }

    public EventDays Days() => EventDays.Of(Outlet, Event, Others, this, Today);

    public EventEffect Effect() => EventEffect.Of(Event, [Days()]);

    /// <summary>The visits of the same weekday, the first four weeks before the event.</summary>
    private EventWeeks Weeks(DateOnly inEvent, long?[] visits)
    {
        foreach (var (week, count) in visits.Index())
        {
            var day = inEvent.AddDays(7 * (week - EventDays.WeeksBefore));
            days[day] = TestDay.On(day, Outlet).Entered(count).Sums();
        }

        return this;
    }
}

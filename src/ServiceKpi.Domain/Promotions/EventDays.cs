namespace ServiceKpi.Domain.Promotions;

/// <summary>
/// The days of one outlet around an event: the four weeks before it, which make the baseline, the event itself and the
/// week after it. A day without visits entered, a closed day and, outside the event, a day of another event do not count.
/// </summary>
public sealed class EventDays
{
    /// <summary>How many weeks before the first day make the baseline.</summary>
    public const int WeeksBefore = 4;

    /// <summary>How many days after the last day are looked at.</summary>
    public const int DaysAfter = 7;

    private readonly Dictionary<DayOfWeek, WeekdayBaseline> baselines;

    private EventDays(Outlet outlet, IReadOnlyList<EventDay> days)
    {
        Outlet = outlet;
        Days = days;
        baselines = days.Where(d => d.Phase == EventPhase.Before && d.Use == EventDayUse.Counted)
            .GroupBy(d => d.Day.DayOfWeek)
            .ToDictionary(g => g.Key, g => new WeekdayBaseline(g.Key, g.Count(), g.Average(d => (double)d.Visits!.Value)));
    }

    /// <summary>The outlet.</summary>
    public Outlet Outlet { get; }

    /// <summary>Every day, in order, also those that do not count.</summary>
    public IReadOnlyList<EventDay> Days { get; }

    /// <summary>The days around an event that are needed to judge it, also those ahead.</summary>
    public static Period Around(PromotionEvent promotion)
    {
        ArgumentNullException.ThrowIfNull(promotion);
        return new Period(Moved(promotion.StartsOn, -7 * WeeksBefore), Moved(promotion.EndsOn, DaysAfter));
    }

    /// <summary>The days of an outlet around an event.</summary>
    /// <param name="outlet">The outlet, which need not take part.</param>
    /// <param name="promotion">The event.</param>
    /// <param name="others">Every event that touches those days, of whichever outlet; the event itself may be among them.</param>
    /// <param name="table">What was counted at the outlet on those days up to today.</param>
    /// <param name="today">Today at the outlet; later days are <see cref="EventDayUse.Ahead"/>.</param>
    public static EventDays Of(
        Outlet outlet, PromotionEvent promotion, IEnumerable<PromotionEvent> others, MeasureTable table, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        ArgumentNullException.ThrowIfNull(promotion);
        ArgumentNullException.ThrowIfNull(table);
        List<Period> taken = [.. others.Where(e => !IsSame(e, promotion) && e.IsOf(outlet.Id)).Select(e => e.Days)];
        return new EventDays(outlet, [.. Around(promotion).EachDay().Select(day => Make(day))]);

        EventDay Make(DateOnly day)
        {
            var phase = day < promotion.StartsOn ? EventPhase.Before : day > promotion.EndsOn ? EventPhase.After : EventPhase.During;
            if (day > today)
            {
                return new EventDay(day, phase, EventDayUse.Ahead, null);
            }

            var sums = table[outlet.Id, day];
            long? visits = sums[Measure.VisitDays] > 0 ? sums[Measure.Visits] : null;
            var shared = taken.Exists(t => t.Contains(day));
            var use = IsClosed(outlet, day, sums, visits) ? EventDayUse.Closed
                : visits is null ? EventDayUse.NotEntered
                : shared && phase != EventPhase.During ? EventDayUse.OtherEvent
                : EventDayUse.Counted;
            return new EventDay(day, phase, use, visits) { IsShared = shared };
        }
    }

    /// <summary>The days that count, in a phase.</summary>
    public IEnumerable<EventDay> Counted(EventPhase phase) => Days.Where(d => d.Phase == phase && d.Use == EventDayUse.Counted);

    /// <summary>How many days of a phase do not count for a reason.</summary>
    public int LeftOut(EventPhase phase, EventDayUse reason) => Days.Count(d => d.Phase == phase && d.Use == reason);

    /// <summary>What is usual on a weekday; of no days when none counts.</summary>
    public WeekdayBaseline Usual(DayOfWeek weekday) => baselines.GetValueOrDefault(weekday) ?? new(weekday, 0, null);

    /// <summary>The same outlet with only those days that count elsewhere too: what outlets are compared over.</summary>
    internal EventDays Only(IReadOnlySet<DateOnly> days) => new(Outlet, [.. Days.Where(d => days.Contains(d.Day))]);

    private static bool IsSame(PromotionEvent one, PromotionEvent other) =>
        one.Id == other.Id && (one.Name, one.Scope, one.StartsOn) == (other.Name, other.Scope, other.StartsOn);

    /// <summary>A day that the hours call closed is a trading day all the same when people came.</summary>
    private static bool IsClosed(Outlet outlet, DateOnly day, MeasureSums sums, long? visits) =>
        visits is null or 0 && (!outlet.TradesOn(day) || sums[Measure.MarkedClosedDays] > 0);

    private static DateOnly Moved(DateOnly day, int days) => DateOnly.FromDayNumber(
        Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}

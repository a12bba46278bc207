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

/// <summary>A day of an outlet beside or in a promotion event.</summary>
/// <param name="Day">The day.</param>
/// <param name="Phase">Where it lies.</param>
/// <param name="Use">Whether it counts.</param>
/// <param name="Visits">The visits entered; null when none were, 0 is a real number.</param>
public sealed record EventDay(DateOnly Day, EventPhase Phase, EventDayUse Use, long? Visits)
{
    /// <summary>True when another event ran too, which a day of the event itself cannot be told apart from.</summary>
    public bool IsShared { get; init; }
}

/// <summary>Whether a day counts for the effect of an event, and if not, why.</summary>
public enum EventDayUse
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>Its visits have not been entered.</summary>
    NotEntered,

    /// <summary>The outlet was closed.</summary>
    Closed,

    /// <summary>Another event of the outlet or of the chain ran; a day of the event itself counts all the same.</summary>
    OtherEvent,

    /// <summary>It has not come yet.</summary>
    Ahead,
}

/// <summary>Where a day lies beside a promotion event.</summary>
public enum EventPhase
{
    /// <summary>In the <see cref="EventDays.WeeksBefore"/> weeks before the first day: the baseline.</summary>
    Before,

    /// <summary>From the first to the last day.</summary>
    During,

    /// <summary>In the <see cref="EventDays.DaysAfter"/> days after the last day, where pull-forward would show.</summary>
    After,
}

/// <summary>What one weekday usually has, by the days before an event that count.</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="Days">How many days count, 0 to <see cref="EventDays.WeeksBefore"/>.</param>
/// <param name="Mean">Their mean visits; null of no days.</param>
public sealed record WeekdayBaseline(DayOfWeek Weekday, int Days, double? Mean)
{
    /// <summary>With fewer days than this nobody can tell what is usual.</summary>
    public const int LeastDays = 2;

    /// <summary>True when there are days enough.</summary>
    public bool IsKnown => Days >= LeastDays;
}

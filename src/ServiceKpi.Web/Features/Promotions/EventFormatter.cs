using System.Globalization;

namespace ServiceKpi.Web.Features.Promotions;

/// <summary>Says what promotion events did.</summary>
internal sealed class EventFormatter(Texts texts, NumberFormatter numbers)
{
    private static readonly EventDayUse[] BeforeReasons = [EventDayUse.OtherEvent, EventDayUse.Closed, EventDayUse.NotEntered];

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The days of an event.</summary>
    public static string Days(PromotionEvent promotion)
    {
        ArgumentNullException.ThrowIfNull(promotion);
        return PeriodFormatter.Label(promotion.Days, Culture);
    }

    /// <summary>A change of visits with its sign, such as <c>+33.3%</c>.</summary>
    public static string Change(double percent) => ChangeFormatter.WithSign(percent);

    /// <summary>A difference of two changes, in points.</summary>
    public string Points(double points) => texts["change.points", Signed(points, "N1")];

    /// <summary>Visits with their sign; a mean of days is not whole.</summary>
    public static string Extra(double visits) => Signed(visits, "N0");

    /// <summary>The lower and the upper end.</summary>
    public string Range(string low, string high) => texts["event.range", low, high];

    /// <summary>The ends of a change of visits.</summary>
    public string Interval(ConfidenceInterval interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return Range(Change(interval.Low), Change(interval.High));
    }

    /// <summary>Good, bad or not news: only what is clear is coloured.</summary>
    public static Tone ToneOf(VisitChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Clarity != Clarity.Clear ? Tone.Neutral : change.Extra > 0 ? Tone.Better : Tone.Worse;
    }

    /// <summary>In a few words how sure the change is, or why there is none.</summary>
    public string Brief(VisitChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Silence is { } silence ? texts["event.short." + silence]
            : texts[change.Clarity == Clarity.Clear ? "events.short.clear" : "events.short.noise"];
    }

    /// <summary>What the event did, in a sentence; or why nobody can tell.</summary>
    public string Sentence(VisitChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Silence is { } silence)
        {
            return texts["event.silence." + silence, string.Join(", ", change.UnknownWeekdays.Select(Weekday))];
        }

        var (visits, usual) = (numbers.Count(change.Visits), numbers.Count(change.Baseline));
        return change.Clarity != Clarity.Clear ? texts["event.said.noise", visits, usual]
            : texts[change.Extra > 0 ? "event.said.more" : "event.said.less", visits, usual, numbers.Count(Math.Abs(change.Extra))];
    }

    /// <summary>What was left out and why, each in a sentence.</summary>
    public IReadOnlyList<string> LeftOut(EventEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var notes = new List<string>();
        Note(effect.IsToDate, "event.left.todate", effect.LeftOut(EventPhase.During, EventDayUse.Ahead));
        Count("event.left.notentered", effect.LeftOut(EventPhase.During, EventDayUse.NotEntered));
        Count("event.left.closed", effect.LeftOut(EventPhase.During, EventDayUse.Closed));
        Count("event.left.shared", effect.SharedDays);
        var before = BeforeReasons.Select(r => (Reason: r, Days: effect.LeftOut(EventPhase.Before, r))).Where(r => r.Days > 0)
            .Select(r => texts["event.left.before." + r.Reason, r.Days]).ToList();
        Note(before.Count > 0, "event.left.before", string.Join(", ", before));
        var silent = effect.Outlets.Count - effect.During.Outlets;
        Note(effect.During.Silence is null && silent > 0, "event.left.outlets", silent, effect.Outlets.Count);
        return notes;

        void Count(string key, int days) => Note(days > 0, key, days);

        void Note(bool holds, string key, params object[] values)
        {
            if (holds)
            {
                notes.Add(texts[key, values]);
            }
        }
    }

    /// <summary>The name of a weekday.</summary>
    public static string Weekday(DayOfWeek day) => Culture.DateTimeFormat.GetDayName(day);

    private static string Signed(double value, string format) =>
        (value < 0 ? "−" : "+") + Math.Abs(value).ToString(format, Culture);
}

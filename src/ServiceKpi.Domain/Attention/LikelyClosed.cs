namespace ServiceKpi.Domain.Attention;

/// <summary>
/// A weekday on which an outlet never enters anything, while its opening hours do not say that it is closed. Opening hours end it.
/// </summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Weekday">The weekday.</param>
/// <param name="On">The days that would have to be entered otherwise, the earliest first, at least one.</param>
public sealed record LikelyClosed(Outlet Outlet, DayOfWeek Weekday, IReadOnlyList<DateOnly> On) : MissingDays(
    Outlet,
    new FindingKey(FindingKind.LikelyClosed, Outlet.Code, Weekday.ToString(), new Period(On[0], On[^1])),
    Severity.Middle,
    EntryLack.Both,
    On)
{
    /// <inheritdoc/>
    protected override MissingDays About(IReadOnlyList<DateOnly> days) => new LikelyClosed(Outlet, Weekday, days);
}

/// <summary>
/// The weekdays on which an outlet seems to be closed: nothing was entered on the last <see cref="LeastDays"/> of them on which it
/// would have been open, while at least <see cref="MostlyEntered"/> of the open days on other weekdays since then were entered. More
/// than <see cref="MostWeekdays"/> such weekdays say that somebody does not enter, and not that nobody is there.
/// </summary>
/// <remarks>
/// Example: none of the Sundays 25 October, 1, 8 and 15 November was entered, and on Friday, 20 November, all of the 23 other days since 25 October are. The
/// outlet seems to be closed on Sundays. Had it entered 25 October, there would be three Sundays, which may be forgotten ones.
/// </remarks>
internal sealed class ClosedWeekdays
{
    /// <summary>So many of the weekday, one after the other, are no longer forgotten by accident.</summary>
    public const int LeastDays = 4;

    /// <summary>The share of other open days that must have been entered: somebody does enter here.</summary>
    public const double MostlyEntered = 2 / 3.0;

    /// <summary>At most so many weekdays of seven.</summary>
    public const int MostWeekdays = 3;

    private readonly Dictionary<DayOfWeek, DateOnly> closedSince;

    private ClosedWeekdays(Dictionary<DayOfWeek, DateOnly> closedSince) => this.closedSince = closedSince;

    /// <summary>True when nothing was entered on that weekday from this day on, and it seems to be because the outlet is closed.</summary>
    public bool SeemsClosedOn(DateOnly day) => closedSince.TryGetValue(day.DayOfWeek, out var since) && day >= since;

    /// <summary>Judges the days of an outlet up to the last that is due.</summary>
    public static ClosedWeekdays Of(OutletStretch stretch)
    {
        List<DateOnly> open = [.. stretch.Days.EachDay().Where(day => day <= stretch.LastDue && stretch.WasOpen(day))];
        var silent = open.GroupBy(day => day.DayOfWeek)
            .Select(days => (Weekday: days.Key, Days: days.Reverse().TakeWhile(day => stretch[day, Measure.EntryDays] == 0).ToList()))
            .Where(weekday => weekday.Days.Count >= LeastDays)
            .ToDictionary(weekday => weekday.Weekday, weekday => weekday.Days);
        return new(silent.Count is > 0 and <= MostWeekdays && OthersAreEntered(stretch, open, silent)
            ? silent.ToDictionary(weekday => weekday.Key, weekday => weekday.Value[^1])
            : []);
    }

    private static bool OthersAreEntered(OutletStretch stretch, List<DateOnly> open, Dictionary<DayOfWeek, List<DateOnly>> silent)
    {
        var since = silent.Values.Max(days => days[LeastDays - 1]);
        List<DateOnly> others = [.. open.Where(day => day >= since && !silent.ContainsKey(day.DayOfWeek))];
        return others.Count > 0 && others.Count(day => stretch[day, Measure.EntryDays] > 0) >= MostlyEntered * others.Count;
    }
}
